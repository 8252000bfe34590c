import { performance } from 'node:perf_hooks'
import type { DuckDBConnection } from '@duckdb/node-api'
import { DuckDBInstance } from '@duckdb/node-api'
import { loadCalendar } from '../src/clockwork/compile/calendar-table.ts'
import { duckdb } from '../src/clockwork/compile/duckdb.ts'
import { compileClock } from '../src/clockwork/compile-sql.ts'
import type { Clock } from '../src/clockwork/nodes.ts'
import { federalBusinessDays } from '../src/law/calendars/federal-holidays.ts'
import type { Bench, BenchRow } from './bench.ts'
import { handWrittenSql } from './rules/hand-written-sql.ts'
import { inventedClocks, inventedRule } from './rules/invented-clocks.ts'

const asOf = '2026-03-10 23:59:59'
const columns = { bookedAt: 'booked_at', releasedAt: 'released_at', decidedAt: 'decided_at', reviewedAt: 'reviewed_at' }

/** Invented subjects, the same every time: most acts within hours or days, a few never done. */
const subjectsSql = (count: number) => {
  const chance = (salt: number) => `(hash(i * 8 + ${salt}) % 1000000) / 1000000.0`
  const after = (start: string, salt: number, seconds: number) =>
    `case when ${chance(salt)} > 0.002 then ${start} + to_microseconds(cast(${seconds} * exp(6.3 * pow(${chance(salt + 1)}, 2)) * 1e6 as bigint)) end`
  return `create or replace table subjects as
    select *, ${after('decided_at', 5, 3600)} as reviewed_at from (
      select *, ${after('booked_at', 1, 7200)} as released_at, ${after('booked_at', 3, 1800)} as decided_at from (
        select i, i as id, timestamp '2022-01-01' + to_microseconds(cast(hash(i) % 126144000000000 as bigint)) as booked_at from range(${count}) r(i)))`
}

function compiledSql(clock: Clock): string {
  const facts = Object.fromEntries(Object.entries(columns).map(([fact, sql]) => [fact, { sql, type: 'instant' as const }]))
  const compiled = compileClock(inventedRule, clock, { dialect: duckdb, zone: { constant: 'UTC' }, asOf, days: 'law_days', facts })
  if ('untestable' in compiled) throw new Error(`${clock.id} lacks ${compiled.untestable.join(', ')}`)
  const { missedColumns: found, joins, missed } = compiled
  const inHours = clock.versions.every(({ length }) => length?.unit.startsWith('hours'))
  const due = inHours ? found.due_at : `cast(${found.due_on} as timestamp)`
  return `select '${clock.id}' as clock, id as subject_id, ${due} as due_at, ${found.hours_over} as hours_over, ${found.state} as state from subjects ${joins} where ${missed}`
}

/** Wall and processor seconds of one run. */
interface Cost {
  seconds: number
  processor: number
}

async function cost(connection: DuckDBConnection, sql: string): Promise<Cost> {
  const [began, used] = [performance.now(), process.cpuUsage()]
  await connection.run(sql)
  const { user, system } = process.cpuUsage(used)
  return { seconds: (performance.now() - began) / 1000, processor: (user + system) / 1e6 }
}

/** Runs every clock and writes what was missed into one table; tells it by its size and sum. */
async function write(connection: DuckDBConnection, selects: readonly string[]): Promise<Cost & { findings: number; hoursOver: number }> {
  await connection.run('drop table if exists findings')
  const spent = await cost(connection, `create table findings as ${selects.join('\nunion all\n')}`)
  const [row] = (await connection.runAndReadAll('select count(*)::double, sum(hours_over) from findings')).getRows()
  return { ...spent, findings: Number(row?.[0]), hoursOver: Number(row?.[1]) }
}

/** Runs every clock and only counts. */
const count = (connection: DuckDBConnection, selects: readonly string[]): Promise<Cost> =>
  cost(
    connection,
    `create or replace table counts as ${selects.map((sql) => `select count(*) as missed${sql.slice(sql.indexOf(' from subjects'))}`).join('\nunion all\n')}`,
  )

function median(costs: readonly Cost[]): Cost {
  const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
  return { seconds: middle(costs.map(({ seconds }) => seconds)), processor: middle(costs.map(({ processor }) => processor)) }
}

async function measure(connection: DuckDBConnection, subjects: number, rounds: number): Promise<BenchRow[]> {
  await connection.run(subjectsSql(subjects))
  const compiled = inventedClocks.map(compiledSql)
  const byHand = inventedClocks.map((clock) => handWrittenSql(clock, columns, asOf))
  const written: [Cost, Cost][] = []
  const counted: [Cost, Cost][] = []
  let findings = 0
  for (let round = 0; round <= rounds; round++) {
    const ours = await write(connection, compiled)
    const hand = await write(connection, byHand)
    if (ours.findings !== hand.findings || Math.abs(ours.hoursOver - hand.hoursOver) > 1e-6 * hand.hoursOver) {
      throw new Error(`The compiled rules and the hand-written SQL differ: ${JSON.stringify({ ours, hand })}`)
    }
    findings = ours.findings
    const counts: [Cost, Cost] = [await count(connection, compiled), await count(connection, byHand)]
    if (round === 0) continue // warms up
    written.push([ours, hand])
    counted.push(counts)
  }
  await connection.run('drop table findings')
  return [rowOf(subjects, 'missed ones counted', counted), rowOf(subjects, `${findings} findings written`, written)]
}

/** One line of the answer. Processor time is told as well: it drifts less than the clock on the wall where others use the machine. */
function rowOf(subjects: number, what: string, costs: readonly [Cost, Cost][]): BenchRow {
  const ours = median(costs.map(([cost]) => cost))
  const hand = median(costs.map(([, cost]) => cost))
  const evaluations = subjects * inventedClocks.length
  return {
    what: `${inventedClocks.length} rules over ${subjects / 1e6} million subjects, ${what}`,
    seconds: ours.seconds,
    count: evaluations,
    unit: 'evaluations',
    against: 'the same rules written by hand in SQL',
    timesFaster: hand.seconds / ours.seconds,
    note: `${ours.processor.toFixed(1)} s of processor time (by hand ${hand.processor.toFixed(1)}): ${Math.round(evaluations / ours.processor / 1e6)} million a second and processor`,
  }
}

const bench: Bench = {
  name: 'rules',
  says: 'Fifty clocks compiled to SQL, counting what was missed and writing the findings, against the same clocks written by hand in SQL.',
  async run() {
    const connection = await (await DuckDBInstance.create(':memory:')).connect()
    await connection.run('set preserve_insertion_order = false')
    await loadCalendar(connection, federalBusinessDays, 'law_days')
    const rows = [...(await measure(connection, 900_000, 5)), ...(await measure(connection, 5_000_000, 3))]
    connection.closeSync()
    return rows
  },
}

export default bench
