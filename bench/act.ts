import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Bench, BenchRow } from './bench.ts'
import { type ActSetting, actOnAndOn, openActSetting } from './children/act-setting.ts'
import { median } from './measure.ts'

const ROUNDS = 10
const SECONDS = 1.5
const CALLERS = 64
const MANY = 256

interface Load {
  rate: number
  p99Ms: number
  /** Processor time of this process for each, in microseconds. */
  processorUs: number
}

/** Many callers of one kind for a while. */
async function load(callers: readonly ((until: () => boolean) => Promise<number[]>)[]): Promise<Load> {
  const began = performance.now()
  const processor = process.cpuUsage()
  const until = () => performance.now() - began > SECONDS * 1000
  const took = (await Promise.all(callers.map((caller) => caller(until)))).flat().toSorted((one, other) => one - other)
  const seconds = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage(processor)
  return { rate: took.length / seconds, p99Ms: took[Math.floor(took.length * 0.99)] ?? 0, processorUs: (user + system) / took.length }
}

/** One connection that inserts rows of the size of an act's payload, each durable, by a prepared statement. */
const rawCaller = (client: pg.Client) => async (until: () => boolean) => {
  const took: number[] = []
  const payload = JSON.stringify({ said: 'x'.repeat(390) })
  while (!until()) {
    const started = performance.now()
    await client.query({ name: 'raw', text: 'insert into derived.bench_raw (payload) values ($1)', values: [payload] })
    took.push(performance.now() - started)
  }
  return took
}

async function openRaw({ record }: ActSetting, count: number): Promise<pg.Client[]> {
  const owner = await record.database.owner()
  await owner.query(
    'create table if not exists derived.bench_raw (id bigint generated always as identity primary key, payload jsonb); grant insert on derived.bench_raw to writ_app',
  )
  await owner.end()
  return Promise.all(
    Array.from({ length: count }, async () => {
      const client = new pg.Client({ connectionString: record.database.url('app') })
      await client.connect()
      return client
    }),
  )
}

const [rawOne, actsOne, actsMany, rawMany] = [
  'raw at 1 connection',
  'acts of 1 caller',
  `acts of ${CALLERS} callers`,
  'raw at 32 connections',
] as const
const [slowRaw, slowActs] = ['raw at 1 connection, commits of 2 ms', `acts of ${MANY} callers, commits of 2 ms`] as const
/** In this order, so that what is compared was measured one after the other. */
const kinds = [rawOne, actsOne, actsMany, rawMany] as const
const slowKinds = [slowRaw, slowActs] as const

/** Makes every commit wait two milliseconds for others to join it, as a disk or a replica far away would. */
async function slowCommits({ record }: ActSetting): Promise<void> {
  const owner = await record.database.owner()
  await owner.query('set role none')
  await owner.query('alter system set commit_delay = 2000')
  await owner.query('alter system set commit_siblings = 0')
  await owner.query('select pg_reload_conf()')
  await owner.end()
}

async function run(): Promise<readonly BenchRow[]> {
  const home = await mkdtemp(join(tmpdir(), 'writ-bench-act-'))
  const setting = await openActSetting(home, MANY)
  const raw = await openRaw(setting, 32)
  const acting = setting.cases.map((caseId) => (until: () => boolean) => actOnAndOn(setting, caseId, until))
  const callers = {
    [rawOne]: raw.slice(0, 1).map(rawCaller),
    [actsOne]: acting.slice(0, 1),
    [actsMany]: acting.slice(0, CALLERS),
    [rawMany]: raw.map(rawCaller),
    [slowRaw]: raw.slice(0, 1).map(rawCaller),
    [slowActs]: acting,
  }
  const loads = new Map<string, Load[]>([...kinds, ...slowKinds].map((kind) => [kind, []]))
  try {
    await load(acting)
    for (let round = 0; round < ROUNDS; round++) for (const kind of kinds) loads.get(kind)?.push(await load(callers[kind] ?? []))
    await slowCommits(setting)
    for (let round = 0; round < ROUNDS; round++) for (const kind of slowKinds) loads.get(kind)?.push(await load(callers[kind] ?? []))
  } finally {
    for (const client of raw) await client.end()
    await setting.record.close()
    await rm(home, { recursive: true, force: true })
  }
  return rowsOf(loads)
}

function rowsOf(loads: ReadonlyMap<string, readonly Load[]>): BenchRow[] {
  const of = (kind: string, what: keyof Load) => median((loads.get(kind) ?? []).map((load) => load[what]))
  const row = (kind: string, against?: string, goal?: number): BenchRow => ({
    what: kind,
    seconds: 1,
    count: of(kind, 'rate'),
    ...(against ? { against, timesFaster: of(kind, 'rate') / of(against, 'rate') } : {}),
    note: `${goal === undefined ? '' : `goal ${goal}; `}p99 ${of(kind, 'p99Ms').toFixed(1)} ms; ${of(kind, 'processorUs').toFixed(0)} us of processor each in this process`,
  })
  const slower = of(actsMany, 'p99Ms') / of(rawMany, 'p99Ms')
  return [
    row(rawOne),
    row(rawMany),
    row(actsMany, rawOne, 1),
    row(actsMany, rawMany, 0.6),
    {
      what: `99th percentile, ${actsMany}`,
      seconds: of(actsMany, 'p99Ms') / 1000,
      against: rawMany,
      timesFaster: 1 / slower,
      note: `${slower.toFixed(2)} times as long; goal at most 2`,
    },
    row(actsOne, rawOne, 0.4),
    row(slowRaw),
    row(slowActs, slowRaw, 25),
  ]
}

const bench: Bench = {
  name: 'act',
  says: 'A full act (input read, six questions, seal, clocks, entry, trace, notice, durable commit) against bare durable inserts on the same server, in turns.',
  run,
}
export default bench
