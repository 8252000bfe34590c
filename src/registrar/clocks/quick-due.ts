import { isAsOrdered, microsecondsPerHour } from '../../clockwork/lengths/length-unit.ts'
import type { Length } from '../../clockwork/nodes.ts'
import type { Facts } from '../../kernel/case-state.ts'
import type { BusinessDays } from './business-days.ts'
import { addMonths } from './epoch-day.ts'
import type { QuickMoment } from './read-quickly.ts'
import { MICROSECONDS_PER_DAY, readQuickly } from './read-quickly.ts'
import type { ZoneLine } from './zone-line.ts'

/**
 * Microseconds since 1970 for lengths of hours, a day's number for the others. Undefined where the calendar does not reach, or the facts do not
 * say when it was ordered.
 */
export type QuickDue = (start: QuickMoment, zone: ZoneLine, days: BusinessDays, facts: Facts) => number | undefined

/** How a length is counted from a start, in numbers, where nothing pauses or extends it. As the units of `clockwork/lengths` count. */
export function quickDue(length: Length): QuickDue {
  if (isAsOrdered(length)) return ordered(length.fact)
  const { count } = length
  switch (length.unit) {
    case 'hours': {
      const amount = Math.round(count * microsecondsPerHour)
      return ({ at }) => at + amount
    }
    case 'hours-excluding-non-business-days':
      return hoursExcluding(Math.round(count * microsecondsPerHour))
    case 'business-days':
      return ({ on }, _zone, days) => days.add(on, count)
    case 'calendar-days':
      return length.roll === 'forward' ? ({ on }, _zone, days) => days.roll(on + count) : ({ on }) => on + count
    case 'months':
      return length.roll === 'forward' ? ({ on }, _zone, days) => days.roll(addMonths(on, count)) : ({ on }) => addMonths(on, count)
  }
}

/** The moment the facts name. Known only as a day, it is not known. */
const ordered =
  (fact: string): QuickDue =>
  (_start, zone, _days, facts) => {
    const value = facts[fact]
    if (value === undefined || value === null) return undefined
    const { at } = readQuickly(value, zone)
    return Number.isNaN(at) ? undefined : at
  }

/** The wall-clock hours of the days that count add up; hours used up exactly at midnight end at that midnight. */
function hoursExcluding(amount: number): QuickDue {
  return ({ at }, zone, days) => {
    if (amount === 0) return at
    const wall = zone.wallOf(at)
    let day = Math.floor(wall / MICROSECONDS_PER_DAY)
    let used = wall - day * MICROSECONDS_PER_DAY
    let left = amount
    for (; days.knows(day); day++, used = 0) {
      if (!days.isOne(day)) continue
      if (used + left <= MICROSECONDS_PER_DAY) return zone.momentOf(day * MICROSECONDS_PER_DAY + used + left)
      left -= MICROSECONDS_PER_DAY - used
    }
    return undefined
  }
}
