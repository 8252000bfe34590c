import { knowsDay } from '../calendar.ts'
import type { SkippedDay } from '../result.ts'
import type { LengthUnit } from './length-unit.ts'

/** The day of the event is day 0; Saturdays, Sundays and holidays are not counted. */
export const businessDays: LengthUnit = {
  countsHours: false,
  needsCalendar: true,
  parts: (count) => count,
  add: (from, amount, place) => {
    if (amount === 0) return { point: { at: undefined, on: from.on }, skipped: [] }
    const { calendar } = place
    const skipped: SkippedDay[] = []
    if (!knowsDay(calendar, from.on)) return undefined
    let left = amount
    for (let day = from.on.add({ days: 1 }); knowsDay(calendar, day); day = day.add({ days: 1 })) {
      const why = calendar.whyExcluded(day)
      if (why !== undefined) skipped.push({ day: day.toString(), why })
      else if (--left === 0) return { point: { at: undefined, on: day }, skipped }
    }
    return undefined
  },
  between: (from, until, place) => {
    const { calendar } = place
    if (!knowsDay(calendar, from.on) || !knowsDay(calendar, until.on)) return undefined
    let count = 0
    for (let day = from.on.add({ days: 1 }); Temporal.PlainDate.compare(day, until.on) <= 0; day = day.add({ days: 1 })) {
      if (calendar.whyExcluded(day) === undefined) count++
    }
    return count
  },
}
