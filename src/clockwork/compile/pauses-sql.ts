import { countsHours } from '../lengths/length-unit.ts'
import type { Pause } from '../nodes.ts'
import { and, FALSE, not, or, TRUE } from './boolean-sql.ts'
import type { CountingSql } from './counting-sql.ts'
import { momentSql } from './moment-sql.ts'
import type { Scene } from './scene.ts'

/** What pauses do to a due place, as `addPauses` does it. */
export interface PausesSql {
  joins: readonly string[]
  place: string
  isReadable: string
  isHeld: string
}

/** One pause on the counting line; all NULL where it never began. */
interface Stretch {
  joins: readonly string[]
  begins: string
  /** Compared with the due place: less means that it began in time. */
  beforeDue: string
  /** Its end, or the stop while nothing has ended it; NULL while neither has happened. */
  ends: string
  isReadable: string
  /** Condition: it began by the as-of moment, and nothing ended it. */
  isOpen: string
}

/**
 * Instead of taking pauses in order, finds the least due place that satisfies "base plus all pauses that began before it".
 * Each round can only move it later and each pause is let in at most once, so as many rounds as pauses are enough.
 * Each intermediate value is given a name by a lateral join: written out, the expression would grow beyond reading.
 */
export function pausesSql(scene: Scene, counting: CountingSql, base: string): PausesSql {
  if (!scene.clock.pauses?.length) return { joins: [], place: base, isReadable: TRUE, isHeld: FALSE }
  const stretches = scene.clock.pauses.map((pause, i) => stretchSql(pause, `pause${i}`, scene, counting))
  const joins = [...new Set(stretches.flatMap(({ joins }) => joins))]
  const name = (step: string, values: Record<string, string>) => {
    const listed = Object.entries(values).map(([column, sql]) => `${sql} AS ${column}`)
    joins.push(`CROSS JOIN LATERAL (SELECT ${listed.join(', ')}) ${scene.prefix}_${step}`)
    return (column: string) => `${scene.prefix}_${step}.${column}`
  }
  const read = stretches.map(({ begins, beforeDue, ends, isOpen }, i) =>
    name(`pause${i}`, { begins, before_due: beforeDue, ends, is_open: isOpen }),
  )
  const added = name('added', Object.fromEntries([['base', base], ...read.map((_, i) => [`pause${i}`, addedSql(i, read)])]))
  let place = added('base')
  read.forEach((_, round) => {
    const counted = read.map((pause, i) => `CASE WHEN ${pause('before_due')} < ${place} THEN ${added(`pause${i}`)} ELSE 0 END`)
    place = name(`round${round}`, { place: [added('base'), ...counted].join(' + ') })('place')
  })
  return {
    joins,
    place,
    isReadable: and(...stretches.map(({ isReadable }) => isReadable)),
    isHeld: or(...read.map((pause) => `COALESCE(${pause('is_open')} AND ${pause('before_due')} < ${place}, FALSE)`)),
  }
}

/** The part of a pause that no pause that began before it covers: time is not stopped twice. */
function addedSql(i: number, read: readonly ((column: string) => string)[]): string {
  const [begins, ends] = [read[i]?.('begins') ?? 'NULL', read[i]?.('ends') ?? 'NULL']
  const covered = read.flatMap((other, j) =>
    j === i ? [] : [`CASE WHEN ${other('begins')} ${j < i ? '<=' : '<'} ${begins} THEN ${other('ends')} END`],
  )
  const from = covered.length === 0 ? begins : `GREATEST(${[begins, ...covered].join(', ')})`
  return `GREATEST(0, COALESCE(${ends} - ${from}, 0))`
}

function stretchSql(pause: Pause, name: string, scene: Scene, counting: CountingSql): Stretch {
  const { binding, zone, stop, asOf, length } = scene
  const from = momentSql({ node: 'fact', fact: pause.from }, binding, zone)
  const until = momentSql({ node: 'fact', fact: pause.until }, binding, zone)
  const [begun, ended, stopped] = [
    counting.placeOf(from, `${name}_from`, scene),
    counting.placeOf(until, `${name}_until`, scene),
    counting.placeOf(stop, 'stop', scene),
  ]
  const inHours = countsHours(length)
  const isBackward = inHours ? `COALESCE(${until.at} < ${from.at}, FALSE)` : `COALESCE(${until.on} < ${from.on}, FALSE)`
  const stopKnown = inHours ? `(${stop.at} IS NOT NULL)` : stop.happened
  const reaches =
    begun.joins.length === 0
      ? []
      : [
          `${begun.place} IS NOT NULL`,
          `CASE WHEN ${until.happened} THEN ${ended.place} WHEN ${stopKnown} THEN ${stopped.place} ELSE 0 END IS NOT NULL`,
        ]
  const readable = [not(until.absent), ...(inHours ? [not(from.isDayOnly), not(until.isDayOnly)] : []), not(isBackward), ...reaches]
  const hasBegunByAsOf = inHours ? `${from.at} <= ${asOf.at}` : `${from.on} <= ${asOf.on}`
  return {
    joins: [...begun.joins, ...ended.joins, ...stopped.joins],
    begins: begun.place,
    beforeDue: begun.beforeDue,
    ends: `COALESCE(${ended.place}, ${stopped.place})`,
    isReadable: and(not(from.absent), or(not(from.happened), and(...readable))),
    isOpen: and(from.happened, not(until.happened), not(stopKnown), hasBegunByAsOf),
  }
}
