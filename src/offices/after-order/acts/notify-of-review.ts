import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import type { CaseState, Telling } from '../../../kernel/case-state.ts'
import { ask, byCite, caseZone, namedSubject, ofSubject, opens, shared, textOf } from '../../custody/exports.ts'
import { noticeOfReview } from '../instruments/notice-of-review.ts'
import { ofAfterOrder } from '../of-after-order.ts'
import { dayOfAct, ofLatest } from '../tell.ts'
import { reviewers } from '../who-may.ts'

export const notifyOfReview = defineAct({
  act: 'NotifyOfReview',
  entry: 'ReviewNoticeServed',
  ...ofAfterOrder,
  kind: 'observation',
  title: 'Serve notice of a custody review',
  says: 'Makes the written notice of a review and records that it was served: about thirty days before, in a language the person understands, with a copy to counsel.',
  by: reviewers,
  about: 'custody-review',
  input: z.strictObject({
    subjectId: ask.subject('Review', 'The review the notice is of'),
    occurredAt: shared.occurredAt,
    personName: shared.personName,
    how: ask.choice('How', 'How it was served', ['in-person', 'mail', 'on-counsel']),
    reviewOn: ask.day('Records are reviewed on', 'Day from which the records are reviewed'),
    submissionsUntilOn: ask.day('Papers until', 'Day until which papers for the review are taken'),
    language: shared.language,
    isInterpreterUsed: shared.isInterpreterUsed,
    copyToCounselOn: ask.day('Copy to counsel', 'Day a copy went to the attorney who entered an appearance').optional(),
  }),
  authorities: () => [byCite('8 CFR 241.4(h), (k)')],
  requires: [],
  tells: (entry, state) => {
    const reviewNoticeServedOn = dayOfAct(entry, state)
    return {
      subjects: [
        ...ofSubject('custody-review', entry, state, { reviewNoticeServedOn, submissionsUntilOn: textOf(entry, 'submissionsUntilOn') }),
        ...noticeOf(String(namedSubject('custody-review', entry, state)?.facts.review), state, reviewNoticeServedOn),
        opens('paper', entry, caseZone(state), { form: 'notice of custody review', madeAt: entry.occurredAt, servedAt: entry.occurredAt }),
      ],
    }
  },
  instruments: [noticeOfReview],
  notices: () => [{ to: 'counsel', about: 'custody-review', says: "Your client's custody is to be reviewed: papers can be sent in." }],
})

/** The first notice of a kind is the one its clock waits for. */
function noticeOf(review: string, state: CaseState, servedOn: string): NonNullable<Telling['subjects']>[number][] {
  const known = state.subjects.get('removal-order')?.facts
  if (review === '90-day' && known?.pocrNoticeServedOn == null) return ofLatest('removal-order', state, { pocrNoticeServedOn: servedOn })
  if (review === 'headquarters' && known?.hqReviewNoticeServedOn == null)
    return ofLatest('removal-order', state, { hqReviewNoticeServedOn: servedOn })
  return review === 'after-revocation' ? ofLatest('revocation', state, { osupReviewNoticeServedOn: servedOn }) : []
}
