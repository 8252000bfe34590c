import { knowsDay } from '../calendar.ts'
import type { SkippedDay } from '../result.ts'
import type { Counted, Place } from './length-unit.ts'

/** The day itself if it is a business day, or else the next one that is (8 CFR 1.2, "Day"). Undefined beyond the calendar. */
export function rollForward(on: Temporal.PlainDate, place: Place): Counted | undefined {
  const { calendar } = place
  const skipped: SkippedDay[] = []
  for (let day = on; knowsDay(calendar, day); day = day.add({ days: 1 })) {
    const why = calendar.whyExcluded(day)
    if (why === undefined) return { point: { at: undefined, on: day }, skipped }
    skipped.push({ day: day.toString(), why })
  }
  return undefined
}
