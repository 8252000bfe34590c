import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { happened, is } from '../../../clockwork/test-nodes.ts'
import { ask, byRule, counselOfTheAgency, ofSubject, shared, textOf, underRule } from '../../custody/exports.ts'
import { houseWarns, ofProtection } from '../of-protection.ts'
import { examiners } from '../who-may.ts'

export const recordReviewChoice = defineAct({
  act: 'RecordReviewChoice',
  entry: 'ReviewChoiceRecorded',
  ...ofProtection,
  kind: 'observation',
  title: 'Record whether a judge’s review is asked for',
  says: 'Records that the person asked a judge to look at a finding of no credible fear, declined, or said neither. Only declining ends the days of the review.',
  by: [...examiners, ...counselOfTheAgency],
  about: 'credible-fear',
  input: z.strictObject({
    subjectId: ask.subject('Fear', 'The fear that was decided'),
    occurredAt: shared.occurredAt,
    choice: ask.choice('What the person said', 'Whoever says neither is taken to ask', [
      'asks-for-review',
      'declines-review',
      'says-neither',
    ]),
    ...{ language: shared.language, isInterpreterUsed: shared.isInterpreterUsed },
    isSigned: ask.yesNo('Is it signed by the person?', 'Declining without a signature is looked at again'),
  }),
  authorities: () => [byRule('cf-ij-review')],
  requires: [
    {
      ...underRule('cf-ij-review'),
      id: 'negative-finding-concurred',
      question: 'instrument',
      says: 'A supervisory asylum officer has concurred in a finding of no credible fear.',
      cure: 'Record the concurrence first: RecordFearConcurrence.',
      needs: 'facts',
      subject: 'credible-fear',
      test: happened('credibleFearConcurredAt'),
    },
    {
      ...houseWarns,
      id: 'declining-signed',
      question: 'whom',
      says: 'Somebody who declines a judge’s review has signed that they do.',
      cure: 'Ask again with an interpreter; without a signature take it as asked for.',
      needs: 'input',
      test: { node: 'any', of: [{ node: 'not', of: is('choice', 'declines-review') }, is('isSigned', true)] },
    },
  ],
  restricts: () => ['asylum'],
  tells: (entry, state) => {
    const choice = textOf(entry, 'choice')
    const isDeclined = choice === 'declines-review'
    return {
      subjects: ofSubject('credible-fear', entry, state, {
        fearReviewChoice: choice,
        credibleFearReviewDeclinedAt: isDeclined ? entry.occurredAt : null,
        ...(isDeclined ? { isFearClaimOpen: false } : {}),
      }),
    }
  },
  notices: ({ payload }) =>
    payload.choice === 'declines-review'
      ? [{ to: 'counsel', about: 'fear-review-declined', says: 'Your client declined a judge’s review of a finding on fear.' }]
      : [{ to: 'court', about: 'fear-review-asked', says: 'Review of a finding of no credible fear is asked for.' }],
})
