import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byRule, ofSubject, shared } from '../../custody/exports.ts'
import { ofAfterOrder } from '../of-after-order.ts'
import { dayOfAct } from '../tell.ts'
import { reviewers } from '../who-may.ts'

export const interviewForReview = defineAct({
  act: 'InterviewForReview',
  entry: 'InterviewedForReview',
  ...ofAfterOrder,
  kind: 'observation',
  title: 'Record an interview for a review',
  says: 'Records that the person was interviewed for the review of their custody, by whom, in which language, and what was said.',
  by: reviewers,
  about: 'custody-review',
  input: z.strictObject({
    subjectId: ask.subject('Review', 'The review it is for'),
    occurredAt: shared.occurredAt,
    firstInterviewerId: ask.officer('Interviewed by', 'The first officer of the panel'),
    secondInterviewerId: ask.officer('And by', 'The second officer of the panel').optional(),
    language: shared.language,
    isInterpreterUsed: shared.isInterpreterUsed,
    isRepresentativePresent: ask.yesNo('Was a representative there?', 'Whether a lawyer or another person of their choice was there'),
    account: ask.account('What was said', 'What was asked and what the person answered'),
  }),
  authorities: () => [byRule('pocr-panel')],
  requires: [],
  tells: (entry, state) => ({ subjects: ofSubject('custody-review', entry, state, { interviewedOn: dayOfAct(entry, state) }) }),
})
