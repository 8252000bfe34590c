import { z } from 'zod'
import { type ActEntry, defineAct } from '../../../acts/act.ts'
import type { CaseState, Facts, Telling } from '../../../kernel/case-state.ts'
import { ask, byCite, byRule, caseZone, namedSubject, ofSubject, opens, textOf } from '../../custody/exports.ts'
import { decisionLetter } from '../instruments/decision-letter.ts'
import { ofAfterOrder } from '../of-after-order.ts'
import { headquartersReviewRequirements } from '../requirements/review.ts'
import { reviewFields } from '../review-fields.ts'
import { dayOfAct, findAwaiting, ofLatest, ofThe } from '../tell.ts'
import { headquarters } from '../who-may.ts'

type Told = NonNullable<Telling['subjects']>[number]

const { subjectId, personName, ...asked } = reviewFields

export const decideHeadquartersReview = defineAct({
  act: 'DecideHeadquartersReview',
  entry: 'HeadquartersReviewDecided',
  ...ofAfterOrder,
  kind: 'decision',
  title: 'Decide a review by headquarters',
  says: 'Headquarters decides, after its panel, whether the person is released or stays detained: about three months after the field did, yearly, or after a revocation.',
  by: headquarters,
  about: 'custody-review',
  input: z.strictObject({
    subjectId,
    personName,
    decision: ask.choice('Decision', 'What is decided', ['release', 'continue-detention']),
    ...asked,
  }),
  authorities: () => [byCite('8 USC 1231(a)(6)'), byRule('pocr-hq-180'), byRule('pocr-panel')],
  requires: headquartersReviewRequirements,
  tells: (entry, state) => ({
    subjects: [
      ...ofSubject('custody-review', entry, state, {
        decidedOn: dayOfAct(entry, state),
        decidedBy: entry.officerId,
        reviewDecision: textOf(entry, 'decision'),
        nextReviewOn: textOf(entry, 'nextReviewOn'),
      }),
      ...decidedIn(entry, state),
      opens('paper', entry, caseZone(state), { form: 'decision on custody', madeAt: entry.occurredAt }),
    ],
  }),
  instruments: [decisionLetter('8 USC 1231(a)(6); 8 CFR 241.4(c)(2), (d), (k)', 'Headquarters')],
  notices: ({ payload }) =>
    payload.decision === 'release'
      ? [
          {
            to: 'office:custody',
            about: 'release-decided',
            says: 'Headquarters decided that the person is released: order the supervision.',
          },
        ]
      : [],
})

/** What the clocks wait for: the first review of headquarters is of the order, each later one starts the year to the next of its own. */
function decidedIn(entry: ActEntry, state: CaseState): Told[] {
  const review = namedSubject('custody-review', entry, state)
  const on = dayOfAct(entry, state)
  const decided: Facts = { hqReviewDecidedOn: on, hqReviewDecision: textOf(entry, 'decision') }
  const isFirst = state.subjects.get('removal-order')?.facts.hqReviewDecidedOn == null
  switch (review?.facts.review) {
    case 'headquarters':
      return isFirst ? ofLatest('removal-order', state, decided) : [ofThe(review, decided)]
    case 'yearly':
      return [ofThe(review, decided)]
    case 'after-revocation': {
      const earlier = findAwaiting(state, 'custody-review', 'osupReviewedOn', 'osupNextReviewedOn')
      return [...(earlier ? [ofThe(earlier, { osupNextReviewedOn: on })] : []), ofThe(review, { osupReviewedOn: on })]
    }
    default:
      return []
  }
}
