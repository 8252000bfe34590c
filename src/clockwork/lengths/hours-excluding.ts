import { knowsDay } from '../calendar.ts'
import type { SkippedDay } from '../result.ts'
import type { LengthUnit, Place, Point } from './length-unit.ts'
import { microsecondsPerHour, pointAt } from './length-unit.ts'

const microsecondsPerDay = 24 * microsecondsPerHour

const wallClock = (point: Point, zone: string) => point.at?.toZonedDateTimeISO(zone).toPlainDateTime()

/** Microseconds from midnight to the wall-clock time. Moved clocks do not change it: 10:00 is ten hours into the day. */
const intoDay = (wall: Temporal.PlainDateTime): number =>
  Math.round(wall.toPlainDate().toPlainDateTime().until(wall, { largestUnit: 'hours' }).total('microseconds'))

/** The moment a wall clock shows so much after midnight; of two such moments, or none, the later (as SQL engines read it). */
function instantOf(day: Temporal.PlainDate, microseconds: number, zone: string): Temporal.Instant {
  const wall = day.toPlainDateTime().add({ microseconds })
  return wall.toZonedDateTime(zone, { disambiguation: 'later' }).toInstant()
}

/**
 * Hours with whole excluded days left out (8 CFR 287.7(d); the method is ours: docs/decisions/date-arithmetic.md). The wall-clock
 * hours of the days that count add up. A start on an excluded day counts from 00:00 of the next day that counts. Hours used up
 * exactly at midnight end at that midnight, even before a weekend.
 */
export const hoursExcluding: LengthUnit = {
  countsHours: true,
  needsCalendar: true,
  parts: (count) => Math.round(count * microsecondsPerHour),
  add: (from, amount, place) => {
    const wall = wallClock(from, place.zone)
    if (!wall) return undefined
    if (amount === 0) return { point: from, skipped: [] }
    return countOn(wall, amount, place)
  },
  between: (from, until, place) => {
    const [first, last] = [wallClock(from, place.zone), wallClock(until, place.zone)]
    if (!first || !last) return undefined
    return hoursBetween(first, last, place)
  },
}

function countOn(wall: Temporal.PlainDateTime, amount: number, place: Place) {
  const { calendar } = place
  const skipped: SkippedDay[] = []
  let day = wall.toPlainDate()
  let used = intoDay(wall)
  let left = amount
  while (knowsDay(calendar, day)) {
    const why = calendar.whyExcluded(day)
    if (why !== undefined) skipped.push({ day: day.toString(), why })
    else if (used + left <= microsecondsPerDay) return { point: pointAt(instantOf(day, used + left, place.zone), place.zone), skipped }
    else left -= microsecondsPerDay - used
    used = 0
    day = day.add({ days: 1 })
  }
  return undefined
}

function hoursBetween(first: Temporal.PlainDateTime, last: Temporal.PlainDateTime, place: Place): number | undefined {
  const { calendar } = place
  if (!knowsDay(calendar, first.toPlainDate()) || !knowsDay(calendar, last.toPlainDate())) return undefined
  let sum = 0
  for (let day = first.toPlainDate(); Temporal.PlainDate.compare(day, last.toPlainDate()) <= 0; day = day.add({ days: 1 })) {
    if (calendar.whyExcluded(day) !== undefined) continue
    const begins = day.equals(first.toPlainDate()) ? intoDay(first) : 0
    const ends = day.equals(last.toPlainDate()) ? intoDay(last) : microsecondsPerDay
    sum += ends - begins
  }
  return Math.max(0, sum)
}
