import { answerTest } from './answer-test.ts'
import type { Calendar } from './calendar.ts'
import { findDue } from './find-due.ts'
import { findVersion } from './find-version.ts'
import { getZone } from './get-zone.ts'
import { listOf, sayDay, sayLength, sayMoment, sayPoint, sayTest, sayVersionDays } from './in-words.ts'
import { judge } from './judge.ts'
import type { Point } from './lengths/length-unit.ts'
import { countsHours, isAsOrdered, pointAt } from './lengths/length-unit.ts'
import type { Clock, Length, Rule } from './nodes.ts'
import { NotKnown } from './not-known.ts'
import type { Moment, MomentReading } from './read-moment.ts'
import { readMoment } from './read-moment.ts'
import type { FactRecord } from './record.ts'
import type { ClockResult, ClockState, SkippedDay } from './result.ts'

/** One computation under way. Its parts add to `found`, `steps` and `skipped`. */
interface Run {
  rule: Rule
  clock: Clock
  record: FactRecord
  calendar: Calendar
  zone: string
  asOf: Point
  found: Partial<ClockResult>
  steps: string[]
  skipped: SkippedDay[]
}

/**
 * Computes one clock for one record: the meaning of the rule language. `compile-sql.ts` must give the same for every record.
 * Pure. The record holds what was known at `asOf`. `calendar` says which days are business days: federal law means `federalBusinessDays`.
 * @throws Sentence where a fact of the record cannot be read
 */
export function evaluate(rule: Rule, clock: Clock, record: FactRecord, asOf: Temporal.Instant, calendar: Calendar): ClockResult {
  const zone = getZone(record)
  const run: Run = { rule, clock, record, calendar, zone, asOf: pointAt(asOf, zone), found: {}, steps: [], skipped: [] }
  const state = computeState(run)
  return {
    clock: clock.id,
    rule: rule.id,
    state,
    ...run.found,
    severity: clock.severity ?? rule.severity,
    verified: clock.verified ?? rule.verified,
    cite: rule.cite,
    skipped: run.skipped,
    steps: run.steps,
  }
}

function computeState(run: Run): ClockState {
  try {
    if (!applies(run)) return 'not-started'
    const start = findStart(run)
    if (!start) return 'not-started'
    const length = findLength(run, start)
    if (!length) return 'not-started'
    return runClock(run, start, length)
  } catch (fault) {
    if (!(fault instanceof NotKnown)) throw fault
    run.steps.push(fault.message)
    if (fault.missing.length > 0) run.found.missing = [...new Set(fault.missing)]
    return 'untestable'
  }
}

function applies({ clock, record, steps }: Run): boolean {
  if (!clock.applies) return true
  const answer = answerTest(clock.applies, record)
  const condition = `It applies only where ${sayTest(clock.applies)}`
  if (answer.is === 'unknown') throw new NotKnown(`${condition}; the record does not say ${listOf(answer.missing, 'or')}.`, answer.missing)
  steps.push(answer.is === 'yes' ? `${condition}: it does.` : `${condition}: it does not apply here.`)
  return answer.is === 'yes'
}

function findStart({ clock, record, zone, steps, found }: Run): Moment | undefined {
  const reading = readMoment(clock.starts, record, zone)
  const what = sayMoment(clock.starts)
  const moment = getMoment(reading, `It starts with ${what}`)
  if (!moment) {
    steps.push(`It starts with ${what}, which has not happened.`)
    return undefined
  }
  steps.push(`Started: ${moment.fact}, ${sayPoint(moment, zone)}.`, ...sayPassedOver(reading))
  if (moment.at) found.startedAt = moment.at.toString()
  else found.startedOn = moment.on.toString()
  return moment
}

/** The known moment, or undefined where it is known not to have happened. @throws NotKnown where the record does not say */
function getMoment(reading: MomentReading, what: string): Moment | undefined {
  if (reading.is === 'absent')
    throw new NotKnown(`${what}; the record does not say ${listOf([...new Set(reading.missing)], 'or')}.`, reading.missing)
  return reading.is === 'known' ? reading.moment : undefined
}

const sayPassedOver = (reading: MomentReading): string[] =>
  reading.is === 'absent' || reading.passedOver.length === 0
    ? []
    : [`The record does not say ${listOf(reading.passedOver, 'or')}: decided without.`]

function findLength({ rule, clock, record, steps, found }: Run, start: Moment): Length | undefined {
  const version = findVersion(clock, start.on)
  if (!version) {
    steps.push(`On ${sayDay(start.on)} the rule is not known to have been law (${rule.cite}).`)
    return undefined
  }
  const { from, until, status, note, length } = version
  found.version = { from, until, status, note }
  steps.push(`The law on that day: ${rule.cite}, ${sayVersionDays(version)}: ${length ? sayLength(length) : 'no limit'}. ${note}`)
  if (!length || !isAsOrdered(length) || record.facts[length.fact] !== null) return length ?? undefined
  steps.push(`The order names no moment (${length.fact}): there is no limit.`)
  return undefined
}

function runClock(run: Run, start: Moment, length: Length): ClockState {
  const { clock, record, zone, calendar, asOf, steps, skipped, found } = run
  if (countsHours(length)) requireHour(start)
  else found.startedOn = start.on.toString()
  const reading = readMoment(clock.stops, record, zone)
  const stop = reading.is === 'known' ? reading.moment : undefined
  const usable = stop && countsHours(length) && !stop.at ? undefined : stop
  const work = { point: start, skipped, steps }
  const due = findDue({ clock, length, start, stop: usable, asOf, record, place: { zone, calendar } }, work)
  if (skipped.length > 0) found.calendar = `${calendar.id} ${calendar.version}`
  if (due.is === 'due') noteDue(run, due, countsHours(length))
  getMoment(reading, `It is met by: ${clock.says} (${sayMoment(clock.stops)})`)
  if (!stop) steps.push(`Not stopped: ${sayMoment(clock.stops)} has not happened.`, ...sayPassedOver(reading))
  else noteStop(run, start, stop, reading, length)
  if (due.is === 'paused') return 'paused'
  const judgement = judge(clock, due.point, stop, asOf, zone)
  steps.push(...judgement.steps)
  if (judgement.hoursOver !== undefined) found.hoursOver = judgement.hoursOver
  return judgement.state
}

function requireHour(moment: Moment): void {
  if (!moment.at) throw new NotKnown(`${moment.fact} is known only as a day: hours cannot be counted from it.`, [moment.fact])
}

function noteDue(
  { clock, found, steps, zone }: Run,
  due: { point: Point; arguableOn: Temporal.PlainDate | undefined },
  isHours: boolean,
): void {
  const what = clock.kind === 'deadline' ? 'Due' : 'Not before'
  if (isHours && due.point.at) found.dueAt = due.point.at.toString()
  else found.dueOn = due.point.on.toString()
  steps.push(`${what}: ${sayPoint(due.point, zone)}${isHours || clock.kind === 'waiting-period' ? '' : ', by the end of that day'}.`)
  if (!due.arguableOn) return
  found.arguableOn = due.arguableOn.toString()
  steps.push(
    `Nothing in the rule moves it past a weekend or holiday. If it did, that would be ${sayDay(due.arguableOn)}: arguable, not counted here.`,
  )
}

function noteStop({ clock, found, steps, zone }: Run, start: Moment, stop: Moment, reading: MomentReading, length: Length): void {
  if (countsHours(length)) requireHour(stop)
  if (stop.at) found.stoppedAt = stop.at.toString()
  if (!countsHours(length) || !stop.at) found.stoppedOn = stop.on.toString()
  steps.push(`Stopped: ${stop.fact}, ${sayPoint(stop, zone)}: ${clock.says}.`, ...sayPassedOver(reading))
  const isBefore =
    countsHours(length) && start.at && stop.at
      ? Temporal.Instant.compare(stop.at, start.at) < 0
      : Temporal.PlainDate.compare(stop.on, start.on) < 0
  if (isBefore) throw new NotKnown('It stopped before it started: the record is inconsistent.')
}
