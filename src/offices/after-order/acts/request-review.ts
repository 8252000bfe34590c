import { z } from 'zod'
import { type ActEntry, defineAct } from '../../../acts/act.ts'
import type { CaseState, Facts, Telling } from '../../../kernel/case-state.ts'
import { findLatest, subjectsOf } from '../../../kernel/subjects-of.ts'
import { ask, byRule, caseZone, opens, textOf } from '../../custody/exports.ts'
import { ofAfterOrder } from '../of-after-order.ts'
import { periodOfRequest } from '../removal-period.ts'
import { orderIsFinal } from '../requirements/final-order.ts'
import { findAwaiting, ofThe } from '../tell.ts'
import { reviewers, throughWindow } from '../who-may.ts'

type Told = NonNullable<Telling['subjects']>[number]

export const requestReview = defineAct({
  act: 'RequestReview',
  entry: 'ReviewRequested',
  ...ofAfterOrder,
  kind: 'observation',
  title: 'Record a request for review',
  says: 'Records that the person asked for release in writing: between yearly reviews because something changed, or under 8 CFR 241.13 because removal is not likely soon.',
  by: [...reviewers, ...throughWindow],
  input: z.strictObject({
    under: ask.choice('Under what', 'What the request is for', ['between-reviews', 'removal-not-likely']),
    receivedOn: ask.day('Received on', 'Day headquarters received it'),
    from: ask.choice('From whom', 'Who asks', ['the-person', 'counsel', 'another']),
    says: ask.account('What it says', 'What is asked, and on which grounds'),
  }),
  authorities: ({ under }) => [byRule(under === 'between-reviews' ? 'pocr-annual' : 'slrrff-241-13')],
  requires: [orderIsFinal],
  tells: (entry, state) => ({
    subjects: entry.payload.under === 'between-reviews' ? betweenReviews(entry, state) : notLikely(entry, state),
  }),
  notices: () => [
    { to: 'office:after-order', about: 'review-requested', says: 'A person with a final order asks for review of their custody.' },
  ],
})

/** The place kept for it since the request before, or a first one; and a place for the next, which may not come sooner than three months on. */
function betweenReviews(entry: ActEntry, state: CaseState): Told[] {
  const kind = 'review-request'
  const on = textOf(entry, 'receivedOn')
  const zone = caseZone(state)
  const kept = subjectsOf(state, kind).findLast(({ facts }) => facts.reviewRequestedOn === null)
  return [
    kept ? ofThe(kept, { reviewRequestedOn: on }) : opens(kind, entry, zone, { reviewRequestedOn: on }),
    { id: `${kind}:${entry.entryId}-next`, kind, zone, facts: { previousReviewRequestedOn: on } },
  ]
}

function notLikely(entry: ActEntry, state: CaseState): Told[] {
  const on = textOf(entry, 'receivedOn')
  const zone = caseZone(state)
  const denied = findAwaiting(state, 'slrrff-request', 'slrrffDeniedOn', 'slrrffNewRequestOn')
  const order: Facts = findLatest(state, 'removal-order')?.facts ?? {}
  return [
    ...(denied ? [ofThe(denied, { slrrffNewRequestOn: on })] : []),
    opens('slrrff-request', entry, zone, { slrrffRequestReceivedOn: on, ...periodOfRequest(order, zone) }),
  ]
}
