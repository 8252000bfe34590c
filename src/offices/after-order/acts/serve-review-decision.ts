import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byRule, namedSubject, ofSubject, shared, underRule } from '../../custody/exports.ts'
import { ofAfterOrder } from '../of-after-order.ts'
import { dayOfAct, ofLatest } from '../tell.ts'
import { reviewers } from '../who-may.ts'

export const serveReviewDecision = defineAct({
  act: 'ServeReviewDecision',
  entry: 'ReviewDecisionServed',
  ...ofAfterOrder,
  kind: 'observation',
  title: 'Record that a review decision was served',
  says: 'Records that the written decision was given to the person, in a language they understand, and sent to counsel by regular mail.',
  by: reviewers,
  about: 'custody-review',
  input: z.strictObject({
    subjectId: ask.subject('Review', 'The review whose decision was served'),
    occurredAt: shared.occurredAt,
    how: ask.choice('How', 'How it was served', ['in-person', 'mail']),
    servingOfficerId: ask.officer('Served by', 'The officer who served it'),
    language: shared.language,
    isInterpreterUsed: shared.isInterpreterUsed,
    copyToCounselOn: ask.day('Copy to counsel', 'Day a copy went by regular mail to the attorney who entered an appearance').optional(),
  }),
  authorities: () => [byRule('pocr-90-day')],
  requires: [
    {
      ...underRule('pocr-90-day'),
      id: 'review-decided',
      question: 'instrument',
      says: 'The review is decided on the record before the decision is served.',
      cure: 'Have the decision recorded by whoever made it.',
      needs: 'facts',
      subject: 'custody-review',
      test: { node: 'happened', fact: 'decidedOn' },
    },
  ],
  tells: (entry, state) => {
    const on = dayOfAct(entry, state)
    const isFirstOfField =
      namedSubject('custody-review', entry, state)?.facts.review === '90-day' &&
      state.subjects.get('removal-order')?.facts.pocrDecisionServedOn == null
    return {
      subjects: [
        ...ofSubject('custody-review', entry, state, { decisionServedOn: on }),
        ...(isFirstOfField ? ofLatest('removal-order', state, { pocrDecisionServedOn: on }) : []),
      ],
    }
  },
  notices: () => [
    { to: 'person', about: 'custody-review', says: 'The decision on your custody is there to be read.' },
    { to: 'counsel', about: 'custody-review', says: "The decision on your client's custody was served." },
  ],
})
