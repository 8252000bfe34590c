import type { CountedLength } from '../nodes.ts'
import type { PointSql, Scene } from './scene.ts'
import { joinDay, MICROSECONDS_A_DAY } from './scene.ts'

/**
 * A unit of length as a line of whole numbers: where a point lies on it, and what point lies at a place on it. Time added is
 * a number added. This is how SQL does without walking from day to day; that it agrees with the walk is tested.
 */
export interface CountingSql {
  /** Joins needed, and the place of a point. `beforeDue` is the number to compare with the due place: less means "began in time". */
  placeOf(point: PointSql, name: string, scene: Scene): { joins: string[]; place: string; beforeDue: string }
  /** Joins needed, and the point at a place. */
  pointAt(place: string, name: string, scene: Scene): { joins: string[]; point: PointSql }
  /** How far a count of this unit is on the line. */
  parts(count: number): string
}

const hours: CountingSql = {
  placeOf: (point, _name, { dialect }) => {
    const place = dialect.microseconds(point.at)
    return { joins: [], place, beforeDue: place }
  },
  pointAt: (place, _name, { dialect, zone }) => {
    const at = dialect.fromMicroseconds(place)
    return { joins: [], point: { at, on: zone.dayOf(at) } }
  },
  parts: (count) => String(Math.round(count * 3_600_000_000)),
}

/** Wall-clock microseconds of the days that count. A moment on another day lies where the next counted day begins. */
const hoursExcluding: CountingSql = {
  placeOf: (point, name, scene) => {
    const alias = `${scene.prefix}_${name}`
    const intoDay = `${scene.dialect.microseconds(scene.zone.wallClock(point.at))} - ${scene.dialect.microseconds(`CAST(${point.on} AS TIMESTAMP)`)}`
    const place = `((${alias}.n - 1) * ${MICROSECONDS_A_DAY} + CASE WHEN ${alias}.is_business THEN ${intoDay} ELSE ${MICROSECONDS_A_DAY} END)`
    return { joins: [joinDay(scene, name, { day: point.on })], place, beforeDue: place }
  },
  // Hours used up exactly at midnight end at that midnight: hence the 1 taken off and put back.
  pointAt: (place, name, scene) => {
    const alias = `${scene.prefix}_${name}`
    const number = `${scene.dialect.wholeQuotient(`${place} - 1`, MICROSECONDS_A_DAY)} + 1`
    const wall = scene.dialect.fromMicroseconds(
      `${scene.dialect.microseconds(`CAST(${alias}.day AS TIMESTAMP)`)} + ${place} - (${alias}.n - 1) * ${MICROSECONDS_A_DAY}`,
    )
    const at = scene.zone.utcOf(wall)
    return { joins: [joinDay(scene, name, { number })], point: { at, on: scene.zone.dayOf(at) } }
  },
  parts: hours.parts,
}

/** Days since 1970. */
const calendarDays: CountingSql = {
  placeOf: (point) => {
    const place = `(${point.on} - DATE '1970-01-01')`
    return { joins: [], place, beforeDue: `(${place} - 1)` }
  },
  pointAt: (place) => ({ joins: [], point: { at: 'NULL', on: `(DATE '1970-01-01' + CAST(${place} AS INTEGER))` } }),
  parts: String,
}

/** Business days numbered from the calendar's first; a day that is none has the number of the one before it. */
const businessDays: CountingSql = {
  placeOf: (point, name, scene) => {
    const alias = `${scene.prefix}_${name}`
    const beforeDue = `(${alias}.n - CASE WHEN ${alias}.is_business THEN 1 ELSE 0 END)`
    return { joins: [joinDay(scene, name, { day: point.on })], place: `${alias}.n`, beforeDue }
  },
  pointAt: (place, name, scene) => ({
    joins: [joinDay(scene, name, { number: place })],
    point: { at: 'NULL', on: `${scene.prefix}_${name}.day` },
  }),
  parts: String,
}

const countings: Record<CountedLength['unit'], CountingSql> = {
  hours,
  'hours-excluding-non-business-days': hoursExcluding,
  'calendar-days': calendarDays,
  'business-days': businessDays,
  // Months have no line of their own; their pauses are days.
  months: calendarDays,
}

export const getCounting = (length: CountedLength): CountingSql => countings[length.unit]
