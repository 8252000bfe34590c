import { expect, test } from 'vitest'
import { calendarRows } from '../../../src/clockwork/compile/calendar-table.ts'
import { federalBusinessDays } from '../../../src/law/calendars/federal-holidays.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

test('business days are numbered; other days carry the number of the one before and the day of the one after', () => {
  const rows = calendarRows(federalBusinessDays, day('2026-07-01'), day('2026-07-07'))
  expect(rows.map(({ day, n, business_n, next_business, why }) => [day, n, business_n, next_business, why])).toEqual([
    ['2026-07-01', 1, 1, '2026-07-01', null],
    ['2026-07-02', 2, 2, '2026-07-02', null],
    ['2026-07-03', 2, null, '2026-07-06', 'Independence Day (observed)'],
    ['2026-07-04', 2, null, '2026-07-06', 'Independence Day'],
    ['2026-07-05', 2, null, '2026-07-06', 'Sunday'],
    ['2026-07-06', 3, 3, '2026-07-06', null],
    ['2026-07-07', 4, 4, '2026-07-07', null],
  ])
})

test('past the last business day of the calendar there is no next one', () => {
  const rows = calendarRows(federalBusinessDays, day('2026-07-02'), day('2026-07-04'))
  expect(rows.map(({ next_business }) => next_business)).toEqual(['2026-07-02', null, null])
})
