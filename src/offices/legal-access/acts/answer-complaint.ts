import { z } from 'zod'
import { type Act, defineAct } from '../../../acts/act.ts'
import type { TestNode } from '../../../clockwork/nodes.ts'
import { complaining } from '../authorities.ts'
import { outcomes } from '../complaints.ts'
import * as fields from '../fields.ts'
import { notYet, ofFacts } from '../house-rules.ts'
import { changes, text } from '../tell.ts'

const ofConduct: TestNode = { node: 'is', fact: 'complaintAbout', value: 'how an officer acted' }

const answering = {
  office: 'legal-access',
  caseKind: 'person',
  kind: 'decision',
  about: 'complaint',
  input: z.strictObject({
    subjectId: fields.subjectId('Which complaint'),
    outcome: fields.choice('Outcome', 'What came of it', outcomes),
    answer: fields.personalText('Answer', 'What was looked at, what was found, what was done; the person reads this'),
  }),
  authorities: () => [complaining],
  tells: (entry) => changes('complaint', entry, { complaintAnsweredAt: entry.occurredAt, complaintOutcome: text(entry, 'outcome') }),
  notices: () => ['person', 'counsel'].map((to) => ({ to, about: 'complaint-answered', says: 'Your complaint was answered.' })),
} satisfies Partial<Act>

const notAnswered = ofFacts(
  {
    id: 'complaint-not-answered',
    subject: 'complaint',
    says: 'The complaint was not answered before.',
    cure: 'Correct the earlier answer.',
  },
  notYet('complaintAnsweredAt'),
)

export const answerComplaint = defineAct({
  ...answering,
  act: 'AnswerComplaint',
  entry: 'ComplaintAnswered',
  title: 'Answer a complaint',
  says: 'Answers a complaint that is not about an officer, with reasons the person can follow.',
  by: ['records-supervisor', 'detention-compliance-officer', 'assistant-field-office-director', 'field-office-director', 'inspector'],
  requires: [
    notAnswered,
    ofFacts(
      {
        id: 'complaint-not-of-conduct',
        subject: 'complaint',
        says: 'The complaint is not about an officer.',
        cure: 'Leave it to those who inquire into conduct.',
      },
      { node: 'not', of: ofConduct },
    ),
  ],
})

export const answerConductComplaint = defineAct({
  ...answering,
  act: 'AnswerConductComplaint',
  entry: 'ConductComplaintAnswered',
  title: 'Answer a complaint about an officer',
  says: 'Answers a complaint about an officer. Only those cleared for inquiries into conduct read it, and the person who complained.',
  by: ['inspector'],
  requires: [
    notAnswered,
    ofFacts(
      {
        id: 'complaint-of-conduct',
        subject: 'complaint',
        says: 'The complaint is about an officer.',
        cure: 'Answer it as a complaint of another kind.',
      },
      ofConduct,
    ),
  ],
  restricts: () => ['conduct'],
})
