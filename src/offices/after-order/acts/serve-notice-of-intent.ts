import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byRule, caseZone, opens, supervisors, textOf } from '../../custody/exports.ts'
import { ofAfterOrder } from '../of-after-order.ts'

export const serveNoticeOfIntent = defineAct({
  act: 'ServeNoticeOfIntent',
  entry: 'NoticeOfIntentServed',
  ...ofAfterOrder,
  kind: 'observation',
  title: 'Record service of a notice of intent (I-851)',
  says: 'Records that the notice of intent to issue a final administrative order was served, by whom it was issued, and how it was served.',
  by: ['deportation-officer', ...supervisors],
  input: z.strictObject({
    servedOn: ask.day('Served on', 'Day it was served; for mail, mailed'),
    method: ask.choice('How', 'How it was served', ['personal', 'mail']),
    issuingOfficerId: ask.officer('Issued by', 'The officer who issued the notice'),
  }),
  authorities: () => [byRule('admin-removal-238b')],
  requires: [],
  tells: (entry, state) => ({
    subjects: [
      opens('administrative-order', entry, caseZone(state), {
        i851ServedOn: textOf(entry, 'servedOn'),
        i851ServiceMethod: textOf(entry, 'method'),
        noticeIssuedBy: textOf(entry, 'issuingOfficerId'),
      }),
    ],
  }),
})
