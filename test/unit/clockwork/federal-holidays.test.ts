import { describe, expect, test } from 'vitest'
import { federalBusinessDays } from '../../../src/law/calendars/federal-holidays.ts'

const why = (day: string) => federalBusinessDays.whyExcluded(Temporal.PlainDate.from(day))

/** The holidays of a year that take a Monday to Friday away. */
function weekdaysLost(year: number): string[] {
  const days: string[] = []
  for (let day = Temporal.PlainDate.from({ year, month: 1, day: 1 }); day.year === year; day = day.add({ days: 1 })) {
    if (day.dayOfWeek < 6 && why(day.toString()) !== undefined) days.push(day.toString().slice(5))
  }
  return days
}

describe('federal holidays, 5 USC 6103', () => {
  test('2026, Independence Day being a Saturday and kept on the Friday', () => {
    expect(weekdaysLost(2026)).toEqual(['01-01', '01-19', '02-16', '05-25', '06-19', '07-03', '09-07', '10-12', '11-11', '11-26', '12-25'])
  })

  test('2027, with the New Year of 2028 kept on its last day', () => {
    expect(weekdaysLost(2027)).toEqual([
      '01-01',
      '01-18',
      '02-15',
      '05-31',
      '06-18',
      '07-05',
      '09-06',
      '10-11',
      '11-11',
      '11-25',
      '12-24',
      '12-31',
    ])
  })

  test('each has its name, and an observed day says so', () => {
    expect(why('2026-07-03')).toBe('Independence Day (observed)')
    expect(why('2026-07-04')).toBe('Independence Day')
    expect(why('2027-07-05')).toBe('Independence Day (observed)')
    expect(why('2027-12-31')).toBe("New Year's Day (observed)")
    expect(why('2026-06-06')).toBe('Saturday')
    expect(why('2026-06-07')).toBe('Sunday')
    expect(why('2026-06-08')).toBeUndefined()
  })

  test('Juneteenth only since it became law on 2021-06-17: the first was kept on Friday 2021-06-18', () => {
    expect(why('2020-06-19')).toBeUndefined()
    expect(why('2021-06-18')).toBe('Juneteenth National Independence Day (observed)')
    expect(why('2022-06-20')).toBe('Juneteenth National Independence Day (observed)')
  })

  test('the birthday of Martin Luther King, Jr. only since 1986', () => {
    expect(why('1985-01-21')).toBeUndefined()
    expect(why('1986-01-20')).toBe('Birthday of Martin Luther King, Jr.')
  })

  test('Inauguration Day is a business day everywhere but in Washington', () => {
    expect(why('2021-01-20')).toBeUndefined()
  })

  test('a day outside the calendar is refused, not guessed', () => {
    expect(() => why('1979-12-31')).toThrow(RangeError)
    expect(() => why('2061-01-01')).toThrow(RangeError)
  })
})
