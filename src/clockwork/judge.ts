import { sayHours, sayPoint } from './in-words.ts'
import type { Point } from './lengths/length-unit.ts'
import type { Clock } from './nodes.ts'
import type { ClockState } from './result.ts'

export interface Judgement {
  state: ClockState
  /** Hours past due (deadline) or too early (waiting period), where late or lapsed. */
  hoursOver?: number
  steps: readonly string[]
}

/** Compares the stop, or the as-of moment, with the due moment. Days are compared by local day, hours by instant. */
export function judge(clock: Clock, due: Point, stop: Point | undefined, asOf: Point, zone: string): Judgement {
  const over = hoursBetween(due, stop ?? asOf)
  const at = (point: Point) => sayPoint(due.at ? point : { at: undefined, on: point.on }, zone)
  if (clock.kind === 'waiting-period') return judgeWait(stop, over, at)
  if (stop) {
    if (over <= 0) return { state: 'met', steps: [`That is not later than the due moment: met.`] }
    return { state: 'late', hoursOver: over, steps: [`That is ${sayHours(over)} after the due moment: late.`] }
  }
  if (over <= 0) return { state: 'running', steps: [`At ${at(asOf)} it is not yet due: running.`] }
  return {
    state: 'lapsed',
    hoursOver: over,
    steps: [`At ${at(asOf)} it is ${sayHours(over)} past due and nothing has stopped it: lapsed.`],
  }
}

function judgeWait(stop: Point | undefined, over: number, at: (point: Point) => string): Judgement {
  if (!stop) return { state: 'running', steps: [over < 0 ? 'The act may not yet be done.' : 'The act may now be done.'] }
  if (over >= 0) return { state: 'met', steps: ['That is not before the first moment allowed: met.'] }
  return { state: 'late', hoursOver: -over, steps: [`${at(stop)} is ${sayHours(-over)} too early.`] }
}

/** Whole days times 24 where days are counted; else hours as a decimal number, to the microsecond. */
function hoursBetween(due: Point, point: Point): number {
  if (!due.at || !point.at) return 24 * due.on.until(point.on, { largestUnit: 'days' }).days
  return Number((point.at.epochNanoseconds - due.at.epochNanoseconds) / 1000n) / 3_600_000_000
}
