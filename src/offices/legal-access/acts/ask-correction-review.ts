import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { correctingAuthority } from '../authorities.ts'
import * as fields from '../fields.ts'
import { notYet, ofFacts } from '../house-rules.ts'
import { changes, dayOf } from '../tell.ts'
import { records, throughWindow } from '../who-may.ts'

export const askCorrectionReview = defineAct({
  act: 'AskCorrectionReview',
  entry: 'CorrectionReviewAsked',
  office: 'legal-access',
  caseKind: 'person',
  kind: 'observation',
  title: 'Ask that a refusal be reviewed',
  says: 'The person, or counsel, asks somebody else to look at a refused correction again.',
  about: 'correction',
  input: z.strictObject({
    subjectId: fields.subjectId('Which request'),
    whyAgain: fields.personalText('Why it should be looked at again', 'What was overlooked'),
    occurredAt: fields.occurredAt,
  }),
  by: [...throughWindow, ...records],
  authorities: () => [correctingAuthority],
  requires: [
    ofFacts(
      {
        id: 'correction-was-refused',
        subject: 'correction',
        says: 'The correction was refused, or granted only in part.',
        cure: 'Wait for the answer to the request.',
      },
      { node: 'one-of', fact: 'correctionAnswer', values: ['refused', 'granted in part'] },
    ),
    ofFacts(
      {
        id: 'correction-review-not-asked',
        subject: 'correction',
        says: 'A review was not asked for before.',
        cure: 'Wait for the review that was asked for.',
      },
      notYet('correctionReviewAskedOn'),
    ),
  ],
  tells: (entry) => changes('correction', entry, { correctionReviewAskedOn: dayOf(entry) }),
  notices: () => [
    { to: 'office:records', about: 'correction-review-asked', says: 'A person asked that a refused correction be reviewed.' },
  ],
})
