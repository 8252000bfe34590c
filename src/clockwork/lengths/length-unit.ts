import type { Calendar } from '../calendar.ts'
import type { AsOrdered, CountedLength, Length } from '../nodes.ts'
import type { SkippedDay } from '../result.ts'

/** Where days are counted: the IANA zone, and the calendar of business days. */
export interface Place {
  zone: string
  calendar: Calendar
}

/** A point in time: an instant with the local day it falls on, or a day alone. */
export interface Point {
  at: Temporal.Instant | undefined
  on: Temporal.PlainDate
}

export interface Counted {
  point: Point
  /** The days left out on the way, in order. */
  skipped: readonly SkippedDay[]
}

/**
 * How one unit of length counts. Amounts are whole parts: microseconds for the two hour units, days for the others.
 * `undefined` means that the calendar does not reach that far: the answer is not known.
 */
export interface LengthUnit {
  countsHours: boolean
  needsCalendar: boolean
  /** The amount that `count` of this unit makes. */
  parts(count: number): number
  /** The point `amount` after `from`. An amount of 0 is `from` itself. */
  add(from: Point, amount: number, place: Place): Counted | undefined
  /** How much of this unit lies between two points; 0 when `until` is not after `from`. */
  between(from: Point, until: Point, place: Place): number | undefined
}

/** The units that need instants: the two that count hours, and the moment an order names. */
export const countsHours = ({ unit }: Length): boolean =>
  unit === 'hours' || unit === 'hours-excluding-non-business-days' || unit === 'as-ordered'

/** A length whose due moment the record names. */
export const isAsOrdered = (length: Length): length is AsOrdered => length.unit === 'as-ordered'

/** A length with a number. @throws RangeError for one an order names: see checkRule */
export function getCounted(length: Length): CountedLength {
  if (isAsOrdered(length))
    throw new RangeError(`The moment ${length.fact} is named by an order, and no time can be added to it; see checkRule.`)
  return length
}

export const microsecondsPerHour = 3_600_000_000

/** The point of an instant, with its local day. */
export const pointAt = (at: Temporal.Instant, zone: string): Point => ({ at, on: at.toZonedDateTimeISO(zone).toPlainDate() })
