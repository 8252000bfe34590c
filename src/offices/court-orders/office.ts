import type { Office } from '../../acts/office.ts'
import { acknowledgeCourtOrder } from './acts/acknowledge-court-order.ts'
import { endCourtOrder } from './acts/end-court-order.ts'
import { endStay } from './acts/end-stay.ts'
import { escalateCourtOrder } from './acts/escalate-court-order.ts'
import { modifyCourtOrder } from './acts/modify-court-order.ts'
import { recordAppeal } from './acts/record-appeal.ts'
import { recordAppealDecision } from './acts/record-appeal-decision.ts'
import { recordCompliance } from './acts/record-compliance.ts'
import { recordCourtOrder } from './acts/record-court-order.ts'
import { recordHabeasOutcome } from './acts/record-habeas-outcome.ts'
import { recordHabeasPetition } from './acts/record-habeas-petition.ts'
import { recordStay } from './acts/record-stay.ts'
import { bars } from './bars.ts'
import { subjects } from './subjects.ts'

/** Orders of courts as duties that bind: what may not be done while they live, by when they are kept, and that they were. */
export const courtOrders: Office = {
  id: 'court-orders',
  name: 'Court orders',
  says: 'Turns orders of courts into duties with their hour, sees that somebody answers for each, and keeps the evidence that they were kept. Stays, appeals and habeas petitions are kept here too.',
  names: [{ name: 'Office of the Principal Legal Advisor, court orders', from: null, until: null }],
  caseKinds: [],
  acts: [
    ...[recordCourtOrder, acknowledgeCourtOrder, recordCompliance, modifyCourtOrder, endCourtOrder, escalateCourtOrder],
    ...[recordStay, endStay, recordAppeal, recordAppealDecision],
    ...[recordHabeasPetition, recordHabeasOutcome],
  ],
  subjects,
  bars,
}
