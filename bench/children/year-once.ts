import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { yearSetting } from '../../src/demo/year/year-setting.ts'
import { runYear } from '../../src/doors/demonstration/year/generate-year.ts'
import { openYearRecord, type YearRecord } from '../../src/doors/demonstration/year/open-year-record.ts'
import { readSettings } from '../../src/settings.ts'

const RAW_SECONDS = 3

/** Bare durable inserts a second at one connection of the same server, each of the size of an act's payload. */
async function rawRate({ record }: YearRecord): Promise<number> {
  const owner = await record.database.owner()
  await owner.query(
    'create table if not exists derived.bench_raw (id bigint generated always as identity primary key, payload jsonb); grant insert on derived.bench_raw to writ_app',
  )
  await owner.end()
  const client = new pg.Client({ connectionString: record.database.url('app') })
  await client.connect()
  const payload = JSON.stringify({ said: 'x'.repeat(390) })
  const began = performance.now()
  let inserts = 0
  while (performance.now() - began < RAW_SECONDS * 1000) {
    await client.query({ name: 'raw', text: 'insert into derived.bench_raw (payload) values ($1)', values: [payload] })
    inserts++
  }
  const rate = inserts / ((performance.now() - began) / 1000)
  await client.end()
  return rate
}

/** One year of so many invented people in a record of its own; the yardstick before it and after it, as machines drift. */
const people = Number(process.argv[2] ?? 1000)
const home = await mkdtemp(join(tmpdir(), 'writ-bench-year-'))
const setting = yearSetting({ seed: 1, people, fromOn: '2025-10-01' })
const year = await openYearRecord(readSettings({}), home, setting)
try {
  const before = await rawRate(year)
  const { played, seconds } = await runYear(year, setting, { releaseDir: join(home, 'release'), pseudonymOf: (personId) => personId })
  const after = await rawRate(year)
  console.log(JSON.stringify({ seconds, acts: played.acts, raw: (before + after) / 2 }))
} finally {
  await year.record.close()
  await rm(home, { recursive: true, force: true })
}
