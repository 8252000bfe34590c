import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { openDuckDb } from '../../src/audit/duckdb.ts'
import { openRecord } from '../../src/open-record.ts'
import { periodOf, prepareRelations } from '../../src/publications/numbers/prepare-relations.ts'
import { writeOpenData } from '../../src/publications/open-data/write-open-data.ts'
import { takeSnapshot } from '../../src/publications/snapshot/take-snapshot.ts'
import { readSettings } from '../../src/settings.ts'

const [home = '', wanted = '5000000'] = process.argv.slice(2)
const parquet = join(import.meta.dirname, '..', '..', '.writ', 'bench', `open-entries-${wanted}.parquet`)
const since = (from: number) => (performance.now() - from) / 1000

/** As many entries as wanted: those of the year over and over, each time of other people and other cases. */
async function multiply(connection: DuckDBConnection): Promise<void> {
  if (existsSync(parquet)) return
  await mkdir(join(parquet, '..'), { recursive: true })
  const again = (id: string) => `md5(${id} || '-' || round)::uuid::varchar`
  await connection.run(
    `copy (select ${again('entry_id')} as entry_id, ${again('case_id')} as case_id, case_kind, ${again('person_id')} as person_id, act, office, outcome,
       occurred_at, recorded_at, payload, restrictions, correction_kind, ${again('corrects_entry_id')} as corrects_entry_id,
       (row_number() over ())::varchar as position
     from entry, range(1000) as rounds (round) limit ${wanted}) to '${parquet}' (format parquet, compression zstd)`,
  )
}

/** As often as needed for a middle one: the machine is not always equally fast. */
const ROUNDS = 3
const middle = (of: readonly number[]) => of.toSorted((one, other) => one - other)[Math.floor(of.length / 2)] ?? 0

/** Writes open data from so many entries, and copies the same entries, in turns: in the same engine, with the same settings and the same compression. */
const record = await openRecord(readSettings({ WRIT_HOME: home }))
const dir = await mkdtemp(join(tmpdir(), 'writ-bench-'))
try {
  const duckdb = await openDuckDb({ memoryMb: 6000, tempDir: dir })
  const { connection } = duckdb
  const snapshot = await takeSnapshot(connection, record)
  const countedOn = Temporal.PlainDate.from('2026-09-30')
  await prepareRelations(connection, periodOf(snapshot, countedOn))
  await multiply(connection)
  await connection.run(`drop table entry; create view entry as select * from read_parquet('${parquet}')`)
  await connection.run('create or replace table case_person as select distinct case_id, person_id from entry where person_id is not null')
  await connection.run(
    "create or replace table restricted as select distinct case_id, person_id, restrictions from entry where restrictions <> ''",
  )
  const key = { name: 'rotation 1', bytes: new Uint8Array(32).fill(5) }
  const given = { catalogue: record.catalogue, snapshot, countedOn: countedOn.toString(), key }
  const [wrote, copied]: [number[], number[]] = [[], []]
  let tables = 0
  for (let round = 0; round < ROUNDS; round++) {
    const began = performance.now()
    tables = (await writeOpenData(duckdb, given, join(dir, 'open'), { csv: false })).tables
    wrote.push(since(began))
    const copying = performance.now()
    await connection.run(
      `copy (select * from read_parquet('${parquet}')) to '${join(dir, 'copy.parquet')}' (format parquet, compression zstd)`,
    )
    copied.push(since(copying))
  }
  duckdb.close()
  console.log(JSON.stringify({ seconds: middle(wrote), copied: middle(copied), tables, entries: Number(wanted) }))
} finally {
  await record.close()
  await rm(dir, { recursive: true, force: true })
}
