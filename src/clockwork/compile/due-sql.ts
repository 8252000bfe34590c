import { countsHours, getCounted, isAsOrdered } from '../lengths/length-unit.ts'
import type { AsOrdered, CountedLength, Extension, Length } from '../nodes.ts'
import { and, choose, FALSE, not, TRUE } from './boolean-sql.ts'
import { getCounting } from './counting-sql.ts'
import { operand } from './literals.ts'
import { momentSql } from './moment-sql.ts'
import { pausesSql } from './pauses-sql.ts'
import type { PointSql, Scene } from './scene.ts'
import { joinDay } from './scene.ts'

/** The due moment of one version, as `findDue` finds it. */
export interface DueSql {
  joins: readonly string[]
  point: PointSql
  /** Condition, never NULL: nothing needed for it is absent or inconsistent. */
  isReadable: string
  /** Condition, never NULL: and the calendar reaches, so that there is a due moment. */
  isKnown: string
  /** Condition, never NULL: a pause holds the clock open. */
  isHeld: string
  /** Condition, never NULL: an order names the due moment, and this one names none. */
  isUnlimited: string
  /** Microseconds from start to due, where that is all there is to it. */
  elapsed?: number
}

interface Given {
  extension: Extension
  absent: string
  given: string
}

export function dueSql(scene: Scene): DueSql {
  if (isAsOrdered(scene.length)) return orderedSql(scene.length, scene)
  const extensions = (scene.clock.extensions ?? []).map((extension) => givenSql(extension, scene))
  const hasHour = countsHours(scene.length) ? not(scene.start.isDayOnly) : TRUE
  const isReadable = and(hasHour, ...extensions.map(({ absent }) => not(absent)))
  const length = getCounted(scene.length)
  const base = isCountedByDay(length) ? daysSql(length, scene, extensions) : numberSql(length, scene, extensions)
  const rolled = 'roll' in scene.length && scene.length.roll === 'forward'
  const joins = rolled ? [...base.joins, joinDay(scene, 'roll', { day: base.point.on })] : base.joins
  const point = rolled ? { at: 'NULL', on: `${scene.prefix}_roll.next_business` } : base.point
  const value = countsHours(scene.length) ? point.at : point.on
  const reaches = joins.length === 0 ? TRUE : `(${value} IS NOT NULL)`
  const readable = and(isReadable, base.isReadable)
  const due = { joins, point, isReadable: readable, isKnown: and(readable, reaches), isHeld: base.isHeld, isUnlimited: FALSE }
  return base.elapsed === undefined ? due : { ...due, elapsed: base.elapsed }
}

/** The moment is in the row. */
function orderedSql({ fact }: AsOrdered, { binding, zone, start }: Scene): DueSql {
  const ordered = momentSql({ node: 'fact', fact }, binding, zone)
  const isReadable = and(not(start.isDayOnly), not(ordered.absent), not(ordered.isDayOnly))
  return {
    joins: [],
    point: { at: ordered.at, on: ordered.on },
    isReadable,
    isKnown: and(isReadable, ordered.happened),
    isHeld: FALSE,
    isUnlimited: and(not(ordered.absent), not(ordered.happened)),
  }
}

const isCountedByDay = (length: Length) => length.unit === 'calendar-days' || length.unit === 'months'

/** An extension counts when its fact is known and not false. */
function givenSql(extension: Extension, { binding }: Scene): Given {
  const bound = binding.facts[extension.when]
  const known = bound?.known === undefined ? TRUE : `COALESCE(${bound.known}, FALSE)`
  const sql = operand(bound?.sql ?? 'NULL')
  const given = and(known, bound?.type === 'boolean' ? `COALESCE(${sql}, FALSE)` : `(${sql} IS NOT NULL)`)
  return { extension, absent: bound ? not(known) : TRUE, given }
}

type Base = Omit<DueSql, 'isKnown' | 'isUnlimited'>

/** Hours and business days: all time is added up as one number, then read off as a point. */
function numberSql(length: CountedLength, scene: Scene, extensions: readonly Given[]): Base {
  const { start, clock } = scene
  const counting = getCounting(length)
  const more = extensions.map(({ extension: { by }, given }) => {
    if (by.unit !== length.unit) throw new RangeError(`${clock.id}: ${length.unit} cannot be extended by ${by.unit}; see checkRule.`)
    return choose([[given, counting.parts(getCounted(by).count)]], '0')
  })
  const added = [counting.parts(length.count), ...more].join(' + ')
  if (length.unit === 'hours' && !clock.pauses?.length) return elapsedSql(length, scene, added)
  const from = counting.placeOf(start, 'start', scene)
  const pauses = pausesSql(scene, counting, `(${from.place} + ${added})`)
  const due = counting.pointAt(pauses.place, 'due', scene)
  return { joins: [...from.joins, ...pauses.joins, ...due.joins], point: due.point, isReadable: pauses.isReadable, isHeld: pauses.isHeld }
}

/** The plainest clock, kept plain for speed: a timestamp and hours. */
function elapsedSql(length: CountedLength, { start, zone, dialect }: Scene, added: string): Base {
  const base = { joins: [], isReadable: TRUE, isHeld: FALSE }
  const elapsed = Number(getCounting(length).parts(length.count))
  if (added === String(elapsed) && Number.isInteger(length.count)) {
    const at = dialect.hoursLater(start.at, length.count)
    return { ...base, point: { at, on: zone.dayOf(at) }, elapsed }
  }
  const at = dialect.fromMicroseconds(`${dialect.microseconds(start.at)} + ${added}`)
  return { ...base, point: { at, on: zone.dayOf(at) } }
}

/** Calendar days and months: day after day, then pauses as days. */
function daysSql(length: CountedLength, scene: Scene, extensions: readonly Given[]): Base {
  const joins: string[] = []
  let on = addTo(scene.start.on, length, TRUE, 'length', scene, joins)
  extensions.forEach(({ extension, given }, i) => {
    on = addTo(on, extension.by, given, `more${i}`, scene, joins)
  })
  if (!scene.clock.pauses?.length) return { joins, point: { at: 'NULL', on }, isReadable: TRUE, isHeld: FALSE }
  const counting = getCounting(length)
  const from = counting.placeOf({ at: 'NULL', on }, 'base', scene)
  const pauses = pausesSql(scene, counting, from.place)
  const due = counting.pointAt(pauses.place, 'due', scene)
  return { joins: [...joins, ...pauses.joins], point: due.point, isReadable: pauses.isReadable, isHeld: pauses.isHeld }
}

/** The day a length after another, where it was given; joins for business days are added to `joins`. */
function addTo(on: string, length: Length, given: string, name: string, scene: Scene, joins: string[]): string {
  switch (length.unit) {
    case 'calendar-days':
      return `(${on} + ${choose([[given, String(length.count)]], '0')})`
    case 'months':
      return choose([[given, `CAST(${on} + INTERVAL '${length.count} months' AS DATE)`]], on)
    case 'business-days': {
      joins.push(joinDay(scene, `${name}_from`, { day: on }))
      joins.push(joinDay(scene, name, { number: `${scene.prefix}_${name}_from.n + ${length.count}` }))
      return choose([[given, `${scene.prefix}_${name}.day`]], on)
    }
    default:
      throw new RangeError(`${scene.clock.id}: days cannot be extended by hours; see checkRule.`)
  }
}
