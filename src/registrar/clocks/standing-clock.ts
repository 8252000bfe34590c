/**
 * How a clock stands, whatever the hour: `running` says nothing of whether it is due, which is asked of the due moment. `waiting`: a period
 * before which something may not be done. `untestable`: it started, and a fact it needs is not known.
 */
export type StandingState = 'not-started' | 'running' | 'waiting' | 'paused' | 'met' | 'late' | 'untestable'

/** A clock of one subject in numbers: moments in microseconds since 1970, days as numbers since 1970-01-01. */
export interface StandingClock {
  state: StandingState
  /** Set where it started: NaN where the moment is known only as a day. */
  startedAt: number | undefined
  startedOn: number | undefined
  /** Set for clocks counted in hours. */
  dueAt: number | undefined
  /** Set for the others: the last day (deadline), or the first day allowed (waiting period). */
  dueOn: number | undefined
  /** Whether something stopped it: `unknown` where the record does not say. */
  stop: 'stopped' | 'none' | 'unknown'
}

export const notStarted: StandingClock = {
  state: 'not-started',
  startedAt: undefined,
  startedOn: undefined,
  dueAt: undefined,
  dueOn: undefined,
  stop: 'unknown',
}

/** Not known whether it started. */
export const untestable: StandingClock = { ...notStarted, state: 'untestable' }

/** A clock is shown where it started and the record can say whether it was stopped: no duty is read out of what a desk does not know. */
export const isShown = ({ startedOn, stop }: StandingClock): boolean => startedOn !== undefined && stop !== 'unknown'

export const isSame = (one: StandingClock, other: StandingClock): boolean =>
  one.state === other.state &&
  Object.is(one.startedAt, other.startedAt) &&
  one.startedOn === other.startedOn &&
  one.dueAt === other.dueAt &&
  one.dueOn === other.dueOn &&
  one.stop === other.stop
