import type { Calendar } from '../../clockwork/calendar.ts'
import { knowsDay } from '../../clockwork/calendar.ts'

/** One legal public holiday: how to find its day in a year, and the first day it was law (of those the calendar vouches for). */
interface Holiday {
  name: string
  day: (year: number) => Temporal.PlainDate
  since?: string
}

const fixed = (month: number, day: number) => (year: number) => Temporal.PlainDate.from({ year, month, day })

/** The nth Monday (dayOfWeek 1) or Thursday (4) of a month. */
const nth = (count: number, dayOfWeek: number, month: number) => (year: number) => {
  const first = Temporal.PlainDate.from({ year, month, day: 1 })
  return first.add({ days: ((dayOfWeek - first.dayOfWeek + 7) % 7) + 7 * (count - 1) })
}

const lastMondayOfMay = (year: number) => {
  const last = Temporal.PlainDate.from({ year, month: 5, day: 31 })
  return last.subtract({ days: last.dayOfWeek - 1 })
}

/**
 * 5 USC 6103(a). The Monday holidays stand as they do since 1971 (Pub. L. 90-363); Veterans Day is back on November 11 since 1978
 * (Pub. L. 94-97). Inauguration Day (6103(c)) is a holiday of the Washington area only and is left out.
 */
const holidays: readonly Holiday[] = [
  { name: "New Year's Day", day: fixed(1, 1) },
  // Pub. L. 98-144 (1983-11-02), first kept in 1986.
  { name: 'Birthday of Martin Luther King, Jr.', day: nth(3, 1, 1), since: '1986-01-01' },
  { name: "Washington's Birthday", day: nth(3, 1, 2) },
  { name: 'Memorial Day', day: lastMondayOfMay },
  // Pub. L. 117-17, signed 2021-06-17 and kept the next day: the 19th was a Saturday.
  { name: 'Juneteenth National Independence Day', day: fixed(6, 19), since: '2021-06-17' },
  { name: 'Independence Day', day: fixed(7, 4) },
  { name: 'Labor Day', day: nth(1, 1, 9) },
  { name: 'Columbus Day', day: nth(2, 1, 10) },
  { name: 'Veterans Day', day: fixed(11, 11) },
  { name: 'Thanksgiving Day', day: nth(4, 4, 11) },
  { name: 'Christmas Day', day: fixed(12, 25) },
]

/** Saturday: the Friday before, 5 USC 6103(b)(1). Sunday: the Monday after, Executive Order 11582. */
function observed(day: Temporal.PlainDate): Temporal.PlainDate {
  if (day.dayOfWeek === 6) return day.subtract({ days: 1 })
  if (day.dayOfWeek === 7) return day.add({ days: 1 })
  return day
}

/** Every holiday that falls, or is observed, because of this year. The observed New Year's Day may lie in the year before. */
function holidaysOf(year: number): [string, string][] {
  return holidays.flatMap(({ name, day, since }): [string, string][] => {
    const falls = day(year)
    if (since !== undefined && Temporal.PlainDate.compare(falls, since) < 0) return []
    const kept = observed(falls)
    const own: [string, string] = [falls.toString(), name]
    return kept.equals(falls) ? [own] : [own, [kept.toString(), `${name} (observed)`]]
  })
}

const knownFrom = Temporal.PlainDate.from('1980-01-01')
const knownUntil = Temporal.PlainDate.from('2060-12-31')

const nameOf: ReadonlyMap<string, string> = new Map(
  Array.from({ length: knownUntil.year - knownFrom.year + 2 }, (_, i) => holidaysOf(knownFrom.year + i)).flat(),
)

/**
 * Business days as the federal government counts them: not a Saturday, a Sunday, or a legal public holiday of 5 USC 6103,
 * observed days included. Closures by executive order, for snow or for want of funds are not holidays and toll nothing.
 */
export const federalBusinessDays: Calendar = {
  id: 'us-federal',
  version: '2021-06-17',
  cite: '5 USC 6103; Executive Order 11582',
  knownFrom,
  knownUntil,
  whyExcluded(day) {
    if (!knowsDay(federalBusinessDays, day)) throw new RangeError(`The federal calendar does not reach ${day.toString()}.`)
    const holiday = nameOf.get(day.toString())
    if (holiday !== undefined) return holiday
    if (day.dayOfWeek === 6) return 'Saturday'
    if (day.dayOfWeek === 7) return 'Sunday'
    return undefined
  },
}
