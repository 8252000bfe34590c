import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { reasonedFacts } from '../../../acts/reasoned-facts.ts'
import { ask, byCite, byRule } from '../../custody/exports.ts'
import { ofAfterOrder } from '../of-after-order.ts'
import { orderIsFinal } from '../requirements/final-order.ts'
import { dayOfAct, ofLatest } from '../tell.ts'
import { fieldDeciders } from '../who-may.ts'

export const postponeReview = defineAct({
  act: 'PostponeReview',
  entry: 'ReviewPostponed',
  ...ofAfterOrder,
  kind: 'decision',
  title: 'Put a custody review off',
  says: 'Decides, with the reason on file, that the 90-day review is put off because removal is at hand or for other good cause.',
  by: fieldDeciders,
  input: z.strictObject({
    because: ask.choice('Because', 'What the regulation allows', ['prompt-removal', 'good-cause']),
    facts: reasonedFacts('Fact', 'What makes removal prompt, or the cause good, each with where it was taken from'),
    until: ask.day('Until', 'Day on which the review is held instead'),
  }),
  authorities: () => [byCite('8 CFR 241.4(k)(3)'), byRule('pocr-90-day')],
  requires: [orderIsFinal],
  tells: (entry, state) => ({ subjects: ofLatest('removal-order', state, { pocrReviewPostponedOn: dayOfAct(entry, state) }) }),
  notices: () => [{ to: 'counsel', about: 'custody-review', says: "The review of your client's custody was put off." }],
})
