import type { Requirement } from '../../../acts/requirement.ts'
import { underRule } from '../under-rule.ts'

/** 8 CFR 236.1(b)(1), 287.5(e)(2): who may issue a warrant of arrest. */
export const warrantIssuer: Requirement = {
  ...underRule('ero-warrant-I200'),
  id: 'warrant-issuer',
  question: 'who',
  says: 'A warrant of arrest is issued by an officer listed in 8 CFR 287.5(e)(2).',
  cure: 'Have an officer listed there, such as a supervisory deportation officer, decide and issue it.',
  needs: 'officer-of-list',
  list: '287.5(e)(2)',
}
