import { askFactsBy } from '../../acts/house-rule.ts'
import type { Requirement } from '../../acts/requirement.ts'
import type { TestNode } from '../../clockwork/nodes.ts'
import { happened, is, not } from '../../clockwork/test-nodes.ts'
import { underRule } from '../custody/exports.ts'
import { house } from './of-bond.ts'

/** 8 CFR 236.1(g): the initial amount is part of a custody determination. */
export const bondDecider: Requirement = {
  ...underRule('custody-I286'),
  id: 'bond-decider',
  question: 'who',
  says: 'A bond of this agency is set by an officer listed in 8 CFR 287.5(e)(2).',
  cure: 'Have an officer listed there, such as a supervisory deportation officer, set it.',
  needs: 'officer-of-list',
  list: '287.5(e)(2)',
}

export const notMandatory: Requirement = {
  ...underRule('custody-236c-mandatory'),
  id: 'bond-not-under-236c',
  question: 'law',
  says: 'Nobody held under 8 USC 1226(c) has a bond set; release is for the protection of a witness only.',
  cure: 'Where the person is not properly included, record the judge’s ruling and decide on custody under the law that applies.',
  needs: 'facts',
  subject: 'custody',
  test: not(is('custodyBasis', '8 USC 1226(c)')),
}

/** The dated table of circuits: secondary, so that it warns. */
export const openInCircuit: Requirement = {
  ...underRule('custody-225b2-ewi'),
  rule: 'custody-225b2-ewi',
  id: 'set-bond-open-in-circuit',
  question: 'law',
  says: 'Bond for somebody here without admission is set where the court of appeals of the circuit allows it.',
  cure: 'Ask counsel of the agency how the law of the circuit stands today.',
  needs: 'dated-value',
  field: 'circuit',
  holds: 'bond available',
  contrary: 'mandatory',
  where: is('isPresentWithoutAdmission', true),
}

const ofBond = (id: string, says: string, cure: string, test: TestNode): Requirement =>
  askFactsBy(house)({ id, subject: 'bond', says, cure }, test)

export const bondPaid = ofBond(
  'bond-paid',
  'The bond was paid.',
  'Record the payment once it has cleared: RecordBondPayment.',
  happened('bondPaymentClearedAt'),
)

export const bondNotPaidBefore = ofBond(
  'bond-paid-once',
  'The bond had not been paid before.',
  'A bond is paid once; where the payment on record is wrong, correct that entry.',
  not(happened('bondPaymentClearedAt')),
)

export const bondStands = ofBond(
  'bond-stands',
  'The bond was neither cancelled nor breached before.',
  'Nothing more ends it; where the end on record is wrong, correct that entry.',
  { node: 'all', of: [not(happened('bondCancelledAt')), not(happened('bondBreachedAt'))] },
)

/** 8 CFR 236.1(c)(9): cancelled unless it was breached. */
export const bondNotBreached: Requirement = {
  ...underRule('release-revocation-236'),
  id: 'bond-not-breached',
  question: 'instrument',
  says: 'A bond is cancelled unless it was breached.',
  cure: 'A breached bond is not cancelled; where the breach was found in error, correct that entry.',
  needs: 'facts',
  subject: 'bond',
  test: { node: 'all', of: [not(happened('bondBreachedAt')), not(happened('bondCancelledAt'))] },
}

export const refundOwed = ofBond(
  'bond-refund-owed',
  'A refund is owed and was not paid before.',
  'Record first that it is owed: RecordRefundOwed.',
  { node: 'all', of: [happened('bondRefundOwedAt'), not(happened('bondRefundPaidAt'))] },
)

/** 8 CFR 1003.19(i)(2): an automatic stay needs that no bond, or one of $10,000 or more, had been set. */
export const stayable: Requirement = {
  ...underRule('bond-automatic-stay'),
  id: 'stayable-order',
  question: 'law',
  says: 'Form EOIR-43 stays only an order of release where the agency had set no bond, or one of $10,000 or more.',
  cure: 'Tell counsel of the agency: the order of release stands. Another stay has to be asked for.',
  needs: 'facts',
  subject: 'redetermination',
  test: is('isStayableReleaseOrder', true),
}
