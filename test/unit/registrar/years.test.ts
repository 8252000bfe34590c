import { expect, test } from 'vitest'
import { dayField, instantField } from '../../../src/acts/field.ts'

const day = dayField({ label: 'Day' })
const instant = instantField({ label: 'When' })
const said = (parsed: { error?: { issues: { message: string }[] } }) => parsed.error?.issues.map(({ message }) => message)

test('a day or a moment of a year no record can tell of is refused in one sentence: the database has no year 0, and none is held in the year 9999', () => {
  for (const far of ['0000-01-01', '0001-01-01', '1799-12-31', '3000-01-01', '9999-12-31']) {
    expect(said(day.safeParse(far))).toEqual(['Check the year: it must be from 1800 to 2999.'])
    expect(said(instant.safeParse(`${far}T23:00:00-05:00`))).toEqual(['Check the year: it must be from 1800 to 2999.'])
    expect(said(instant.safeParse(`${far}T23:00:00.000Z`))).toEqual(['Check the year: it must be from 1800 to 2999.'])
  }
})

test('a day of a year it can is taken, 29 February of leap years among them, and what is no day is told what to write', () => {
  for (const near of ['1800-01-01', '1904-02-29', '2024-02-29', '2999-12-31']) expect(said(day.safeParse(near))).toBeUndefined()
  for (const none of ['2026-02-29', 'yesterday', ''])
    expect(said(day.safeParse(none))).toEqual(['Give the day as year-month-day, as in 2026-03-06.'])
  expect(instant.parse('2024-02-29T23:30:00-05:00')).toBe('2024-03-01T04:30:00.000Z')
})
