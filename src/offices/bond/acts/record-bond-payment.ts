import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byRule, ofSubject } from '../../custody/exports.ts'
import { i352 } from '../instruments/i-352.ts'
import { inBond } from '../of-bond.ts'
import { bondNotPaidBefore } from '../requirements.ts'
import { bondOfficers } from '../who-may.ts'

export const recordBondPayment = defineAct({
  act: 'RecordBondPayment',
  entry: 'BondPaymentRecorded',
  ...inBond,
  kind: 'observation',
  title: 'Record that a bond was paid',
  says: 'Records the moment a payment cleared, and gives whoever paid a receipt. From then on the person is to be released; the law gives no number of hours, so the time is counted and shown.',
  by: [...bondOfficers, 'detention-officer'],
  about: 'bond',
  input: z.strictObject({
    subjectId: ask.subject('Bond', 'The bond that was paid'),
    occurredAt: ask.at('Cleared', 'When the payment cleared'),
    dollars: ask.dollars('Paid in dollars', 'Amount that cleared', 1),
    kindOfBond: ask.choice('Kind of bond', 'How it was given', ['cash', 'surety', 'treasury-security']),
    obligor: ask.text('Paid by', 'Name of whoever gave the bond and gets it back', { personal: true }),
    obligorAddress: ask.account('Their address', 'Where a refund or a notice reaches them'),
    receiptNumber: ask.text('Receipt', 'Number of the receipt', { personal: true }),
  }),
  authorities: () => [byRule('custody-236a')],
  requires: [bondNotPaidBefore],
  tells: (entry, state) => ({ subjects: ofSubject('bond', entry, state, { bondPaymentClearedAt: entry.occurredAt }) }),
  instruments: [i352],
  notices: () => [
    {
      to: 'office:custody',
      about: 'bond-paid',
      says: 'A bond was paid: order the release. No rule that was read gives a number of hours; the time since the payment cleared is counted.',
    },
    { to: 'person', about: 'bond-paid', says: 'Your bond was paid.' },
  ],
})
