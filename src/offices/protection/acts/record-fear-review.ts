import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byRule, caseZone, counselOfTheAgency, dayOf, ofSubject, shared, textOf } from '../../custody/exports.ts'
import { ofProtection } from '../of-protection.ts'
import { examiners } from '../who-may.ts'

export const recordFearReview = defineAct({
  act: 'RecordFearReview',
  entry: 'FearReviewRecorded',
  ...ofProtection,
  kind: 'observation',
  title: 'Record a judge’s review of a finding on fear',
  says: 'Records that the immigration judge agreed that there is no credible fear, or found that there is, and when the review ended.',
  by: [...examiners, ...counselOfTheAgency],
  about: 'credible-fear',
  input: z.strictObject({
    subjectId: ask.subject('Fear', 'The fear that was reviewed'),
    occurredAt: ask.at('Ended at', 'When the review ended'),
    outcome: ask.choice('Outcome', 'What the judge decided', ['judge-agrees-there-is-none', 'judge-finds-credible-fear']),
    source: ask.account('Where it is written', 'The order it was taken from'),
    language: shared.language,
  }),
  authorities: () => [byRule('cf-ij-review'), byRule('cf-reconsideration')],
  requires: [],
  restricts: () => ['asylum'],
  tells: (entry, state) => {
    const outcome = textOf(entry, 'outcome')
    const isNone = outcome === 'judge-agrees-there-is-none'
    return {
      subjects: ofSubject('credible-fear', entry, state, {
        credibleFearReviewConcludedAt: entry.occurredAt,
        credibleFearReviewOutcome: outcome,
        ...(isNone ? { credibleFearJudgeConcurredOn: dayOf(entry.occurredAt, caseZone(state)), isFearClaimOpen: false } : {}),
      }),
    }
  },
  notices: () => [{ to: 'counsel', about: 'fear-reviewed', says: 'A judge has reviewed the finding on the fear of your client.' }],
})
