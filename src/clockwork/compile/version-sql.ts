import { countsHours } from '../lengths/length-unit.ts'
import type { Clock, Version } from '../nodes.ts'
import type { Binding, ZoneSql } from './binding.ts'
import { and, FALSE, not, or, TRUE } from './boolean-sql.ts'
import type { Dialect } from './dialect.ts'
import type { DueSql } from './due-sql.ts'
import { dueSql } from './due-sql.ts'
import type { MomentSql } from './moment-sql.ts'

/** One version of a clock in SQL. `due` is undefined where the law then set no limit. */
export interface VersionSql {
  version: Version
  /** Condition: the start falls on a day of this version. */
  isLaw: string
  due: DueSql | undefined
  inHours: boolean
  isUtc: boolean
  dialect: Dialect
  /** Conditions, never NULL: whether the stop cannot be read, and whether it lies before the start. */
  stopUnreadable: string
  stopsBeforeStart: string
}

interface Parts {
  clock: Clock
  version: Version
  binding: Binding
  zone: ZoneSql
  asOf: { at: string; on: string }
  start: MomentSql
  stop: MomentSql
  prefix: string
}

export function versionSql({ clock, version, binding, zone, asOf, start, stop, prefix }: Parts): VersionSql {
  const { length } = version
  const inHours = length !== null && countsHours(length)
  const isBefore = inHours ? `COALESCE(${stop.at} < ${start.at}, FALSE)` : `COALESCE(${stop.on} < ${start.on}, FALSE)`
  const { dialect } = binding
  const due = length ? dueSql({ clock, length, dialect, zone, start, stop, asOf, binding, prefix }) : undefined
  return {
    version,
    isLaw: isLawSql(version, start, zone),
    due,
    inHours,
    isUtc: zone.isUtc,
    dialect,
    stopUnreadable: or(stop.absent, inHours ? stop.isDayOnly : FALSE),
    stopsBeforeStart: isBefore,
  }
}

/** Compares instants with the instants at which the days began, where that can be done once for all rows. */
function isLawSql({ from, until }: Version, start: MomentSql, zone: ZoneSql): string {
  const bound = (day: string | null, operator: '>=' | '<') => {
    if (day === null) return TRUE
    const began = start.isInstant ? zone.startOf(day) : undefined
    return began ? `${start.at} ${operator} ${began}` : `${start.on} ${operator} DATE '${day}'`
  }
  return and(bound(from, '>='), bound(until, '<'))
}

/** Condition: the version is law and its due moment is known. */
const isDueKnown = ({ isLaw, due }: VersionSql): string => (due ? and(isLaw, due.isKnown) : FALSE)

/** Condition: and no pause holds it open, so that there is a due moment to show. */
export const hasDue = (version: VersionSql): string => (version.due ? and(isDueKnown(version), not(version.due.isHeld)) : FALSE)
