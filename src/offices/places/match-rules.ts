import { askFactsBy, houseRule } from '../../acts/house-rule.ts'
import type { Requirement } from '../../acts/requirement.ts'
import { happened } from '../../clockwork/test-nodes.ts'

const house = houseRule('A rule of this record for the detention-planning desk')
const askFacts = askFactsBy(house)

/** A match of a name to a place decides where people were held: two officers, as for everything names decide. */
export const anotherOfficer: Requirement = {
  ...house,
  id: 'match-second-officer',
  question: 'who',
  says: 'The officer who decides about a match is not the one who proposed it.',
  cure: 'Have another officer who may do this look at the two names and decide.',
  needs: 'another-officer',
  subject: 'place-match',
  fact: 'matchProposedBy',
}

const not = (id: string, fact: string, says: string, cure: string): Requirement =>
  askFacts({ id, subject: 'place-match', says, cure }, { node: 'not', of: happened(fact) })

export const notApproved = not(
  'match-not-approved',
  'matchApprovedAt',
  'The match was not approved before.',
  'Nothing: it was approved before.',
)
export const notRejected = not('match-not-rejected', 'matchRejectedAt', 'The match was not rejected.', 'Propose it anew, with what is new.')
export const notUndone = not('match-not-undone', 'matchUndoneAt', 'The match was not undone.', 'Propose it anew, with what is new.')

export const wasApproved = askFacts(
  {
    id: 'match-was-approved',
    subject: 'place-match',
    says: 'The match was approved.',
    cure: 'Nothing: a proposal that was not approved changes nothing.',
  },
  happened('matchApprovedAt'),
)
