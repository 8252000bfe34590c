import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Calendar } from '../../src/clockwork/calendar.ts'
import { federalBusinessDays } from '../../src/law/calendars/federal-holidays.ts'
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

describe('wall clocks that show a time twice, or never', () => {
  test.each(zones)('are read as the later moment by DuckDB, PostgreSQL and evaluate alike, in %s', async (zone) => {
    const walls = clockChanges.flatMap((day) =>
      ['00:00:00', '01:00:00', '01:30:00', '02:00:00', '02:30:00', '02:59:59', '03:00:00'].map((time) => `${day}T${time}`),
    )
    const expected = walls.map((wall) =>
      Temporal.PlainDateTime.from(wall)
        .toZonedDateTime(zone, { disambiguation: 'later' })
        .toInstant()
        .toString()
        .replace('T', ' ')
        .replace('Z', ''),
    )
    const given = await started.engines.readWallClocks(walls, zone)
    expect(given.duckdb).toEqual(expected)
    expect(given.postgres).toEqual(expected)
  })

  test('and so are hours that end on such a day, by a calendar on which Sundays count', async () => {
    const clock = plainClocks.find(({ id }) => id === 'synthetic-hours-excluding')
    if (!clock) throw new Error('The synthetic clock is gone.')
    const noWednesdays: Calendar = {
      ...federalBusinessDays,
      id: 'no-wednesdays',
      whyExcluded: (day) => (day.dayOfWeek === 3 ? 'Wednesday' : undefined),
    }
    await started.engines.useCalendar(noWednesdays)
    const cases = clockChanges.flatMap((day) =>
      ['00:30', '01:30', '02:15', '02:30', '03:30'].flatMap((time) =>
        zones.map((zone): Case => {
          const startedAt = day.subtract({ days: 2 }).toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant().toString()
          return { record: { zone, facts: { startedAt, stoppedAt: null } }, asOf: startedAt }
        }),
      ),
    )
    const differences = await started.engines.findDifferences(syntheticRule, clock, cases, { is: 'columns' })
    await started.engines.useCalendar(federalBusinessDays)
    compared += cases.length
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
