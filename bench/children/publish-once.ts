import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDuckDb } from '../../src/audit/duckdb.ts'
import { openRecord } from '../../src/open-record.ts'
import { detentionStatistics } from '../../src/publications/agency/detention-statistics.ts'
import { countEdition } from '../../src/publications/editions/count-edition.ts'
import { writeEdition } from '../../src/publications/editions/edition-files.ts'
import { takeSnapshot } from '../../src/publications/snapshot/take-snapshot.ts'
import { readSettings } from '../../src/settings.ts'

/** Counts and writes one edition of the workbook from the record of an invented year. */
const record = await openRecord(readSettings({ WRIT_HOME: process.argv[2] ?? '' }))
const dir = await mkdtemp(join(tmpdir(), 'writ-bench-'))
const since = (from: number) => (performance.now() - from) / 1000
try {
  const began = performance.now()
  const duckdb = await openDuckDb()
  const snapshot = await takeSnapshot(duckdb.connection, { ...record, withEntries: false })
  const taken = since(began)
  const edition = await countEdition(duckdb.connection, detentionStatistics, snapshot, Temporal.PlainDate.from('2026-09-30'))
  const counted = since(began)
  if (edition.failed.length > 0) throw new Error(`Checks do not hold: ${edition.failed.map(({ says }) => says).join(' ')}`)
  await writeEdition(dir, edition, new Uint8Array())
  const seconds = since(began)
  duckdb.close()
  const phases = { snapshot: taken, counting: counted - taken, files: seconds - counted }
  await writeFile(join(dir, 'done'), '')
  console.log(JSON.stringify({ seconds, ...phases, entries: snapshot.entries, tables: edition.tables.length }))
} finally {
  await record.close()
  await rm(dir, { recursive: true, force: true })
}
