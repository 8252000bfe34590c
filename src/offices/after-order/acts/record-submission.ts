import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byCite, ofSubject, shared } from '../../custody/exports.ts'
import { ofAfterOrder } from '../of-after-order.ts'
import { dayOfAct } from '../tell.ts'
import { reviewers, throughWindow } from '../who-may.ts'

export const recordSubmission = defineAct({
  act: 'RecordSubmission',
  entry: 'SubmissionRecorded',
  ...ofAfterOrder,
  kind: 'observation',
  title: 'Record papers sent in for a review',
  says: 'Records what the person, counsel or somebody for them sent in for the review, so that it is before whoever decides.',
  by: [...reviewers, ...throughWindow],
  about: 'custody-review',
  input: z.strictObject({
    subjectId: ask.subject('Review', 'The review it is for'),
    occurredAt: shared.occurredAt,
    from: ask.choice('From whom', 'Who sent it in', ['the-person', 'counsel', 'family', 'another']),
    what: ask.account('What was sent in', 'Each paper, and what it shows'),
  }),
  authorities: () => [byCite('8 CFR 241.4(h), (i)')],
  requires: [],
  tells: (entry, state) => ({ subjects: ofSubject('custody-review', entry, state, { submittedOn: dayOfAct(entry, state) }) }),
})
