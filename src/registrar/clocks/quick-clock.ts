import { countsHours, isAsOrdered } from '../../clockwork/lengths/length-unit.ts'
import type { Clock } from '../../clockwork/nodes.ts'
import type { Facts } from '../../kernel/case-state.ts'
import type { BusinessDays } from './business-days.ts'
import { notQuick } from './not-quick.ts'
import type { QuickDue } from './quick-due.ts'
import { quickDue } from './quick-due.ts'
import type { QuickReading } from './quick-readings.ts'
import { quickMoment, quickTest } from './quick-readings.ts'
import type { QuickMoment } from './read-quickly.ts'
import { readDayNumber } from './read-quickly.ts'
import type { StandingClock } from './standing-clock.ts'
import { notStarted, untestable } from './standing-clock.ts'
import type { ZoneLine } from './zone-line.ts'

/** A clock ready to be asked. @throws notQuick (the function) where only the reference can tell */
export type QuickClock = (facts: Facts, zone: ZoneLine, days: BusinessDays) => StandingClock

interface QuickVersion {
  from: number
  until: number
  due: QuickDue | undefined
  inHours: boolean
  /** The fact by which an order names the moment. Null: it names none. */
  ordered: string | undefined
}

/**
 * The clock as a function on numbers: what `evaluate` says of it, but for the hour of asking. Written a second time only because an act has a
 * few microseconds for all its clocks; a test proves both equal for every clock of the law book.
 */
export function quickClock(clock: Clock): QuickClock {
  const applies = clock.applies && quickTest(clock.applies)
  const readStart = quickMoment(clock.starts)
  const readStop = quickMoment(clock.stops)
  const versions = clock.versions.map(
    ({ from, until, length }): QuickVersion => ({
      from: from === null ? Number.NEGATIVE_INFINITY : readDayNumber(from),
      until: until === null ? Number.POSITIVE_INFINITY : readDayNumber(until),
      due: length ? quickDue(length) : undefined,
      inHours: length !== null && countsHours(length),
      ordered: length && isAsOrdered(length) ? length.fact : undefined,
    }),
  )
  return (facts, zone, days) => {
    const answer = applies ? applies(facts) : 1
    if (answer !== 1) return answer === 0 ? notStarted : untestable
    const start = readStart(facts, zone)
    if (!start) return start === null ? notStarted : untestable
    const version = versions.find(({ from, until }) => from <= start.on && start.on < until)
    if (!version?.due) return notStarted
    if (mayBeMoved(clock, facts)) throw notQuick
    if (version.ordered && facts[version.ordered] === null) return notStarted
    const isCountable = !version.inHours || !Number.isNaN(start.at)
    const due = isCountable ? version.due(start, zone, days, facts) : undefined
    return run(clock, version.inHours, start, readStop(facts, zone), due)
  }
}

/** Whether a pause began, more time was given, or the facts do not say: the reference counts those. */
function mayBeMoved({ pauses, extensions }: Clock, facts: Facts): boolean {
  if (pauses) for (const { from } of pauses) if (facts[from] !== null) return true
  if (extensions) for (const { when } of extensions) if (facts[when] !== null && facts[when] !== false) return true
  return false
}

function run(clock: Clock, inHours: boolean, start: QuickMoment, stop: QuickReading, due: number | undefined): StandingClock {
  const stands = {
    startedAt: start.at,
    startedOn: start.on,
    stop: stop === undefined ? 'unknown' : stop === null ? 'none' : 'stopped',
  } as const
  if (due === undefined) return { ...stands, state: 'untestable', dueAt: undefined, dueOn: undefined }
  return {
    ...stands,
    state: judge(clock, inHours, due, start, stop),
    dueAt: inHours ? due : undefined,
    dueOn: inHours ? undefined : due,
  }
}

function judge({ kind }: Clock, inHours: boolean, due: number, start: QuickMoment, stop: QuickReading): StandingClock['state'] {
  if (stop === undefined) return 'untestable'
  const isWait = kind === 'waiting-period'
  if (stop === null) return isWait ? 'waiting' : 'running'
  const stoppedAt = inHours ? stop.at : stop.on
  // Stopped before it started, or hours asked of a mere day: the record cannot tell.
  if (Number.isNaN(stoppedAt) || stoppedAt < (inHours ? start.at : start.on)) return 'untestable'
  const isKept = isWait ? stoppedAt >= due : stoppedAt <= due
  return isKept ? 'met' : 'late'
}
