import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { correctingAuthority } from '../authorities.ts'
import * as fields from '../fields.ts'
import { notYet, ofFacts } from '../house-rules.ts'
import { changes, dayOf } from '../tell.ts'
import { records } from '../who-may.ts'

export const acknowledgeCorrection = defineAct({
  act: 'AcknowledgeCorrection',
  entry: 'CorrectionAcknowledged',
  office: 'legal-access',
  caseKind: 'person',
  kind: 'observation',
  title: 'Acknowledge a request for correction',
  says: 'Tells the person in writing that their request was received and who has it. The window shows it at once.',
  about: 'correction',
  input: z.strictObject({
    subjectId: fields.subjectId('Which request'),
    occurredAt: fields.occurredAt,
  }),
  by: records,
  authorities: () => [correctingAuthority],
  requires: [
    ofFacts(
      {
        id: 'correction-not-acknowledged',
        subject: 'correction',
        says: 'The request was not acknowledged before.',
        cure: 'Nothing: it was acknowledged.',
      },
      notYet('correctionAcknowledgedOn'),
    ),
  ],
  tells: (entry) => changes('correction', entry, { correctionAcknowledgedOn: dayOf(entry) }),
  notices: () =>
    ['person', 'counsel'].map((to) => ({ to, about: 'correction-acknowledged', says: 'Your request for a correction was received.' })),
})
