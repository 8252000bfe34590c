import type { Clock } from '../nodes.ts'
import { type AnswerSql, and, choose, FALSE, not } from './boolean-sql.ts'
import type { ColumnName } from './compiled-clock.ts'
import { NO_DAY, NO_TIMESTAMP, textLiteral } from './literals.ts'
import type { MomentSql } from './moment-sql.ts'
import type { VersionSql } from './version-sql.ts'
import { hasDue } from './version-sql.ts'

export interface ClockSql {
  clock: Clock
  applies: AnswerSql
  start: MomentSql
  stop: MomentSql
  asOf: { at: string; on: string }
  versions: readonly VersionSql[]
}

const NO_TEXT = 'CAST(NULL AS VARCHAR)'
const NO_NUMBER = 'CAST(NULL AS DOUBLE PRECISION)'

/** What `evaluate` gives, column by column. `runs`: the clock applies and has started. `isMissed`: only of rows known to be missed. */
export function clockColumns(sql: ClockSql & { runs: string; isMissed?: boolean }): Record<ColumnName, string> {
  const { runs, start, stop, versions } = sql
  const when = (value: (version: VersionSql) => readonly [string, string], none: string) => {
    const branches = versions.map((version) => {
      const [condition, chosen] = value(version)
      return [and(runs, condition), chosen] as const
    })
    return choose(branches, none)
  }
  const stopShown = (version: VersionSql) => and(hasDue(version), not(version.stopUnreadable))
  return {
    state: stateSql(sql),
    started_at: choose([[runs, start.at]], NO_TIMESTAMP),
    started_on: choose(
      [
        [and(runs, start.isDayOnly), start.on],
        ...versions.map(({ isLaw, due, inHours }) => [and(runs, isLaw), due && !inHours ? start.on : NO_DAY] as const),
      ],
      NO_DAY,
    ),
    due_at: when((version) => [hasDue(version), version.inHours ? (version.due?.point.at ?? NO_TIMESTAMP) : NO_TIMESTAMP], NO_TIMESTAMP),
    due_on: when((version) => [hasDue(version), version.inHours ? NO_DAY : (version.due?.point.on ?? NO_DAY)], NO_DAY),
    stopped_at: when((version) => [stopShown(version), stop.at], NO_TIMESTAMP),
    stopped_on: when((version) => [stopShown(version), version.inHours ? NO_DAY : stop.on], NO_DAY),
    hours_over: choose(
      versions.map(
        (version) => [and(runs, judged(version), sql.isMissed ? version.isLaw : missedBy(sql, version)), hoursOver(sql, version)] as const,
      ),
      NO_NUMBER,
    ),
    version_from: when(({ isLaw, version }) => [isLaw, version.from === null ? NO_DAY : `DATE '${version.from}'`], NO_DAY),
    version_until: when(({ isLaw, version }) => [isLaw, version.until === null ? NO_DAY : `DATE '${version.until}'`], NO_DAY),
    version_status: when(({ isLaw, version }) => [isLaw, textLiteral(version.status)], NO_TEXT),
  }
}

/** Condition: nothing stands in the way of comparing the stop, or the as-of moment, with the due moment. */
const judged = (version: VersionSql): string => and(hasDue(version), not(version.stopUnreadable), not(version.stopsBeforeStart))

function stateSql(sql: ClockSql): string {
  const { applies, start, versions } = sql
  return choose(
    [
      [applies.fails, "'not-started'"],
      [applies.isUnknown, "'untestable'"],
      [start.absent, "'untestable'"],
      [not(start.happened), "'not-started'"],
      ...versions.map((version) => [version.isLaw, versionState(sql, version)] as const),
    ],
    "'not-started'",
  )
}

function versionState(sql: ClockSql, version: VersionSql): string {
  const { due, stopUnreadable, stopsBeforeStart } = version
  if (!due) return "'not-started'"
  const { stop, due: limit, asOf } = compared(sql, version)
  const isDeadline = sql.clock.kind === 'deadline'
  return choose(
    [
      [due.isUnlimited, "'not-started'"],
      [not(due.isKnown), "'untestable'"],
      [stopUnreadable, "'untestable'"],
      [stopsBeforeStart, "'untestable'"],
      [due.isHeld, "'paused'"],
      [`${stop} ${isDeadline ? '<=' : '>='} ${limit}`, "'met'"],
      [`${stop} ${isDeadline ? '>' : '<'} ${limit}`, "'late'"],
      [isDeadline ? `${asOf} > ${limit}` : FALSE, "'lapsed'"],
    ],
    "'running'",
  )
}

/** The stop, the due moment and the as-of moment, all as instants or all as days. */
function compared({ stop, asOf }: ClockSql, { due, inHours }: VersionSql) {
  return inHours
    ? { stop: stop.at, due: due?.point.at ?? NO_TIMESTAMP, asOf: asOf.at }
    : { stop: stop.on, due: due?.point.on ?? NO_DAY, asOf: asOf.on }
}

/** Condition on a judged row: late or lapsed. */
function missedBy(sql: ClockSql, version: VersionSql): string {
  const { stop, due, asOf } = compared(sql, version)
  return sql.clock.kind === 'deadline' ? `COALESCE(${stop}, ${asOf}) > ${due}` : `${stop} < ${due}`
}

function hoursOver(sql: ClockSql, version: VersionSql): string {
  const { stop, due, asOf } = compared(sql, version)
  const [later, earlier] = sql.clock.kind === 'deadline' ? [`COALESCE(${stop}, ${asOf})`, due] : [due, stop]
  if (!version.inHours) return `CAST((${later} - ${earlier}) * 24 AS DOUBLE PRECISION)`
  const { microseconds } = version.dialect
  if (version.due?.elapsed !== undefined && sql.clock.kind === 'deadline') {
    return `CAST(${microseconds(later)} - ${microseconds(sql.start.at)} - ${version.due.elapsed} AS DOUBLE PRECISION) / 3600000000`
  }
  return `CAST(${microseconds(later)} - ${microseconds(earlier)} AS DOUBLE PRECISION) / 3600000000`
}
