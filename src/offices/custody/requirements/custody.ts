import type { Requirement } from '../../../acts/requirement.ts'
import { is } from '../../../clockwork/test-nodes.ts'
import { underRule } from '../under-rule.ts'
import { answered, saidYes } from './answers.ts'
import { custodyDecider } from './custody-decider.ts'
import { reasonedDecisionRequirements } from './reasoned-decision.ts'

/** What a custody determination needs: who may make it, and what each outcome supposes. */
export const custodyRequirements: readonly Requirement[] = [
  custodyDecider,
  ...reasonedDecisionRequirements,
  {
    ...underRule('custody-236c-mandatory'),
    id: 'mandatory-custody',
    question: 'law',
    says: 'Someone held under 8 USC 1226(c) is released only for the protection of a witness.',
    cure: 'Decide to detain, or hold the person under the law that applies to them.',
    needs: 'input',
    test: {
      node: 'any',
      of: [{ node: 'not', of: is('basis', '8 USC 1226(c)') }, is('decision', 'detain'), saidYes('isWitnessProtection')],
    },
  },
  {
    ...underRule('osup-I220B'),
    id: 'supervision-after-order',
    question: 'law',
    says: 'Supervision on Form I-220B follows a final order (8 USC 1231(a)).',
    cure: 'Before a final order, decide on bond or recognizance.',
    needs: 'input',
    test: { node: 'any', of: [{ node: 'not', of: is('decision', 'supervision') }, is('basis', '8 USC 1231(a)')] },
  },
  {
    ...underRule('custody-236a'),
    id: 'bond-amount',
    question: 'law',
    says: 'A bond has an amount.',
    cure: 'Give the amount of the bond.',
    needs: 'input',
    test: answered('bondDollars', is('decision', 'bond')),
  },
  {
    ...underRule('ero-48h-custody-determination'),
    id: 'more-time-reason',
    question: 'when',
    says: 'More than 48 hours are taken only in an emergency or other extraordinary circumstance, which is on record.',
    cure: 'Record the circumstance.',
    needs: 'input',
    test: answered('moreTimeReason', saidYes('isMoreTimeTaken')),
  },
]
