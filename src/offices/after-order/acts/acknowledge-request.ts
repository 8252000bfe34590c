import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byRule, ofSubject, shared } from '../../custody/exports.ts'
import { ofAfterOrder } from '../of-after-order.ts'
import { dayOfAct } from '../tell.ts'
import { headquarters } from '../who-may.ts'

export const acknowledgeRequest = defineAct({
  act: 'AcknowledgeRequest',
  entry: 'RequestAcknowledged',
  ...ofAfterOrder,
  kind: 'observation',
  title: 'Acknowledge a request under 8 CFR 241.13',
  says: 'Records that headquarters acknowledged the request in writing.',
  by: headquarters,
  about: 'slrrff-request',
  input: z.strictObject({
    subjectId: ask.subject('Request', 'The request that was acknowledged'),
    occurredAt: shared.occurredAt,
    language: shared.language,
  }),
  authorities: () => [byRule('slrrff-241-13')],
  requires: [],
  tells: (entry, state) => ({ subjects: ofSubject('slrrff-request', entry, state, { slrrffAcknowledgedOn: dayOfAct(entry, state) }) }),
  notices: () => [{ to: 'person', about: 'review-request', says: 'Headquarters has your request.' }],
})
