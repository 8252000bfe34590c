import type { Requirement } from '../../../acts/requirement.ts'
import type { TestNode } from '../../../clockwork/nodes.ts'
import { is } from '../../../clockwork/test-nodes.ts'
import { underRule } from '../under-rule.ts'
import { answered, saidYes } from './answers.ts'

/** What this record asks of a decision besides the law: reasons that can be checked, instead of a number. */
const house = {
  cite: 'A rule of this record on reasoned decisions',
  verified: 'yes',
  severity: 'policy',
} as const

const both = (...of: TestNode[]): TestNode => ({ node: 'all', of })

/** Something is decided other than the option said to be the least restrictive that would do. */
const isMoreThanLeast: TestNode = {
  node: 'any',
  of: ['detain', 'bond', 'recognizance', 'supervision'].map((option) =>
    both(is('leastRestrictive', option), { node: 'not', of: is('decision', option) }),
  ),
}

export const reasonedDecisionRequirements: readonly Requirement[] = [
  {
    ...house,
    id: 'least-restrictive-or-why-not',
    question: 'law',
    says: 'The least restrictive option that would do is decided, or it is said why not.',
    cure: 'Decide the least restrictive option, or say why something more restrictive is needed for this person.',
    needs: 'input',
    test: answered('whyNotLeastRestrictive', isMoreThanLeast),
  },
  {
    ...house,
    id: 'vulnerability-looked-for',
    question: 'whom',
    says: 'Whatever makes detention harder on the person was looked for before detaining them.',
    cure: 'Ask, look, and weigh it; record only that it was done.',
    needs: 'input',
    test: {
      node: 'any',
      of: [
        { node: 'not', of: is('decision', 'detain') },
        { node: 'not', of: is('vulnerability', 'not-looked-for') },
      ],
    },
  },
  {
    ...house,
    id: 'review-day',
    question: 'when',
    says: 'A decision to detain has a day on which it is looked at again.',
    cure: 'Set the day of the next review.',
    needs: 'input',
    test: answered('reviewOn', is('decision', 'detain')),
  },
  {
    ...underRule('custody-225b2-ewi'),
    rule: 'custody-225b2-ewi',
    id: 'bond-open-in-circuit',
    question: 'law',
    says: 'Bond for somebody here without admission is set where the court of appeals of the circuit allows it.',
    cure: 'Ask counsel of the agency how the law of the circuit stands today, and record the basis they give.',
    needs: 'dated-value',
    field: 'circuit',
    holds: 'bond available',
    contrary: 'mandatory',
    where: both(saidYes('isPresentWithoutAdmission'), is('decision', 'bond')),
  },
  {
    ...underRule('custody-225b2-ewi'),
    rule: 'custody-225b2-ewi',
    id: 'no-bond-in-circuit',
    question: 'law',
    says: 'Somebody here without admission is held without bond under 8 USC 1225(b)(2)(A) only where the court of appeals of the circuit so reads it.',
    cure: 'Ask counsel of the agency how the law of the circuit stands today; where bond is available, decide under 8 USC 1226(a).',
    needs: 'dated-value',
    field: 'circuit',
    holds: 'mandatory',
    contrary: 'bond available',
    where: both(saidYes('isPresentWithoutAdmission'), is('basis', '8 USC 1225(b)'), is('decision', 'detain')),
  },
]
