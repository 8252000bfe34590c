import { findToldEitherWay } from './facts-of.ts'
import type { Point } from './lengths/length-unit.ts'
import type { CountedLength, Length, MomentNode, TestNode, VersionStatus } from './nodes.ts'
import type { SkippedDay } from './result.ts'

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`

/** "Friday 2026-03-06" */
export const sayDay = (day: Temporal.PlainDate): string => `${weekdays[day.dayOfWeek - 1]} ${day.toString()}`

/** "Friday 2026-03-06 21:00 -05:00 (America/New_York)", or the day where no hour is known. */
export function sayPoint(point: Point, zone: string): string {
  if (!point.at) return sayDay(point.on)
  const local = point.at.toZonedDateTimeISO(zone)
  const time = local.toPlainTime()
  const clock = time.toString({ smallestUnit: time.second === 0 ? 'minute' : 'second' })
  const offset = zone === 'UTC' ? 'UTC' : zone === local.offset ? local.offset : `${local.offset} (${zone})`
  return `${sayDay(point.on)} ${clock} ${offset}`
}

/** "48 hours of elapsed time, weekends and holidays included" */
export function sayLength(length: Length): string {
  switch (length.unit) {
    case 'hours':
      return `${plural(length.count, 'hour')} of elapsed time, weekends and holidays included`
    case 'hours-excluding-non-business-days':
      return `${plural(length.count, 'hour')}, leaving out Saturdays, Sundays and holidays`
    case 'calendar-days':
      return `${plural(length.count, 'calendar day')}${length.roll === 'forward' ? ', to the next business day if the last is none' : ''}`
    case 'business-days':
      return plural(length.count, 'business day')
    case 'months':
      return `${plural(length.count, 'calendar month')}${length.roll === 'forward' ? ', to the next business day if the last is none' : ''}`
    case 'as-ordered':
      return `until the moment the order names (${length.fact})`
  }
}

/** An amount of a unit that is not a whole length of the law: how long a pause was. */
export function sayAmount(parts: number, unit: CountedLength['unit']): string {
  if (unit === 'hours' || unit === 'hours-excluding-non-business-days')
    return `${sayHours(parts / 3_600_000_000)}${unit === 'hours' ? '' : ' of days that count'}`
  return plural(parts, unit === 'business-days' ? 'business day' : 'day')
}

/** "1 hour", "2.5 hours", "less than a minute" */
export const sayHours = (hours: number): string =>
  hours > 0 && hours < 1 / 60 ? 'less than a minute' : plural(Math.round(hours * 100) / 100, 'hour')

/** "the earliest of releasedAt and transferredAt" */
export function sayMoment(node: MomentNode): string {
  if (node.node === 'fact') return node.fact
  return `the ${node.node} of ${listOf(node.of.map(sayMoment), 'and')}`
}

/** "isMinor is not true, and all of …" */
export function sayTest(node: TestNode): string {
  switch (node.node) {
    case 'is':
      return `${node.fact} is ${String(node.value)}`
    case 'one-of':
      return `${node.fact} is one of ${listOf(node.values, 'or')}`
    case 'happened':
      return `${node.fact} happened`
    case 'not':
      return `not (${sayTest(node.of)})`
    case 'all':
      return listOf(node.of.map(sayTest), 'and')
    case 'any':
      if (findToldEitherWay(node)) return `the record says whether or not ${findToldEitherWay(node)} happened`
      return `(${listOf(node.of.map(sayTest), 'or')})`
  }
}

export const listOf = (words: readonly string[], last: 'and' | 'or'): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`

const statusWords: Record<VersionStatus, string> = {
  'in-force': 'in force',
  superseded: 'since replaced',
  'suspended-by-court': 'since suspended by a court',
  vacated: 'since vacated by a court',
  unknown: 'standing not established',
}

/** "in force since 2001-09-17", "from 2025-06-24 until 2026-06-23, since vacated by a court" */
export function sayVersionDays(version: { from: string | null; until: string | null; status: VersionStatus }): string {
  const days = [version.from && `from ${version.from}`, version.until && `until ${version.until}`].filter((part) => part !== null).join(' ')
  return `${days || 'on any day'}, ${statusWords[version.status]}`
}

/** "2026-11-26 (Thanksgiving Day), 2026-11-28 (Saturday)" */
export const saySkipped = (skipped: readonly SkippedDay[]): string => skipped.map(({ day, why }) => `${day} (${why})`).join(', ')
