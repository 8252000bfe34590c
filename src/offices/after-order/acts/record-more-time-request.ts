import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byRule, textOf } from '../../custody/exports.ts'
import { ofAfterOrder } from '../of-after-order.ts'
import { orderIsFinal } from '../requirements/final-order.ts'
import { ofLatest } from '../tell.ts'
import { reviewers, throughWindow } from '../who-may.ts'

export const recordMoreTimeRequest = defineAct({
  act: 'RecordMoreTimeRequest',
  entry: 'MoreTimeRequested',
  ...ofAfterOrder,
  kind: 'observation',
  title: 'Record that the person asked for more time',
  says: 'Records that the person asked for more time before the 90-day review: it need not then be held before day 90.',
  by: [...reviewers, ...throughWindow],
  input: z.strictObject({
    requestedOn: ask.day('Asked on', 'Day the person asked'),
    why: ask.account('Why', 'What the time is for').optional(),
  }),
  authorities: () => [byRule('pocr-90-day')],
  requires: [orderIsFinal],
  tells: (entry, state) => ({ subjects: ofLatest('removal-order', state, { pocrMoreTimeRequestedOn: textOf(entry, 'requestedOn') }) }),
})
