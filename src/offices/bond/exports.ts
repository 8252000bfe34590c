import type { CaseState } from '../../kernel/case-state.ts'
import { subjectsOf } from '../../kernel/subjects-of.ts'

/** A bond that was paid, with how long the person waited, or has waited, to be released. */
export interface PaidBond {
  subjectId: string
  clearedAt: string
  releasedAt: string | null
  /** Whole minutes from the payment to the release, or to now. No text that was read sets a limit to it. */
  waitedMinutes: number
}

/** @param now to count to where the person was not released yet */
export const paidBonds = (state: CaseState, now: Temporal.Instant): readonly PaidBond[] =>
  subjectsOf(state, 'bond').flatMap(({ id, facts }) => {
    const { bondPaymentClearedAt: clearedAt, bondReleasedAt } = facts
    if (typeof clearedAt !== 'string') return []
    const releasedAt = typeof bondReleasedAt === 'string' ? bondReleasedAt : null
    const until = releasedAt === null ? now : Temporal.Instant.from(releasedAt)
    const waited = until.since(Temporal.Instant.from(clearedAt), { largestUnit: 'minutes' }).minutes
    return [{ subjectId: id, clearedAt, releasedAt, waitedMinutes: Math.max(0, waited) }]
  })
