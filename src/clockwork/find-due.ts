import { addPauses } from './add-pauses.ts'
import { knowsDay } from './calendar.ts'
import { sayDay, sayLength, sayPoint, saySkipped } from './in-words.ts'
import { getLengthUnit } from './lengths/get-length-unit.ts'
import type { Place, Point } from './lengths/length-unit.ts'
import { countsHours, getCounted, isAsOrdered, pointAt } from './lengths/length-unit.ts'
import { rollForward } from './lengths/roll-forward.ts'
import type { AsOrdered, CountedLength, Length } from './nodes.ts'
import { NotKnown } from './not-known.ts'
import type { Question, Work } from './question.ts'
import { readMoment } from './read-moment.ts'

export type Due = { is: 'due'; point: Point; arguableOn: Temporal.PlainDate | undefined } | { is: 'paused' }

/**
 * Start, plus length, plus extensions, plus pauses, rolled at the end where the law says so; or that a pause holds it open.
 * Leaves the steps and the skipped days in `work`.
 * @throws NotKnown where a fact is absent or the calendar does not reach
 */
export function findDue(question: Question, work: Work): Due {
  const { length } = question
  if (isAsOrdered(length)) return findOrdered(length, question, work)
  addLength(length, question, work)
  addExtensions(question, work)
  if (addPauses(question, work) === 'paused') return { is: 'paused' }
  return roll(question, work)
}

/** The moment the order names, as it stands now: whatever it was before another order moved it. */
function findOrdered({ fact }: AsOrdered, { record, place, start }: Question, work: Work): Due {
  const reading = readMoment({ node: 'fact', fact }, record, place.zone)
  if (reading.is !== 'known') throw new NotKnown(`The record does not say by when it was ordered (${fact}).`, [fact])
  const { at } = reading.moment
  if (!at) throw new NotKnown(`${fact} is known only as a day: an order is kept to the hour, so give the instant.`, [fact])
  work.point = pointAt(at, place.zone)
  work.steps.push(`The order names the moment, ${fact}: ${sayPoint(work.point, place.zone)}.`)
  if (start.at && Temporal.Instant.compare(at, start.at) < 0) work.steps.push('That had passed before the order was made.')
  return { is: 'due', point: work.point, arguableOn: undefined }
}

function count(work: Work, length: CountedLength, place: Place): void {
  const unit = getLengthUnit(length)
  const counted = unit.add(work.point, unit.parts(length.count), place)
  if (!counted) throw new NotKnown(`It needs days outside the calendar (${sayReach(place)}), so it cannot be computed.`)
  work.point = counted.point
  work.skipped.push(...counted.skipped)
}

const sayReach = ({ calendar }: Place) => `${calendar.id}, known from ${calendar.knownFrom} to ${calendar.knownUntil}`

function addLength(length: CountedLength, { place, start }: Question, work: Work): void {
  const from: Point = countsHours(length) ? start : { at: undefined, on: start.on }
  count(work, length, place)
  if (!countsHours(length)) work.steps.push(`The day of the event, ${sayDay(start.on)}, is day 0; the next day is day 1.`)
  work.steps.push(`${sayLength(length)}, counted from ${sayPoint(from, place.zone)}: ${sayPoint(work.point, place.zone)}.`)
  if (length.unit === 'hours') work.steps.push(...movedClocks(from, work.point, place.zone))
  if (work.skipped.length > 0) work.steps.push(`Not counted: ${saySkipped(work.skipped)}.`)
}

function movedClocks(start: Point, due: Point, zone: string): string[] {
  const [before, after] = [start.at?.toZonedDateTimeISO(zone).offset, due.at?.toZonedDateTimeISO(zone).offset]
  return before === after
    ? []
    : [`The clocks were changed in between (${before} to ${after}): hours are counted as they pass, not as a clock on the wall shows them.`]
}

function addExtensions({ clock, length, place, record }: Question, work: Work): void {
  for (const { when, by, cite, says } of clock.extensions ?? []) {
    if (countsHours(by) !== countsHours(length))
      throw new RangeError(`${clock.id}: hours and days cannot extend each other; see checkRule.`)
    const given = record.facts[when]
    if (given === undefined) throw new NotKnown(`The record does not say whether more time was given (${when}: ${says}).`, [when])
    if (given === null || given === false) continue
    count(work, getCounted(by), place)
    work.steps.push(`More time was given, ${when}: ${says} (${cite}). ${sayLength(by)} more: ${sayPoint(work.point, place.zone)}.`)
  }
}

function roll({ clock, length, place }: Question, work: Work): Due {
  const { point } = work
  if (!('roll' in length))
    return { is: 'due', point, arguableOn: clock.kind === 'deadline' ? afterMidnight(length, point, place) : undefined }
  if (length.roll === 'none')
    return { is: 'due', point, arguableOn: clock.kind === 'deadline' ? findArguableDay(point.on, place) : undefined }
  const rolled = rollForward(point.on, place)
  if (!rolled)
    throw new NotKnown(`The last day, ${sayDay(point.on)}, is outside the calendar (${sayReach(place)}), so it cannot be computed.`)
  if (rolled.skipped.length > 0) {
    work.skipped.push(...rolled.skipped)
    work.steps.push(`The last day is no business day and moves on to ${sayDay(rolled.point.on)}, past ${saySkipped(rolled.skipped)}.`)
  }
  work.point = rolled.point
  return { is: 'due', point: rolled.point, arguableOn: undefined }
}

/** Where a last day that is not rolled would go if it were. */
function findArguableDay(on: Temporal.PlainDate, place: Place): Temporal.PlainDate | undefined {
  if (!knowsDay(place.calendar, on) || place.calendar.whyExcluded(on) === undefined) return undefined
  return rollForward(on, place)?.point.on
}

/** Hours used up exactly at the midnight that begins an excluded day: on another reading they run out when that day is over. */
function afterMidnight(length: Length, point: Point, place: Place): Temporal.PlainDate | undefined {
  if (length.unit !== 'hours-excluding-non-business-days' || !point.at) return undefined
  const isMidnight = point.at.toZonedDateTimeISO(place.zone).toPlainTime().equals(Temporal.PlainTime.from('00:00'))
  return isMidnight ? findArguableDay(point.on, place) : undefined
}
