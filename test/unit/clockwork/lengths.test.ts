import { describe, expect, test } from 'vitest'
import type { Length } from '../../../src/clockwork/nodes.ts'
import { at, newYork, run, wallClock } from './one-clock.ts'

const hours = (count: number): Length => ({ unit: 'hours', count })
const excluding = (count: number): Length => ({ unit: 'hours-excluding-non-business-days', count })
const days = (count: number, roll: 'none' | 'forward'): Length => ({ unit: 'calendar-days', count, roll })
const business = (count: number): Length => ({ unit: 'business-days', count })
const months = (count: number, roll: 'none' | 'forward' = 'none'): Length => ({ unit: 'months', count, monthEnd: 'clamp', roll })

const dueAt = (length: Length, start: string, zone = newYork) =>
  wallClock(run({ length }, { zone, facts: { startedAt: at(start, zone), stoppedAt: null } }).dueAt, zone)
const dueOn = (length: Length, start: string) => run({ length }, { zone: newYork, facts: { startedOn: start, stoppedOn: null } }).dueOn

describe('hours are elapsed time, weekends and holidays included', () => {
  test.each([
    ['an hour is lost when the clocks go forward', '2026-03-06 21:00', 48, '2026-03-08 22:00'],
    ['an hour is won when they go back', '2026-10-31 12:00', 48, '2026-11-02 11:00'],
    ['on an ordinary weekend nothing happens', '2026-06-05 17:00', 48, '2026-06-07 17:00'],
    ['Christmas counts', '2026-12-24 20:00', 12, '2026-12-25 08:00'],
    ['across a leap day', '2028-02-28 10:00', 48, '2028-03-01 10:00'],
    ['half an hour', '2026-06-05 17:00', 0.5, '2026-06-05 17:30'],
  ])('%s: %s in New York and %d hours are %s', (_, start, count, due) => {
    expect(dueAt(hours(count), start)).toBe(due)
  })

  test('where clocks are never changed, the hands agree with the hours', () => {
    expect(dueAt(hours(48), '2026-03-06 21:00', 'America/Phoenix')).toBe('2026-03-08 21:00')
  })
})

describe('hours without Saturdays, Sundays and holidays', () => {
  test.each([
    ['Wednesday before Thanksgiving', '2026-11-25 17:00', 48, '2026-11-30 17:00'],
    ['Thursday before Independence Day, kept on the Friday', '2026-07-02 15:00', 48, '2026-07-07 15:00'],
    ['Monday to Wednesday, nothing left out', '2026-06-08 09:30', 48, '2026-06-10 09:30'],
    ['a start on Saturday counts from Monday 00:00', '2026-06-06 10:00', 24, '2026-06-09 00:00'],
    ['a start on a holiday counts from the next day', '2026-06-19 10:00', 5, '2026-06-22 05:00'],
    ['hours used up at midnight end at that midnight, before the weekend', '2026-06-04 00:00', 48, '2026-06-06 00:00'],
    ['a microsecond more and they end after the weekend', '2026-06-04 00:01', 48, '2026-06-08 00:01'],
    ['over the weekend on which the clocks change, wall-clock hours add up', '2026-03-06 21:00', 48, '2026-03-10 21:00'],
  ])('%s: %s and %d hours are %s', (_, start, count, due) => {
    expect(dueAt(excluding(count), start)).toBe(due)
  })

  test('every day left out is named with its reason', () => {
    const { skipped } = run(
      { length: excluding(48) },
      { zone: newYork, facts: { startedAt: at('2026-11-25 17:00', newYork), stoppedAt: null } },
    )
    expect(skipped).toEqual([
      { day: '2026-11-26', why: 'Thanksgiving Day' },
      { day: '2026-11-28', why: 'Saturday' },
      { day: '2026-11-29', why: 'Sunday' },
    ])
  })

  test('hours that end at the midnight before a weekend may be argued to end after it', () => {
    const result = run({ length: excluding(48) }, { zone: newYork, facts: { startedAt: at('2026-06-04 00:00', newYork), stoppedAt: null } })
    expect(result.arguableOn).toBe('2026-06-08')
  })
})

describe('calendar days: the day of the event is day 0', () => {
  test.each([
    ['30 days from an oral decision, past Independence Day and a Sunday (8 CFR 1.2)', '2026-06-04', 30, 'forward', '2026-07-06'],
    ['a last day that is a business day stays', '2026-06-01', 30, 'forward', '2026-07-01'],
    ['a limit that does not roll stays on the Saturday', '2026-06-04', 30, 'none', '2026-07-04'],
    ['90 days over a leap day', '2028-01-15', 90, 'none', '2028-04-14'],
    ['90 days in a common year', '2027-01-15', 90, 'none', '2027-04-15'],
    ['on the same day', '2026-06-04', 0, 'none', '2026-06-04'],
    ['rolled over the observed Juneteenth of 2027 and a weekend', '2027-06-08', 10, 'forward', '2027-06-21'],
    ['rolled over the end of the year', '2027-12-21', 10, 'forward', '2028-01-03'],
  ] as const)('%s: %s and %d days (roll %s) are %s', (_, start, count, roll, due) => {
    expect(dueOn(days(count, roll), start)).toBe(due)
  })

  test('a limit that does not roll names the day it would roll to, as arguable only', () => {
    const result = run({ length: days(30, 'none') }, { facts: { startedOn: '2026-06-04', stoppedOn: null } })
    expect(result).toMatchObject({ dueOn: '2026-07-04', arguableOn: '2026-07-06' })
    expect(result.steps.join('\n')).toContain('arguable, not counted here')
  })

  test('the day of an event late in the evening is the local day, not the day in London', () => {
    const record = { zone: newYork, facts: { startedAt: at('2026-06-04 22:30', newYork), stoppedAt: null } }
    expect(run({ length: days(10, 'none') }, record)).toMatchObject({ startedOn: '2026-06-04', dueOn: '2026-06-14' })
    expect(run({ length: days(10, 'none') }, { ...record, zone: 'UTC' })).toMatchObject({ startedOn: '2026-06-05', dueOn: '2026-06-15' })
  })
})

describe('business days', () => {
  test.each([
    ['one, over Memorial Day', '2026-05-22', 1, '2026-05-26'],
    ['ten, over Memorial Day', '2026-05-22', 10, '2026-06-08'],
    ['one, from a Saturday', '2026-06-06', 1, '2026-06-08'],
    ['one, from a holiday', '2026-07-03', 1, '2026-07-06'],
    ['twenty, over Thanksgiving and Christmas', '2026-11-25', 20, '2026-12-24'],
    ['June 19 was an ordinary day before 2021', '2020-06-18', 1, '2020-06-19'],
    ['and no business day in 2023', '2023-06-16', 1, '2023-06-20'],
  ])('%s: %s and %d are %s', (_, start, count, due) => {
    expect(dueOn(business(count), start)).toBe(due)
  })
})

describe('months: a day the month lacks becomes its last day', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-02-28', 6, '2026-08-28'],
    ['2026-03-15', 6, '2026-09-15'],
  ])('%s and %d months are %s', (start, count, due) => {
    expect(dueOn(months(count), start)).toBe(due)
  })

  test('rolled: a month from 4 June 2026 is Saturday 4 July, so Monday 6 July', () => {
    expect(dueOn(months(1, 'forward'), '2026-06-04')).toBe('2026-07-06')
  })
})
