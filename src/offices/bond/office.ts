import type { Office } from '../../acts/office.ts'
import { cancelBond } from './acts/cancel-bond.ts'
import { declareBreach } from './acts/declare-breach.ts'
import { fileAutomaticStay } from './acts/file-automatic-stay.ts'
import { recordBondAppealStep } from './acts/record-bond-appeal-step.ts'
import { recordBondPayment } from './acts/record-bond-payment.ts'
import { recordRedetermination } from './acts/record-redetermination.ts'
import { recordRefundOwed } from './acts/record-refund-owed.ts'
import { recordRefundPaid } from './acts/record-refund-paid.ts'
import { setBond } from './acts/set-bond.ts'
import { subjects } from './subjects.ts'

/** Bonds: what is set and by whom, what a judge changes, the stay that can follow, what is paid, and what is owed back. */
export const bond: Office = {
  id: 'bond',
  name: 'Bonds',
  says: 'Sets bonds, records what judges decide on them and the stays that follow, takes payments, and pays back what is owed.',
  names: [{ name: 'Bonds', from: null, until: null }],
  caseKinds: [],
  acts: [
    ...[setBond, recordRedetermination, fileAutomaticStay, recordBondAppealStep, recordBondPayment],
    ...[declareBreach, cancelBond, recordRefundOwed, recordRefundPaid],
  ],
  subjects,
  bars: [],
}
