import { isAsOrdered } from '../lengths/length-unit.ts'
import type { CountedLength } from '../nodes.ts'
import { and, choose, FALSE, not, or, TRUE } from './boolean-sql.ts'
import type { ClockSql } from './clock-columns.ts'
import type { MomentSql } from './moment-sql.ts'
import type { VersionSql } from './version-sql.ts'

/**
 * Condition: the clock was missed. Says the same as the state column being `late` or `lapsed`, and is made to be fast: it
 * compares before it explains, and leaves out what a true comparison already implies. NULL counts as false.
 * What is fast was measured: `npm run bench rules`, docs/decisions/rule-language.md.
 */
export function missedSql(sql: ClockSql): string {
  const { applies, start, stop, versions, clock } = sql
  const isElapsed = (version: VersionSql) =>
    clock.kind === 'deadline' && version.due?.elapsed !== undefined && version.stopUnreadable === FALSE
  const elapsed = versions.filter(isElapsed)
  const others = versions.filter((version) => !isElapsed(version))
  const missed = or(missedElapsed(sql, elapsed), ...others.map((version) => missedVersion(sql, version)))
  return and(missed, applies.holds, not(start.absent), not(stop.absent))
}

/** All versions that only let hours pass, at once: past the least of them first, then past the one in force. */
function missedElapsed({ start, stop, asOf }: ClockSql, versions: readonly VersionSql[]): string {
  const limits = versions.flatMap(({ due, isLaw }) => (due?.elapsed === undefined ? [] : [{ isLaw, elapsed: due.elapsed }]))
  const [first] = limits
  const dialect = versions[0]?.dialect
  if (!first || !dialect) return FALSE
  const isLonger = (microseconds: string) => dialect.isLonger(start.at, `COALESCE(${stop.at}, ${asOf.at})`, microseconds)
  const readable = and(...versions.map(({ due }) => due?.isReadable ?? TRUE))
  if (limits.length === 1) return and(isLonger(String(first.elapsed)), first.isLaw, readable)
  const least = String(Math.min(...limits.map(({ elapsed }) => elapsed)))
  const inForce = choose(
    limits.map(({ isLaw, elapsed }) => [isLaw, String(elapsed)] as const),
    'NULL',
  )
  return and(isLonger(least), isLonger(inForce), readable)
}

function missedVersion(sql: ClockSql, version: VersionSql): string {
  const { due, isLaw, inHours, stopUnreadable, stopsBeforeStart } = version
  if (!due) return FALSE
  const { start, stop, asOf, clock } = sql
  const isJudged = and(isLaw, due.isReadable, not(due.isHeld), not(stopUnreadable))
  const [ended, now, limit] = inHours ? [stop.at, asOf.at, due.point.at] : [stop.on, asOf.on, due.point.on]
  // A due moment counted from the start tells that there was one, and a stop after it is after the start; one that an order names does not.
  const isOrdered = version.version.length !== null && isAsOrdered(version.version.length)
  const isStarted = isOrdered ? start.happened : TRUE
  if (clock.kind === 'waiting-period') return and(`${ended} < ${limit}`, isStarted, not(stopsBeforeStart), isJudged)
  const isInOrder = isOrdered ? not(stopsBeforeStart) : TRUE
  return and(mayBeMissed(start, stop, version), `COALESCE(${ended}, ${now}) > ${limit}`, isStarted, isInOrder, isJudged)
}

/**
 * A cheaper condition that every missed row meets, to spare the others the calendar, the zone or the month: the time from start to
 * stop is not too short. TRUE where nothing is spared.
 */
function mayBeMissed(start: MomentSql, stop: MomentSql, { version: { length }, isUtc, dialect }: VersionSql): string {
  if (!length || isAsOrdered(length) || length.unit === 'hours' || !start.isInstant || !stop.isInstant) return TRUE
  // Local days may be shorter than 24 hours; a whole day and more is given away to be safe with any zone.
  const least = leastHours(length) - (isUtc && length.unit !== 'hours-excluding-non-business-days' ? 0 : 26)
  return least <= 0 ? TRUE : `((${dialect.isLonger(start.at, stop.at, String(least * 3_600_000_000))}) IS NOT FALSE)`
}

/** The least time a length can take: with n days to go from a last moment of day 0, the last day ends n days on at the earliest. */
function leastHours({ unit, count }: CountedLength): number {
  if (unit === 'months') return Math.floor(count) * 28 * 24
  return unit === 'calendar-days' || unit === 'business-days' ? count * 24 : Math.floor(count)
}
