import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { happened, is, only } from '../../../clockwork/test-nodes.ts'
import { ask, byRule, ofSubject, shared, supervisors, textOf } from '../../custody/exports.ts'
import { house, ofProtection } from '../of-protection.ts'

export const answerChildVisit = defineAct({
  act: 'AnswerChildVisit',
  entry: 'ChildVisitAnswered',
  ...ofProtection,
  kind: 'decision',
  title: 'Answer whether parent and child see each other',
  says: 'Decides on a visit between a parent in custody and a child, or records that it was held.',
  by: ['detention-officer', 'deportation-officer', ...supervisors],
  about: 'child-visit',
  input: z.strictObject({
    subjectId: ask.subject('Visit', 'The visit that was asked for'),
    occurredAt: shared.occurredAt,
    answer: ask.choice('Answer', 'What was decided', ['in-person', 'video', 'refused', 'held']),
    reasons: ask.account('Reasons', 'Why, where it is refused').optional(),
  }),
  authorities: () => [byRule('parents-directive')],
  requires: [
    {
      ...house,
      id: 'visit-refused-with-reasons',
      question: 'instrument',
      says: 'A visit between parent and child is refused only with reasons.',
      cure: 'Say why, in a way the parent can answer.',
      needs: 'input',
      test: only(is('answer', 'refused'), happened('reasons')),
    },
  ],
  restricts: () => ['minor'],
  tells: (entry, state) => ({
    subjects: ofSubject('child-visit', entry, state, {
      visitAnswer: textOf(entry, 'answer'),
      visitAnsweredAt: entry.occurredAt,
      ...(entry.payload.answer === 'held' ? { visitHeldAt: entry.occurredAt } : {}),
    }),
  }),
})
