import type { LengthUnit } from './length-unit.ts'
import { microsecondsPerHour, pointAt } from './length-unit.ts'

/** Elapsed hours on the UTC line (law.md calc-hours): never "the same wall clock two days on". */
export const hours: LengthUnit = {
  countsHours: true,
  needsCalendar: false,
  parts: (count) => Math.round(count * microsecondsPerHour),
  add: (from, amount, place) => from.at && { point: pointAt(from.at.add({ microseconds: amount }), place.zone), skipped: [] },
  between: (from, until) => {
    if (!from.at || !until.at) return undefined
    return Math.max(0, Number((until.at.epochNanoseconds - from.at.epochNanoseconds) / 1000n))
  },
}
