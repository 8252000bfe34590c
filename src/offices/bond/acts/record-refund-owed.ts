import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, ofSubject } from '../../custody/exports.ts'
import { inBond, unreadBondRule } from '../of-bond.ts'
import { bondPaid } from '../requirements.ts'
import { bondOfficers } from '../who-may.ts'

export const recordRefundOwed = defineAct({
  act: 'RecordRefundOwed',
  entry: 'RefundFoundOwed',
  ...inBond,
  kind: 'observation',
  title: 'Record that a refund is owed',
  says: 'Records that money of a bond is owed back for another reason than its cancellation: a lower amount, a breach undone, money paid twice.',
  by: bondOfficers,
  about: 'bond',
  input: z.strictObject({
    subjectId: ask.subject('Bond', 'The bond it is about'),
    occurredAt: ask.at('Since', 'Since when it is owed'),
    dollars: ask.dollars('Owed in dollars', 'Amount owed back', 1),
    why: ask.choice('Why', 'Why it is owed', ['amount-lowered', 'breach-undone', 'paid-twice', 'other']),
  }),
  authorities: () => [unreadBondRule],
  requires: [bondPaid],
  tells: (entry, state) => ({ subjects: ofSubject('bond', entry, state, { bondRefundOwedAt: entry.occurredAt }) }),
})
