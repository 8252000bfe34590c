import { describe, expect, test } from 'vitest'
import { dueFrom } from '../../../src/clockwork/due-from.ts'
import type { Length } from '../../../src/clockwork/nodes.ts'
import { federalBusinessDays } from '../../../src/law/calendars/federal-holidays.ts'
import { newYork, ruleOf } from './one-clock.ts'

const due = (length: Length, from: string, zone?: string) => {
  const { rule, clock } = ruleOf({
    length,
    applies: { node: 'is', fact: 'isCovered', value: true },
    extensions: [{ when: 'extendedAt', by: length, cite: '1 CFR 1.2', says: 'more' }],
  })
  return dueFrom(rule, clock, from, zone, federalBusinessDays)
}
const hours: Length = { unit: 'hours', count: 48 }
const days: Length = { unit: 'calendar-days', count: 30, roll: 'forward' }

describe('when a clock that starts now would fall due', () => {
  test.each([
    ['an instant with its offset', '2026-03-06T21:00-05:00', undefined],
    ['an instant in UTC', '2026-03-07T02:00:00Z', undefined],
    ['a local time with its zone', '2026-03-06T21:00', newYork],
  ])('from %s', (_, from, zone) => {
    expect(due(hours, from, zone)).toMatchObject({ state: 'running', dueAt: '2026-03-09T02:00:00Z' })
  })

  test('from a day, for a clock counted in days', () => {
    expect(due(days, '2026-06-04')).toMatchObject({ state: 'running', dueOn: '2026-07-06' })
  })

  test('the day of an instant is that of the offset written, unless a zone is named', () => {
    expect(due(days, '2026-06-04T23:30-04:00').startedOn).toBe('2026-06-04')
    expect(due(days, '2026-06-04T23:30-04:00', 'UTC').startedOn).toBe('2026-06-05')
  })

  test('it says what it takes for granted', () => {
    const { steps } = due(days, '2026-06-04')
    expect(steps[0]).toBe('Taken to apply: it does where isCovered is true.')
    expect(steps.at(-1)).toBe('Due: Monday 2026-07-06, by the end of that day.')
  })

  test.each([
    ['a clock of hours given a day asks for the hour', hours, '2026-03-06', undefined, /counts hours.*give the hour too/],
    ['a local time without a zone asks for one', hours, '2026-03-06T21:00', undefined, /names no place/],
    ['a time the clock showed twice asks which', hours, '2026-11-01T01:30', newYork, /twice.*-04:00 or .*-05:00/],
    ['a time the clock never showed says so', hours, '2026-03-08T02:30', newYork, /never showed/],
    ['anything else is refused', hours, 'yesterday', undefined, /"yesterday" is no moment/],
    ['a zone that does not exist is refused', hours, '2026-03-06T21:00', 'New York', /no time zone named "New York"/],
  ])('%s', (_, length, from, zone, message) => {
    expect(() => due(length, from, zone)).toThrow(message)
  })
})
