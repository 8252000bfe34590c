import { calendarDays } from './calendar-days.ts'
import type { LengthUnit } from './length-unit.ts'

/**
 * Calendar months; a day the month lacks becomes its last day ("clamp"). Amounts to `add` are months.
 * A pause stops days, not months, so `between` gives days and pauses of such a clock are added by `calendarDays`.
 */
export const months: LengthUnit = {
  countsHours: false,
  needsCalendar: false,
  parts: (count) => count,
  add: (from, amount) => ({
    point: { at: undefined, on: from.on.add({ months: amount }, { overflow: 'constrain' }) },
    skipped: [],
  }),
  between: calendarDays.between,
}
