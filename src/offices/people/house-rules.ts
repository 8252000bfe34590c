import { askFactsBy, houseRule } from '../../acts/house-rule.ts'
import type { Requirement } from '../../acts/requirement.ts'
import { happened } from '../../clockwork/test-nodes.ts'

/** Two officers for what cannot be taken back. */
export const house = houseRule('A rule of this record on records of people')

/** Another officer than the one who asked. */
export const secondOfficer = (id: string, subject: string, fact: string, says: string): Requirement => ({
  ...house,
  id,
  question: 'who',
  says,
  cure: 'Have another officer who may do this review it and decide.',
  needs: 'another-officer',
  subject,
  fact,
})

const askFacts = askFactsBy(house)

/** Something that must not have happened yet, to a subject of the case. */
export const notYet = (id: string, subject: string, fact: string, says: string, cure: string): Requirement =>
  askFacts({ id, subject, says, cure }, { node: 'not', of: happened(fact) })

/** Something that must have happened before, to a subject of the case. */
export const already = (id: string, subject: string, fact: string, says: string, cure: string): Requirement =>
  askFacts({ id, subject, says, cure }, happened(fact))
