import type { Requirement } from '../../../acts/requirement.ts'
import { underRule } from '../under-rule.ts'

/** 8 USC 1231; 8 CFR 241.2, 241.3(a): there is no warrant of removal, and no removal, without a final order. */
export const finalOrder: Requirement = {
  ...underRule('ero-warrant-I205'),
  id: 'final-order',
  question: 'instrument',
  says: 'An order of removal is final.',
  cure: 'Record the final order once there is one: RecordFinalOrder.',
  needs: 'facts',
  subject: 'removal-order',
  test: { node: 'happened', fact: 'orderFinalOn' },
}
