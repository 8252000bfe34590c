import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byRule, ofSubject, shared, textOf, underRule } from '../../custody/exports.ts'
import { answerLetter } from '../instruments/answer-letter.ts'
import { ofAfterOrder } from '../of-after-order.ts'
import { dayOfAct } from '../tell.ts'
import { headquarters } from '../who-may.ts'

export const respondToRequest = defineAct({
  act: 'RespondToRequest',
  entry: 'RequestAnswered',
  ...ofAfterOrder,
  kind: 'decision',
  title: 'Answer a request for review',
  says: 'Headquarters answers in writing a request made between yearly reviews: a review is held, or not, and why.',
  by: headquarters,
  about: 'review-request',
  input: z.strictObject({
    subjectId: ask.subject('Request', 'The request that is answered'),
    personName: shared.personName,
    answer: ask.choice('Answer', 'What is decided', ['review-is-held', 'no-material-change']),
    reasons: ask.account('Reasons', 'Why, in words the person can follow'),
  }),
  authorities: () => [byRule('pocr-annual')],
  requires: [
    {
      ...underRule('pocr-annual'),
      id: 'review-was-requested',
      question: 'law',
      says: 'There is a request to answer.',
      cure: 'Record the request first: RequestReview.',
      needs: 'facts',
      subject: 'review-request',
      test: { node: 'happened', fact: 'reviewRequestedOn' },
    },
  ],
  tells: (entry, state) => ({
    subjects: ofSubject('review-request', entry, state, {
      reviewRequestAnsweredOn: dayOfAct(entry, state),
      requestAnswer: textOf(entry, 'answer'),
    }),
  }),
  instruments: [answerLetter('8 CFR 241.4(k)(2)(iii)')],
  notices: () => [{ to: 'person', about: 'review-request', says: 'Your request for review of your custody was answered.' }],
})
