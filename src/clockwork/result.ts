import type { Severity } from '../kernel/severity.ts'
import type { Verification } from '../kernel/verification.ts'
import type { VersionStatus } from './nodes.ts'

/**
 * `running`: started, not stopped, not due. `met`: stopped within the limit. `late`: stopped outside it (after the due moment, or
 * before a waiting period ended). `lapsed`: due has passed and nothing stopped it. `paused`: time is not counting.
 * `not-started`: the start is known not to have happened, or the clock does not apply or was not law that day.
 * `untestable`: a fact it needs is absent.
 */
export type ClockState = 'running' | 'met' | 'late' | 'lapsed' | 'paused' | 'not-started' | 'untestable'

export interface SkippedDay {
  day: string
  /** e.g. "Saturday", "Thanksgiving Day", "Independence Day (observed)" */
  why: string
}

export interface ClockResult {
  clock: string
  rule: string
  state: ClockState
  /** Start as an instant (ISO, Z), where the record knows the instant. */
  startedAt?: string
  /** Start as a day of the record's zone, for clocks counted in days and for starts known only as a day. */
  startedOn?: string
  /** Set for clocks counted in hours. */
  dueAt?: string
  /** Set for clocks counted in days or months: the last day (deadline), or the first day allowed (waiting period). */
  dueOn?: string
  /** The deadline as it would be if rolled past a weekend or holiday, where the law does not say so. Only ever "arguable". */
  arguableOn?: string
  stoppedAt?: string
  stoppedOn?: string
  /** Hours past due at the stop, or at the as-of instant; whole days times 24 for day clocks. Absent unless late or lapsed. */
  hoursOver?: number
  version?: { from: string | null; until: string | null; status: VersionStatus; note: string }
  severity: Severity
  verified: Verification
  cite: string
  /** Facts whose absence made it untestable. */
  missing?: readonly string[]
  /** Days left out of the count or rolled past, in the order met. */
  skipped: readonly SkippedDay[]
  /** The calendar those days are from, and its version. */
  calendar?: string
  /** How it was computed, one step a line, in words. */
  steps: readonly string[]
}
