import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { happened, is, not } from '../../../clockwork/test-nodes.ts'
import type { CaseState, Facts } from '../../../kernel/case-state.ts'
import * as fields from '../fields.ts'
import { house, ofFacts } from '../house.ts'
import { changes, text } from '../tell.ts'
import { keepers } from '../who-may.ts'

/** The fact that stops the clock of a kind, where what was asked for was given. */
const endOf = (kind: unknown, at: string): Facts =>
  kind === 'legal-call'
    ? { legalCallMadePossibleAt: at }
    : kind === 'incoming-mail'
      ? { mailHandedOverAt: at }
      : kind === 'outgoing-mail'
        ? { mailSentAt: at }
        : {}

const kindOf = (state: CaseState, subjectId: unknown) => state.subjects.get(String(subjectId))?.facts.accessKind

export const answerAccess = defineAct({
  act: 'AnswerAccess',
  entry: 'AccessAnswered',
  office: 'locator',
  caseKind: 'person',
  kind: 'decision',
  title: 'Answer a request for a call, a visit, mail or the law library',
  says: 'Gives what was asked for, or denies it for a reason. A denial without one is refused.',
  about: 'access-request',
  input: z.strictObject({
    subjectId: fields.subjectId('Which request'),
    accessAnswer: fields.choice('Answer', 'Given, denied, or taken back by whoever asked', ['given', 'denied', 'taken-back']),
    denialGround: fields
      .choice('Ground of a denial', 'What stood against it', [
        'security',
        'no-room-or-staff',
        'person-moved',
        'identity-not-shown',
        'rule-of-the-place',
        'other',
      ])
      .optional(),
    reason: fields.personalText('Reason', 'The facts behind a denial, in words the person can answer').optional(),
    occurredAt: fields.occurredAt,
  }),
  by: keepers,
  authorities: () => [{ rule: null, cite: house.cite }],
  requires: [
    {
      ...house,
      id: 'denial-has-a-reason',
      question: 'instrument',
      says: 'A denial names its ground and the facts behind it.',
      cure: 'Choose the ground and write the facts, or give what was asked for.',
      needs: 'input',
      test: {
        node: 'any',
        of: [not(is('accessAnswer', 'denied')), { node: 'all', of: [happened('denialGround'), happened('reason')] }],
      },
    },
    ofFacts(
      {
        id: 'access-not-answered-before',
        subject: 'access-request',
        says: 'The request has not been answered.',
        cure: 'Correct the earlier answer if it is wrong, or have the request made again.',
      },
      not(happened('accessAnsweredAt')),
    ),
  ],
  tells: (entry, state) => {
    const answer = text(entry, 'accessAnswer')
    const given = answer === 'given' ? endOf(kindOf(state, entry.payload.subjectId), entry.occurredAt) : {}
    const facts = { accessAnsweredAt: entry.occurredAt, accessAnswer: answer, denialGround: text(entry, 'denialGround') }
    return changes('access-request', entry, { ...facts, ...given })
  },
  notices: () => [
    { to: 'person', about: 'access-answered', says: 'What you asked for was answered.' },
    { to: 'counsel', about: 'access-answered', says: 'A request for a call, a visit or mail of your client was answered.' },
  ],
})
