import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, ofSubject } from '../../custody/exports.ts'
import { inBond, unreadBondRule } from '../of-bond.ts'
import { refundOwed } from '../requirements.ts'
import { bondOfficers } from '../who-may.ts'

export const recordRefundPaid = defineAct({
  act: 'RecordRefundPaid',
  entry: 'RefundPaymentRecorded',
  ...inBond,
  kind: 'observation',
  title: 'Record that a refund was paid',
  says: 'Records that what was owed back on a bond reached whoever gave it.',
  by: bondOfficers,
  about: 'bond',
  input: z.strictObject({
    subjectId: ask.subject('Bond', 'The bond it is about'),
    occurredAt: ask.at('Paid', 'When it was paid'),
    dollars: ask.dollars('Paid in dollars', 'Amount paid back, interest with it', 1),
    paidTo: ask.text('Paid to', 'Name of whoever got it', { personal: true }),
  }),
  authorities: () => [unreadBondRule],
  requires: [refundOwed],
  tells: (entry, state) => ({ subjects: ofSubject('bond', entry, state, { bondRefundPaidAt: entry.occurredAt }) }),
})
