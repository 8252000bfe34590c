import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Clock, Rule } from '../../src/clockwork/nodes.ts'
import { Engines } from './compare-engines.ts'
import { clockChanges, forcedDays, holidays, leapDays, monthEnds } from './forced-days.ts'
import { generateCases, stopOnTheEdge, zones } from './generate-cases.ts'
import type { PostgresServer } from './start-postgres.ts'
import { startPostgres } from './start-postgres.ts'
import { plainClocks, syntheticClocks, syntheticRule } from './synthetic-clocks.ts'

let server: PostgresServer
let engines: Engines

beforeAll(async () => {
  server = await startPostgres()
  engines = new Engines(await (await DuckDBInstance.create(':memory:')).connect(), server.client)
  await engines.loadCalendar()
})

afterAll(() => server.stop())

let compared = 0

/** Half the cases anywhere in time, half with the stop within a step of the due moment. */
const withEdges = (rule: Rule, clock: Clock, cases: ReturnType<typeof generateCases>) =>
  cases.map((each, i) => (i % 2 === 0 ? each : stopOnTheEdge(rule, clock, each, [-1, 0, 1][i % 3] ?? 0)))

async function agree(rule: Rule, clock: Clock, count: number, seed: number): Promise<void> {
  const mixed = withEdges(rule, clock, generateCases(clock, count, seed, { mayBeAbsent: true }))
  const differences = await engines.findDifferences(rule, clock, mixed, { is: 'columns' })
  compared += mixed.length
  const zone = zones[seed % zones.length] ?? 'UTC'
  for (const [at, asOf] of [
    ['UTC', '2022-03-13T07:00:00Z'],
    [zone, '2024-07-05T03:59:59Z'],
  ] as const) {
    const made = withEdges(rule, clock, generateCases(clock, Math.ceil(count / 2), seed, { mayBeAbsent: false, zone: at }))
    const cases = made.map(({ record }) => ({ record, asOf }))
    differences.push(...(await engines.findDifferences(rule, clock, cases, { is: 'constants', zone: at, asOf })))
    compared += cases.length
  }
  expect(differences.slice(0, 5)).toEqual([])
}

describe('evaluate, DuckDB and PostgreSQL give the same answer', () => {
  test.each(syntheticClocks.map((clock, i) => ({ clock, i })))('for generated records of the clock $clock.id', async ({ clock, i }) => {
    await agree(syntheticRule, clock, 60, 1000 + i)
  })

  test.each(plainClocks.map((clock, i) => ({ clock, i })))('for starts on every forced day, $clock.id', async ({ clock, i }) => {
    const hours = ['00:00', '01:30', '02:30', '12:00', '23:59:59.999999']
    const cases = forcedDays.map((day, j) => {
      const zone = zones[(i + j) % 3] ?? 'UTC'
      const time = hours[j % hours.length] ?? '12:00'
      const startedAt = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone).toInstant()
      const record = { zone, facts: { startedAt: startedAt.toString(), startedOn: day, stoppedAt: null, stoppedOn: null } }
      const asOf = startedAt.add({ hours: 24 * 40 }).toString()
      return j % 4 === 3 ? { record, asOf } : stopOnTheEdge(syntheticRule, clock, { record, asOf }, (j % 4) - 1)
    })
    compared += cases.length
    expect((await engines.findDifferences(syntheticRule, clock, cases, { is: 'columns' })).slice(0, 5)).toEqual([])
  })
})

test('the forced days hold every federal holiday, both clock changes a year, the leap days and the month ends of 2015 to 2030', () => {
  expect(leapDays.map(String)).toEqual(['2016-02-29', '2020-02-29', '2024-02-29', '2028-02-29'])
  expect(clockChanges).toHaveLength(32)
  expect(monthEnds).toHaveLength(192)
  expect(holidays.length).toBeGreaterThan(16 * 10)
  for (const day of [...holidays, ...clockChanges]) expect(forcedDays).toContain(day.toString())
})

test('at least 2,000 cases were compared', () => {
  expect(compared).toBeGreaterThanOrEqual(2000)
})
