import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byCite, byRule, caseZone, ofSubject, opens, textOf } from '../../custody/exports.ts'
import { decisionLetter } from '../instruments/decision-letter.ts'
import { ofAfterOrder } from '../of-after-order.ts'
import { fieldReviewRequirements } from '../requirements/review.ts'
import { reviewFields } from '../review-fields.ts'
import { dayOfAct, ofLatest } from '../tell.ts'
import { fieldDeciders } from '../who-may.ts'

const { subjectId, personName, ...asked } = reviewFields

export const decideFieldReview = defineAct({
  act: 'DecideFieldReview',
  entry: 'FieldReviewDecided',
  ...ofAfterOrder,
  kind: 'decision',
  title: 'Decide the 90-day review',
  says: 'The field office decides, before the removal period ends, whether the person is released, stays detained, or is referred to headquarters. The decision counts once it is served.',
  by: fieldDeciders,
  about: 'custody-review',
  input: z.strictObject({
    subjectId,
    personName,
    decision: ask.choice('Decision', 'What is decided', ['release', 'continue-detention', 'refer-to-headquarters']),
    ...asked,
  }),
  authorities: () => [byCite('8 USC 1231(a)(6)'), byRule('pocr-90-day')],
  requires: fieldReviewRequirements,
  tells: (entry, state) => ({
    subjects: [
      ...ofSubject('custody-review', entry, state, {
        decidedOn: dayOfAct(entry, state),
        decidedBy: entry.officerId,
        reviewDecision: textOf(entry, 'decision'),
        nextReviewOn: textOf(entry, 'nextReviewOn'),
      }),
      ...ofLatest('removal-order', state, { pocrFieldDecision: textOf(entry, 'decision') }),
      opens('paper', entry, caseZone(state), { form: 'decision on custody', madeAt: entry.occurredAt }),
    ],
  }),
  instruments: [decisionLetter('8 USC 1231(a)(6); 8 CFR 241.4(d), (h)', 'The field office')],
  notices: ({ payload }) =>
    payload.decision === 'release'
      ? [
          {
            to: 'office:custody',
            about: 'release-decided',
            says: 'A custody review decided that the person is released: order the supervision.',
          },
        ]
      : [],
})
