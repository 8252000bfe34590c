import type { Facts } from '../../kernel/case-state.ts'

/** What this desk knows of a final order, beside what the custody desk does: the first review by the field and the first by headquarters. */
export const removalOrderFacts: Facts = {
  isDetainedInRemovalPeriod: null,
  isExcludedFromSlrrffReview: null,
  failureToComplyNoticeOn: null,
  pocrNoticeServedOn: null,
  pocrFieldDecision: null,
  pocrDecisionServedOn: null,
  removalReadyOn: null,
  pocrReviewPostponedOn: null,
  pocrMoreTimeRequestedOn: null,
  hqReviewNoticeServedOn: null,
  hqReviewDecidedOn: null,
  hqReviewDecision: null,
  annualReviewBeganOn: null,
  slrrffReleaseClaimedOn: null,
}
