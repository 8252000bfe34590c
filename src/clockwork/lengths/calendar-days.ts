import type { LengthUnit } from './length-unit.ts'

/** Every day counts. The day of the event is day 0. */
export const calendarDays: LengthUnit = {
  countsHours: false,
  needsCalendar: false,
  parts: (count) => count,
  add: (from, amount) => ({ point: { at: undefined, on: from.on.add({ days: amount }) }, skipped: [] }),
  between: (from, until) => Math.max(0, from.on.until(until.on, { largestUnit: 'days' }).days),
}
