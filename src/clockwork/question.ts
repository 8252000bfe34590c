import type { Place, Point } from './lengths/length-unit.ts'
import type { Clock, Length } from './nodes.ts'
import type { Moment } from './read-moment.ts'
import type { FactRecord } from './record.ts'
import type { SkippedDay } from './result.ts'

/** What finding a due moment starts from. */
export interface Question {
  clock: Clock
  /** The length in force on the day of the start. */
  length: Length
  start: Moment
  /** When it stopped, if the record knows that it did. */
  stop: Moment | undefined
  asOf: Point
  record: FactRecord
  place: Place
}

/** The due moment as found so far, with what was said and skipped on the way. Each part of the computation moves it on. */
export interface Work {
  point: Point
  skipped: SkippedDay[]
  steps: string[]
}
