import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { is, not } from '../../../clockwork/test-nodes.ts'
import { anyoneOfTheDesk, ask, byRule, ofSubject, shared, textOf, underRule } from '../../custody/exports.ts'
import { ofProtection } from '../of-protection.ts'

export const answerParticipation = defineAct({
  act: 'AnswerParticipation',
  entry: 'ParticipationAnswered',
  ...ofProtection,
  kind: 'observation',
  title: 'Record how a parent takes part in a family court',
  says: 'Records how a parent takes part or took part in a hearing, or that it was not possible and why.',
  by: anyoneOfTheDesk,
  about: 'family-court-hearing',
  input: z.strictObject({
    subjectId: ask.subject('Hearing', 'The hearing it is about'),
    occurredAt: shared.occurredAt,
    answer: ask.choice('Answer', 'How the parent takes part', ['in-person', 'video', 'telephone', 'not-possible']),
    isHeld: ask.yesNo('Has the parent taken part?', 'Whether the hearing was held with them'),
    reasons: ask.account('Reasons', 'Where it was not possible: why, and whether the court was asked for another day').optional(),
  }),
  authorities: () => [byRule('parents-directive')],
  requires: [
    {
      ...underRule('parents-directive'),
      id: 'family-court-taken-part',
      question: 'whom',
      says: 'A parent in custody takes part in the hearings of a family court, in person or by video or telephone.',
      cure: 'Ask the court for another day or another way, and record it.',
      needs: 'input',
      test: not(is('answer', 'not-possible')),
    },
  ],
  restricts: () => ['minor'],
  tells: (entry, state) => ({
    subjects: ofSubject('family-court-hearing', entry, state, {
      participationAnswer: textOf(entry, 'answer'),
      ...(entry.payload.isHeld === true ? { participatedAt: entry.occurredAt } : {}),
    }),
  }),
})
