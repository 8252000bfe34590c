import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDuckDb } from '../../src/audit/duckdb.ts'
import { openRecord } from '../../src/open-record.ts'
import { detentionStatistics } from '../../src/publications/agency/detention-statistics.ts'
import { countEdition } from '../../src/publications/editions/count-edition.ts'
import { writeEdition } from '../../src/publications/editions/edition-files.ts'
import { takeSnapshot } from '../../src/publications/snapshot/take-snapshot.ts'
import { readSettings } from '../../src/settings.ts'

const [home = '', keptIn = '', isAnew = ''] = process.argv.slice(2)

/** Counts and writes one edition of the workbook from the record of an invented year, with the snapshot kept in a folder: `anew` takes it away first. */
if (isAnew === 'anew') await rm(keptIn, { recursive: true, force: true })
const record = await openRecord(readSettings({ WRIT_HOME: home }))
const dir = await mkdtemp(join(tmpdir(), 'writ-bench-'))
const since = (from: number) => (performance.now() - from) / 1000
try {
  const began = performance.now()
  const duckdb = await openDuckDb()
  const told: string[] = []
  const keeping = { dir: keptIn, tell: (sentence: string) => told.push(sentence) }
  const snapshot = await takeSnapshot(duckdb.connection, { ...record, withEntries: false, keeping })
  if (told.length > 0) throw new Error(told.join(' '))
  const taken = since(began)
  const edition = await countEdition(duckdb, detentionStatistics, snapshot, Temporal.PlainDate.from('2026-09-30'))
  const counted = since(began)
  if (edition.failed.length > 0) throw new Error(`Checks do not hold: ${edition.failed.map(({ says }) => says).join(' ')}`)
  await writeEdition(dir, edition, new Uint8Array())
  const seconds = since(began)
  duckdb.close()
  const phases = { snapshot: taken, counting: counted - taken, files: seconds - counted }
  console.log(JSON.stringify({ seconds, ...phases, entries: snapshot.entries, tables: edition.tables.length }))
} finally {
  await record.close()
  await rm(dir, { recursive: true, force: true })
}
