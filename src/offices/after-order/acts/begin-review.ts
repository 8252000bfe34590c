import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import type { CaseState, Facts, Telling } from '../../../kernel/case-state.ts'
import { findLatest } from '../../../kernel/subjects-of.ts'
import { ask, byRule, caseZone, opens, shared, textOf } from '../../custody/exports.ts'
import { ofAfterOrder } from '../of-after-order.ts'
import { orderIsFinal } from '../requirements/final-order.ts'
import { reviewKinds, ruleOfReview } from '../review-kinds.ts'
import { dayOfAct, findAwaiting, ofThe } from '../tell.ts'
import { reviewers } from '../who-may.ts'

export const beginReview = defineAct({
  act: 'BeginReview',
  entry: 'ReviewBegun',
  ...ofAfterOrder,
  kind: 'observation',
  title: 'Begin a review of custody',
  says: 'Opens a review of the custody of a person with a final order: by the field office before day 90, by headquarters about three months on, yearly, or after a revocation.',
  by: reviewers,
  input: z.strictObject({
    occurredAt: shared.occurredAt,
    review: ask.choice('Which review', 'Who reviews, and when in the course of the case', reviewKinds),
  }),
  authorities: ({ review }) => [byRule(ruleOfReview(String(review)))],
  requires: [orderIsFinal],
  tells: (entry, state) => {
    const review = textOf(entry, 'review')
    const reviewBeganOn = dayOfAct(entry, state)
    const interview: Facts = { informalInterviewAt: findLatest(state, 'revocation')?.facts.informalInterviewAt ?? null }
    return {
      subjects: [
        opens('custody-review', entry, caseZone(state), { review, reviewBeganOn, ...(review === 'after-revocation' ? interview : {}) }),
        ...(review === 'yearly' ? followsUp(state, reviewBeganOn) : []),
      ],
    }
  },
})

/** The decision of headquarters that this review follows a year later: that of a yearly review, or the first. */
function followsUp(state: CaseState, annualReviewBeganOn: string): NonNullable<Telling['subjects']>[number][] {
  const earlier =
    findAwaiting(state, 'custody-review', 'hqReviewDecidedOn', 'annualReviewBeganOn') ??
    findAwaiting(state, 'removal-order', 'hqReviewDecidedOn', 'annualReviewBeganOn')
  return earlier ? [ofThe(earlier, { annualReviewBeganOn })] : []
}
