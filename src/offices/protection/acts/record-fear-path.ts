import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { either, happened, is } from '../../../clockwork/test-nodes.ts'
import { ask, byCite, byRule, counselOfTheAgency, ofSubject, shared, textOf } from '../../custody/exports.ts'
import { expeditedEnded } from '../expedited-ended.ts'
import { house, ofProtection } from '../of-protection.ts'
import { examiners } from '../who-may.ts'

export const recordFearPath = defineAct({
  act: 'RecordFearPath',
  entry: 'FearPathRecorded',
  ...ofProtection,
  kind: 'decision',
  title: 'Record where credible fear is heard further',
  says: 'Records that a person with credible fear is heard by an immigration judge on a Notice to Appear, or by the asylum office on the merits. Expedited removal ends with it.',
  by: [...examiners, ...counselOfTheAgency],
  about: 'credible-fear',
  input: z.strictObject({
    subjectId: ask.subject('Fear', 'The fear that was found credible'),
    occurredAt: shared.occurredAt,
    heardBy: ask.choice('Heard by', 'Who hears the claim', ['immigration-judge-on-notice-to-appear', 'asylum-office-on-the-merits']),
    reasons: ask.account('Reasons', 'Why there, and what was decided on custody meanwhile'),
  }),
  authorities: () => [byCite('8 USC 1225(b)(1)(B)(ii); 8 CFR 208.30(f)'), byRule('cf-detention')],
  requires: [
    {
      ...house,
      id: 'credible-fear-found',
      question: 'instrument',
      says: 'Credible fear was found, by an asylum officer with a supervisor or by a judge.',
      cure: 'Record what was found first: RecordFearConcurrence, or RecordFearReview.',
      needs: 'facts',
      subject: 'credible-fear',
      test: either(
        happened('positiveFearConcurredAt'),
        is('credibleFearReviewOutcome', 'judge-finds-credible-fear'),
        is('reconsiderationAnswer', 'credible-fear-found'),
      ),
    },
  ],
  restricts: () => ['asylum'],
  // The claim is now before whoever hears it: what it stops from here on is expedited removal alone, which ends.
  tells: (entry, state) => ({
    subjects: [
      ...ofSubject('credible-fear', entry, state, { fearHeardBy: textOf(entry, 'heardBy'), isFearClaimOpen: false }),
      ...expeditedEnded(state, entry.occurredAt),
    ],
  }),
  notices: () => [
    { to: 'office:protection', about: 'fear-found', says: 'Credible fear is heard further: the expedited removal has ended.' },
    { to: 'counsel', about: 'fear-found', says: 'The fear of your client is heard further.' },
  ],
})
