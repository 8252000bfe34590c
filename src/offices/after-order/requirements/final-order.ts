import type { Requirement } from '../../../acts/requirement.ts'
import { underRule } from '../../custody/exports.ts'

/** 8 USC 1231(a)(1): everything of this desk follows a final order of removal. */
export const orderIsFinal: Requirement = {
  ...underRule('removal-period-90'),
  id: 'after-a-final-order',
  question: 'instrument',
  says: 'An order of removal is final.',
  cure: 'Record the final order once there is one: RecordFinalOrder.',
  needs: 'facts',
  subject: 'removal-order',
  test: { node: 'happened', fact: 'orderFinalOn' },
}
