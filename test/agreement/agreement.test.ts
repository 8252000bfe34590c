import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lawBook } from '../../src/law/law-book.ts'
import { readExamples } from '../unit/clockwork/read-examples.ts'
import { agreeOnClock } from './agree-on-clock.ts'
import { clockChanges, forcedDays, holidays, leapDays, monthEnds } from './forced-days.ts'
import type { Case } from './generate-cases.ts'
import { stopOnTheEdge, zones } from './generate-cases.ts'
import { startEngines } from './start-engines.ts'
import { plainClocks, syntheticClocks, syntheticRule } from './synthetic-clocks.ts'

let started: Awaited<ReturnType<typeof startEngines>>
beforeAll(async () => {
  started = await startEngines()
})
afterAll(() => started.stop())

const synthetic = syntheticClocks.map((clock, i) => ({ id: clock.id, rule: syntheticRule, clock, seed: 1000 + i }))
const real = lawBook
  .flatMap((rule) => rule.clocks.map((clock) => ({ id: clock.id, rule, clock })))
  .map((each, i) => ({ ...each, seed: 5000 + i }))

let compared = 0

describe('evaluate, DuckDB and PostgreSQL give the same answer', () => {
  test.each(synthetic)('for generated records of $id', async ({ rule, clock, seed }) => {
    const agreement = await agreeOnClock(started.engines, rule, clock, 40, seed)
    compared += agreement.compared
    expect(agreement.differences).toEqual([])
  })

  test.each(real)('for generated records of the real clock $id', async ({ rule, clock, seed }) => {
    const agreement = await agreeOnClock(started.engines, rule, clock, 10, seed)
    compared += agreement.compared
    expect(agreement.differences).toEqual([])
  })

  test.each(plainClocks.map((clock, i) => ({ id: clock.id, clock, i })))('for starts on every forced day, $id', async ({ clock, i }) => {
    const times = ['00:00', '01:30', '02:30', '12:00', '23:59:59.999999']
    const cases = forcedDays.map((day, j): Case => {
      const zone = zones[(i + j) % 3] ?? 'UTC'
      const startedAt = Temporal.PlainDateTime.from(`${day}T${times[j % times.length]}`)
        .toZonedDateTime(zone)
        .toInstant()
      const facts = { startedAt: startedAt.toString(), startedOn: day, stoppedAt: null, stoppedOn: null }
      const open = { record: { zone, facts }, asOf: startedAt.add({ hours: 24 * 40 }).toString() }
      return j % 4 === 3 ? open : stopOnTheEdge(syntheticRule, clock, open, (j % 4) - 1)
    })
    compared += cases.length
    expect((await started.engines.findDifferences(syntheticRule, clock, cases, { is: 'columns' })).slice(0, 5)).toEqual([])
  })

  test('for every example of the law book', async () => {
    const examples = readExamples()
    const differences: string[] = []
    for (const { rule, clock } of real) {
      const cases = examples
        .filter((example) => example.clock === clock.id)
        .map(({ record: { zone = 'UTC', facts }, asOf }): Case => ({ record: { zone, facts }, asOf }))
      if (cases.length > 0) differences.push(...(await started.engines.findDifferences(rule, clock, cases, { is: 'columns' })))
      compared += cases.length
    }
    expect(differences.slice(0, 5)).toEqual([])
  })
})

test('the forced days hold every federal holiday, both clock changes a year, the leap days and the month ends of 2015 to 2030', () => {
  expect(leapDays.map(String)).toEqual(['2016-02-29', '2020-02-29', '2024-02-29', '2028-02-29'])
  expect(clockChanges).toHaveLength(32)
  expect(monthEnds).toHaveLength(192)
  for (const day of [...holidays, ...clockChanges]) expect(forcedDays).toContain(day.toString())
})

test('at least 2,000 cases were compared', () => {
  console.log(`${compared} cases compared on three engines`)
  expect(compared).toBeGreaterThanOrEqual(2000)
})
