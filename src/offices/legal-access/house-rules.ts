import { askFactsBy, houseRule } from '../../acts/house-rule.ts'
import type { TestNode } from '../../clockwork/nodes.ts'
import { happened } from '../../clockwork/test-nodes.ts'

export const house = houseRule('A rule of this record on one’s own file')

export const ofFacts = askFactsBy(house)

export const notYet = (fact: string): TestNode => ({ node: 'not', of: happened(fact) })
