import { FALSE, TRUE } from './boolean-sql.ts'
import type { ClockSql } from './clock-columns.ts'
import { clockColumns } from './clock-columns.ts'
import type { ColumnName } from './compiled-clock.ts'

/**
 * The columns for rows that are known to be missed. What being missed implies (the clock applies, has started, was law, its due
 * moment is known) is not asked again, so that millions of findings can be written. On other rows they mean nothing.
 */
export function missedColumns(sql: ClockSql): Record<ColumnName, string> {
  const limited = sql.versions.filter(({ due }) => due)
  const versions = limited.map((version, i) => ({
    ...version,
    isLaw: i === limited.length - 1 ? TRUE : version.isLaw,
    due: version.due && { ...version.due, isKnown: TRUE, isHeld: FALSE, isUnlimited: FALSE },
    stopUnreadable: FALSE,
    stopsBeforeStart: FALSE,
  }))
  const stopped = sql.stop.isInstant ? sql.stop.at : sql.stop.on
  return {
    ...clockColumns({ ...sql, versions, runs: TRUE, isMissed: true }),
    state: sql.clock.kind === 'deadline' ? `(CASE WHEN ${stopped} IS NULL THEN 'lapsed' ELSE 'late' END)` : "'late'",
  }
}
