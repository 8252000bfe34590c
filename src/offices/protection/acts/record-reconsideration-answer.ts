import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byRule, counselOfTheAgency, ofSubject, shared, textOf } from '../../custody/exports.ts'
import { ofProtection } from '../of-protection.ts'
import { examiners } from '../who-may.ts'

export const recordReconsiderationAnswer = defineAct({
  act: 'RecordReconsiderationAnswer',
  entry: 'ReconsiderationAnswerRecorded',
  ...ofProtection,
  kind: 'observation',
  title: 'Record the answer to a request to reconsider',
  says: 'Records whether the asylum office looks again. Where it finds credible fear the claim is open again.',
  by: [...examiners, ...counselOfTheAgency],
  about: 'credible-fear',
  input: z.strictObject({
    subjectId: ask.subject('Fear', 'The fear it is about'),
    occurredAt: shared.occurredAt,
    answer: ask.choice('Answer', 'What the asylum office answered', ['not-reconsidered', 'finding-stays', 'credible-fear-found']),
    source: ask.account('Where it is written', 'The paper it was taken from'),
  }),
  authorities: () => [byRule('cf-reconsideration')],
  requires: [],
  restricts: () => ['asylum'],
  tells: (entry, state) => ({
    subjects: ofSubject('credible-fear', entry, state, {
      reconsiderationAnswer: textOf(entry, 'answer'),
      ...(entry.payload.answer === 'credible-fear-found' ? { isFearClaimOpen: true, credibleFearFinding: 'credible-fear' } : {}),
    }),
  }),
})
