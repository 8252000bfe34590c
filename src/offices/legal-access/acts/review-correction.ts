import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { happened } from '../../../clockwork/test-nodes.ts'
import { correctingAuthority } from '../authorities.ts'
import * as fields from '../fields.ts'
import { house, ofFacts } from '../house-rules.ts'
import { changes, dayOf, text } from '../tell.ts'

export const reviewCorrection = defineAct({
  act: 'ReviewCorrection',
  entry: 'CorrectionReviewed',
  office: 'legal-access',
  caseKind: 'person',
  kind: 'decision',
  title: 'Review a refused correction',
  says: 'Decides the review of a refused correction, by another officer than the one who refused it.',
  about: 'correction',
  input: z.strictObject({
    subjectId: fields.subjectId('Which request'),
    outcome: fields.choice('Outcome', 'What was decided', ['granted', 'refused again']),
    correctingEntry: fields.entryId('The entry that corrects the file', 'Needed where it is granted').optional(),
    reasons: fields.personalText('Reasons', 'Why, in words the person can follow; the person reads this'),
  }),
  by: ['records-supervisor', 'deputy-chief-counsel'],
  authorities: () => [correctingAuthority],
  requires: [
    ofFacts(
      {
        id: 'correction-review-asked',
        subject: 'correction',
        says: 'A review was asked for.',
        cure: 'Wait until the person asks for one.',
      },
      happened('correctionReviewAskedOn'),
    ),
    {
      ...house,
      id: 'correction-reviewed-by-another',
      question: 'who',
      says: 'The officer who reviews a refusal is not the one who refused.',
      cure: 'Have another officer review it.',
      needs: 'another-officer',
      subject: 'correction',
      fact: 'correctionAnsweredBy',
    },
    {
      ...house,
      id: 'correction-review-granted-is-made',
      question: 'instrument',
      says: 'What is granted on review was corrected by an entry.',
      cure: 'Correct the file, then name the entry that corrects it.',
      needs: 'input',
      test: {
        node: 'any',
        of: [
          { node: 'is', fact: 'outcome', value: 'refused again' },
          { node: 'happened', fact: 'correctingEntry' },
        ],
      },
    },
  ],
  tells: (entry) =>
    changes('correction', entry, {
      correctionReviewedOn: dayOf(entry),
      correctionReviewOutcome: text(entry, 'outcome'),
      ...(text(entry, 'correctingEntry') === null ? {} : { correctingEntry: text(entry, 'correctingEntry') }),
    }),
  notices: () =>
    ['person', 'counsel'].map((to) => ({ to, about: 'correction-reviewed', says: 'The review of a refused correction is finished.' })),
})
