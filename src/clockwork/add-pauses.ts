import { knowsDay } from './calendar.ts'
import { sayAmount, sayPoint } from './in-words.ts'
import { getPauseUnit } from './lengths/get-length-unit.ts'
import { getCounted, type LengthUnit, type Point } from './lengths/length-unit.ts'
import type { Pause } from './nodes.ts'
import { NotKnown } from './not-known.ts'
import type { Question, Work } from './question.ts'
import { readMoment } from './read-moment.ts'

interface Stretch {
  pause: Pause
  from: Point
  /** Undefined while nothing has ended it. */
  until: Point | undefined
}

/**
 * Adds the time that did not count: of each pause that began before the due moment as it then stood, in order of beginning, the part
 * not already covered by an earlier one. A pause that is still open ends with the stop; with no stop, it holds the clock.
 * @throws NotKnown where a pause cannot be read
 */
export function addPauses(question: Question, work: Work): 'added' | 'paused' {
  if (!question.clock.pauses?.length) return 'added'
  const { place, asOf, stop } = question
  const length = getCounted(question.length)
  const unit = getPauseUnit(length)
  let covered: Point | undefined
  for (const { pause, from, until } of readStretches(question, unit)) {
    if (!beginsInTime(from, work.point, unit)) break
    const about = `${pause.says} (${pause.cite})`
    const ends = until ?? stop
    if (!ends) {
      if (compare(from, asOf, unit) > 0) continue
      work.steps.push(
        `Time has not counted since ${sayPoint(shown(from, unit), place.zone)}, ${pause.from}: ${about}. While that lasts there is no due moment.`,
      )
      return 'paused'
    }
    const begins = covered && compare(covered, from, unit) > 0 ? covered : from
    const amount = unit.between(begins, ends, place)
    const moved = amount === undefined ? undefined : unit.add(work.point, amount, place)
    if (amount === undefined || !moved) throw new NotKnown(`The pause ${pause.from} runs outside the calendar, so it cannot be computed.`)
    if (!covered || compare(ends, covered, unit) > 0) covered = ends
    work.point = moved.point
    work.skipped.push(...moved.skipped)
    work.steps.push(
      `Time did not count from ${sayPoint(shown(from, unit), place.zone)} until ${sayPoint(shown(ends, unit), place.zone)}: ${about}. ${sayAmount(amount, length.unit)} more: ${sayPoint(work.point, place.zone)}.`,
    )
  }
  return 'added'
}

/** The pauses that began, in order of beginning. */
function readStretches(question: Question, unit: LengthUnit): Stretch[] {
  const stretches = (question.clock.pauses ?? []).flatMap((pause): Stretch[] => {
    const from = readEnd(pause, pause.from, question, unit)
    if (!from) return []
    const until = readEnd(pause, pause.until, question, unit)
    if (until && compare(until, from, unit) < 0)
      throw new NotKnown(`The pause ${pause.from} ended before it began: the record is inconsistent.`)
    if (!until && question.stop && unit.needsCalendar) requireKnown(pause, question.stop, question)
    return [{ pause, from, until }]
  })
  return stretches.sort((a, b) => compare(a.from, b.from, unit))
}

function readEnd(pause: Pause, fact: string, question: Question, unit: LengthUnit): Point | undefined {
  const reading = readMoment({ node: 'fact', fact }, question.record, question.place.zone)
  if (reading.is === 'never') return undefined
  if (reading.is === 'absent') throw new NotKnown(`The record does not say ${fact}, and time may not have counted: ${pause.says}.`, [fact])
  if (unit.countsHours && !reading.moment.at) throw new NotKnown(`${fact} is known only as a day: hours cannot be counted from it.`, [fact])
  if (unit.needsCalendar) requireKnown(pause, reading.moment, question)
  return reading.moment
}

function requireKnown(pause: Pause, point: Point, { place }: Question): void {
  if (!knowsDay(place.calendar, point.on))
    throw new NotKnown(`The pause ${pause.from} runs outside the calendar, so it cannot be computed.`)
}

/** Before the due instant; or, where days are counted, no later than the last day. */
const beginsInTime = (from: Point, due: Point, unit: LengthUnit): boolean =>
  unit.countsHours ? compare(from, due, unit) < 0 : compare(from, due, unit) <= 0

const compare = (a: Point, b: Point, unit: LengthUnit): number =>
  unit.countsHours && a.at && b.at ? Temporal.Instant.compare(a.at, b.at) : Temporal.PlainDate.compare(a.on, b.on)

const shown = (point: Point, unit: LengthUnit): Point => (unit.countsHours ? point : { at: undefined, on: point.on })
