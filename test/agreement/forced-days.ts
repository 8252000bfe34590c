import { federalBusinessDays } from '../../src/law/calendars/federal-holidays.ts'

const everyDay = (from: string, until: string): Temporal.PlainDate[] => {
  const last = Temporal.PlainDate.from(until)
  const days: Temporal.PlainDate[] = []
  for (let day = Temporal.PlainDate.from(from); Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) days.push(day)
  return days
}

const isHoliday = (day: Temporal.PlainDate) => !['Saturday', 'Sunday', undefined].includes(federalBusinessDays.whyExcluded(day))
const isClockChange = (day: Temporal.PlainDate) => day.toZonedDateTime('America/New_York').hoursInDay !== 24
const isMonthEnd = (day: Temporal.PlainDate) => day.day === day.daysInMonth
const isLeapDay = (day: Temporal.PlainDate) => day.month === 2 && day.day === 29

const from2015To2030 = everyDay('2015-01-01', '2030-12-31')

export const holidays = from2015To2030.filter(isHoliday)
export const clockChanges = from2015To2030.filter(isClockChange)
export const leapDays = from2015To2030.filter(isLeapDay)
export const monthEnds = from2015To2030.filter(isMonthEnd)

/** Every federal holiday, clock change, leap day and month end of 2015 to 2030, with the day before and the day after. */
export const forcedDays: readonly string[] = [
  ...new Set(
    [...holidays, ...clockChanges, ...leapDays, ...monthEnds].flatMap((day) => [-1, 0, 1].map((days) => day.add({ days }).toString())),
  ),
].sort()
