import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { correctingAuthority } from '../authorities.ts'
import * as fields from '../fields.ts'
import { house, notYet, ofFacts } from '../house-rules.ts'
import { changes, dayOf, text } from '../tell.ts'
import { records } from '../who-may.ts'

export const answerCorrection = defineAct({
  act: 'AnswerCorrection',
  entry: 'CorrectionAnswered',
  office: 'legal-access',
  caseKind: 'person',
  kind: 'decision',
  title: 'Answer a request for correction',
  says: 'Grants the request, with the entry that corrects the file, or refuses it with reasons. Correct the file first; then grant.',
  about: 'correction',
  input: z.strictObject({
    subjectId: fields.subjectId('Which request'),
    answer: fields.choice('Answer', 'What was decided', ['granted', 'granted in part', 'refused']),
    correctingEntry: fields.entryId('The entry that corrects the file', 'Needed where anything is granted').optional(),
    reasons: fields.personalText('Reasons', 'Why, in words the person can follow; the person reads this'),
  }),
  by: records,
  authorities: () => [correctingAuthority],
  requires: [
    ofFacts(
      {
        id: 'correction-not-answered',
        subject: 'correction',
        says: 'The request was not answered before.',
        cure: 'A refusal is looked at again when the person asks for a review.',
      },
      notYet('correctionAnsweredOn'),
    ),
    {
      ...house,
      id: 'correction-granted-is-made',
      question: 'instrument',
      says: 'What is granted was corrected by an entry.',
      cure: 'Correct the file, then name the entry that corrects it.',
      needs: 'input',
      test: {
        node: 'any',
        of: [
          { node: 'is', fact: 'answer', value: 'refused' },
          { node: 'happened', fact: 'correctingEntry' },
        ],
      },
    },
  ],
  tells: (entry) =>
    changes('correction', entry, {
      correctionAnsweredOn: dayOf(entry),
      correctionAnsweredBy: entry.officerId,
      correctionAnswer: text(entry, 'answer'),
      correctingEntry: text(entry, 'correctingEntry'),
    }),
  notices: () =>
    ['person', 'counsel'].map((to) => ({ to, about: 'correction-answered', says: 'Your request for a correction was answered.' })),
})
