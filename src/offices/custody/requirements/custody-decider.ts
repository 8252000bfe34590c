import type { Requirement } from '../../../acts/requirement.ts'
import { underRule } from '../under-rule.ts'

/** 8 CFR 236.1(g): who may issue a notice of custody determination. */
export const custodyDecider: Requirement = {
  ...underRule('custody-I286'),
  id: 'custody-decider',
  question: 'who',
  says: 'A custody determination is issued by an officer listed in 8 CFR 287.5(e)(2).',
  cure: 'Have an officer listed there, such as a supervisory deportation officer, decide it.',
  needs: 'officer-of-list',
  list: '287.5(e)(2)',
}
