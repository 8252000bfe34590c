import type { Clock, Length } from '../nodes.ts'
import type { Binding, ZoneSql } from './binding.ts'
import type { Dialect } from './dialect.ts'
import type { MomentSql } from './moment-sql.ts'

/** One version of one clock over one data set: all that its SQL is made from. */
export interface Scene {
  clock: Clock
  length: Length
  dialect: Dialect
  zone: ZoneSql
  start: MomentSql
  stop: MomentSql
  asOf: { at: string; on: string }
  binding: Binding
  /** Begins the names of the joined calendar rows; unique to the clock and version. */
  prefix: string
}

/** A point as SQL: an instant for clocks of hours, a day for the others. */
export interface PointSql {
  at: string
  on: string
}

/** A join of one row of the calendar, by its day or by its number among the business days. */
export function joinDay(scene: Scene, name: string, by: { day: string } | { number: string }): string {
  const alias = `${scene.prefix}_${name}`
  return `LEFT JOIN ${scene.binding.days} ${alias} ON ${'day' in by ? `${alias}.day = ${by.day}` : `${alias}.business_n = ${by.number}`}`
}

export const MICROSECONDS_A_DAY = '86400000000'
