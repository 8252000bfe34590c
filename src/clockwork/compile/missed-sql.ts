import type { Length } from '../nodes.ts'
import { and, FALSE, not, or, TRUE } from './boolean-sql.ts'
import type { ClockSql } from './clock-columns.ts'
import type { VersionSql } from './version-sql.ts'

/**
 * Condition: the clock was missed. Says the same as the state column being `late` or `lapsed`, and is made to be fast: it
 * compares before it explains, and leaves out what a true comparison already implies. NULL counts as false.
 * What is fast was measured: `npm run bench rules`, docs/decisions/rule-language.md.
 */
export function missedSql(sql: ClockSql): string {
  const { applies, start, stop, versions } = sql
  const missed = or(...versions.map((version) => missedVersion(sql, version)))
  return and(missed, applies, not(start.absent), not(stop.absent))
}

function missedVersion(sql: ClockSql, version: VersionSql): string {
  const { due, isLaw, inHours, stopUnreadable, stopsBeforeStart } = version
  if (!due) return FALSE
  const { stop, clock } = sql
  const isJudged = and(isLaw, due.isKnown, not(due.isHeld), not(stopUnreadable))
  if (clock.kind === 'waiting-period') {
    const isEarly = inHours ? `${stop.at} < ${due.point.at}` : `${stop.on} < ${due.point.on}`
    return and(isEarly, not(stopsBeforeStart), isJudged)
  }
  // A stop after the due moment is after the start: that need not be asked again.
  return and(mayBeMissed(sql, version), isPastDue(sql, version), isJudged)
}

/** The stop, or the as-of moment while there is none, is past the due moment. */
function isPastDue({ start, stop, asOf }: ClockSql, { due, inHours, dialect }: VersionSql): string {
  const ended = inHours ? `COALESCE(${stop.at}, ${asOf.at})` : `COALESCE(${stop.on}, ${asOf.on})`
  if (due?.elapsed !== undefined) return dialect.isLonger(start.at, ended, due.elapsed)
  return `${ended} > ${inHours ? due?.point.at : due?.point.on}`
}

/**
 * A cheaper condition that every missed row meets, to spare the others the calendar, the zone or the month: the time from start to
 * stop is not too short. TRUE where the comparison itself is as cheap.
 */
function mayBeMissed({ start, stop }: ClockSql, { version: { length }, due, isUtc, dialect }: VersionSql): string {
  if (!length || due?.elapsed !== undefined || !start.isInstant || !stop.isInstant) return TRUE
  // Local days may be shorter than 24 hours; a whole day and more is given away to be safe with any zone.
  const least = leastHours(length) - (isUtc && length.unit !== 'hours-excluding-non-business-days' ? 0 : 26)
  return least <= 0 ? TRUE : `((${dialect.isLonger(start.at, stop.at, least * 3_600_000_000)}) IS NOT FALSE)`
}

/** The least time a length can take: with n days to go from a last moment of day 0, the last day ends n days on at the earliest. */
function leastHours({ unit, count }: Length): number {
  if (unit === 'months') return Math.floor(count) * 28 * 24
  return unit === 'calendar-days' || unit === 'business-days' ? count * 24 : Math.floor(count)
}
