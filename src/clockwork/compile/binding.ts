import type { Dialect } from './dialect.ts'
import { timestampLiteral, utcTimestamp } from './literals.ts'

/** Where a data set keeps a fact. SQL NULL is "known not to have happened", unless `known` says it is not known at all. */
export interface FactBinding {
  sql: string
  type: 'instant' | 'day' | 'text' | 'boolean'
  /** SQL condition: this row says something of the fact. Default: every row does. */
  known?: string
}

/** How the facts of a clock are found in the rows of a data set. A fact that is not listed is absent from all of it. */
export interface Binding {
  dialect: Dialect
  /** Zone in which days are counted. `UTC` needs no conversion and is fastest. A row whose zone column is NULL counts in UTC. */
  zone: { constant: string } | { column: string }
  /** `2026-03-10T23:59:59Z`, or `2026-03-10 23:59:59` (UTC), or an SQL expression of a UTC timestamp. */
  asOf: string
  /** Relation made by `loadCalendar`. */
  days: string
  facts: Readonly<Record<string, FactBinding>>
}

/** A zone as the compiler uses it. */
export interface ZoneSql {
  /** The local day of a UTC timestamp. */
  dayOf(timestamp: string): string
  /** The wall-clock time of a UTC timestamp. */
  wallClock(timestamp: string): string
  /** The UTC timestamp of a wall-clock time; of two such moments, or none, the later. */
  utcOf(wallClock: string): string
  /** The UTC timestamp at which a known day began there, if that can be said for all rows at once. */
  startOf(day: string): string | undefined
  isUtc: boolean
}

export function readZone(zone: Binding['zone']): ZoneSql {
  const sql = 'constant' in zone ? `'${zone.constant.replaceAll("'", "''")}'` : `COALESCE(${zone.column}, 'UTC')`
  const isUtc = 'constant' in zone && zone.constant === 'UTC'
  const wallClock = (timestamp: string) => (isUtc ? timestamp : `(${timestamp} AT TIME ZONE 'UTC' AT TIME ZONE ${sql})`)
  return {
    isUtc,
    wallClock,
    dayOf: (timestamp) => `CAST(${wallClock(timestamp)} AS DATE)`,
    utcOf: (wall) => (isUtc ? wall : `(${wall} AT TIME ZONE ${sql} AT TIME ZONE 'UTC')`),
    startOf: (day) =>
      'constant' in zone ? timestampLiteral(Temporal.PlainDate.from(day).toZonedDateTime(zone.constant).toInstant()) : undefined,
  }
}

/** The as-of moment as SQL, and its local day. */
export function readAsOf(asOf: string, zone: Binding['zone']): { at: string; on: string } {
  const instant = utcTimestamp(asOf)
  if (!instant) return { at: `(${asOf})`, on: readZone(zone).dayOf(`(${asOf})`) }
  const at = timestampLiteral(instant)
  const on = 'constant' in zone ? `DATE '${instant.toZonedDateTimeISO(zone.constant).toPlainDate()}'` : readZone(zone).dayOf(at)
  return { at, on }
}
