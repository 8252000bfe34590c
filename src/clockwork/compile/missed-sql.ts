import type { Length } from '../nodes.ts'
import { and, FALSE, not, or, TRUE } from './boolean-sql.ts'
import type { ClockSql } from './clock-columns.ts'
import type { VersionSql } from './version-sql.ts'

/**
 * Condition: the clock was missed. Says the same as the state column being `late` or `lapsed`, and is made to be fast: it
 * compares before it explains, and leaves out what a true comparison already implies. NULL counts as false.
 */
export function missedSql(sql: ClockSql): string {
  const { applies, start, stop, versions } = sql
  const missed = or(...versions.map((version) => missedVersion(sql, version)))
  return and(missed, applies, not(start.absent), not(stop.absent))
}

function missedVersion(sql: ClockSql, version: VersionSql): string {
  const { due, isLaw, inHours, stopUnreadable, stopsBeforeStart } = version
  if (!due) return FALSE
  const { stop, asOf, clock } = sql
  const isJudged = and(isLaw, due.isKnown, not(due.isHeld), not(stopUnreadable))
  const [ended, limit] = inHours ? [stop.at, due.point.at] : [stop.on, due.point.on]
  if (clock.kind === 'waiting-period') return and(`${ended} < ${limit}`, not(stopsBeforeStart), isJudged)
  // A stop after the due moment is after the start: that need not be asked again.
  const comparison = `COALESCE(${ended}, ${inHours ? asOf.at : asOf.on}) > ${limit}`
  return and(longEnough(sql, version), comparison, isJudged)
}

/** A condition that every missed row meets and most others do not, without calendar or zone; TRUE where the comparison is as cheap. */
function longEnough({ start, stop, asOf }: ClockSql, { version: { length }, due, isCheap }: VersionSql): string {
  if (!length || isCheap || !due) return TRUE
  const days = leastDays(length)
  if (!start.isInstant || !stop.isInstant) return `COALESCE(${stop.on}, ${asOf.on}) > ${start.on} + ${Math.floor(days)}`
  // Local days may be up to two hours shorter than 24; a day more is given away to be safe with any zone.
  return `COALESCE(${stop.at}, ${asOf.at}) > ${start.at} + INTERVAL '${Math.floor(days * 24) - 26} hours'`
}

/** The least time a length can take, in days. */
function leastDays({ unit, count }: Length): number {
  if (unit === 'months') return count * 28
  return unit === 'calendar-days' || unit === 'business-days' ? count : count / 24
}
