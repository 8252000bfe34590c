import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { subjectsOf } from '../../../kernel/subjects-of.ts'
import { ask, byRule, ofSubject, shared, textOf, underRule } from '../../custody/exports.ts'
import { ofAfterOrder } from '../of-after-order.ts'
import { ofThe } from '../tell.ts'
import { reviewers } from '../who-may.ts'

export const holdInformalInterview = defineAct({
  act: 'HoldInformalInterview',
  entry: 'InformalInterviewHeld',
  ...ofAfterOrder,
  kind: 'observation',
  title: 'Record the informal interview after a revocation',
  says: 'Records that the person was told why release was taken back and could answer, promptly after the return to custody.',
  by: reviewers,
  about: 'revocation',
  input: z.strictObject({
    subjectId: ask.subject('Revocation', 'The revocation it follows'),
    occurredAt: shared.occurredAt,
    returnedToCustodyAt: ask.at('Back in custody', 'When the person returned to custody'),
    isToldWhy: ask.yesNo('Was the person told why?', 'Whether the reasons in the notice were gone through'),
    language: shared.language,
    isInterpreterUsed: shared.isInterpreterUsed,
    answer: ask.account('What the person answered', 'In their words, as far as they can be written down; say so where they said nothing'),
  }),
  authorities: () => [byRule('osup-revocation')],
  requires: [
    {
      ...underRule('osup-revocation'),
      id: 'told-why-revoked',
      question: 'whom',
      says: 'The person is told why release was taken back.',
      cure: 'Go through the reasons with the person and record it.',
      needs: 'input',
      test: { node: 'is', fact: 'isToldWhy', value: true },
    },
  ],
  tells: (entry, state) => {
    const facts = { informalInterviewAt: entry.occurredAt }
    const waiting = subjectsOf(state, 'custody-review').filter(
      ({ facts: { review, decidedOn } }) => review === 'after-revocation' && decidedOn === null,
    )
    return {
      subjects: [
        ...ofSubject('revocation', entry, state, { ...facts, returnedToCustodyAt: textOf(entry, 'returnedToCustodyAt') }),
        ...waiting.map((review) => ofThe(review, facts)),
      ],
    }
  },
})
