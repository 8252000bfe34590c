import type { Requirement } from '../../../acts/requirement.ts'
import { house } from '../of-protection.ts'

/** Relatives who were decided to move together go where that was decided, and nowhere else. For the custody desk's act PlanTransfer. */
export const familySamePlace: Requirement = {
  ...house,
  id: 'family-same-place',
  question: 'where',
  says: 'Relatives who move together go where it was decided that they go.',
  cure: 'Plan the transfer to that place, or decide anew where they go: MoveFamilyTogether.',
  needs: 'same-as-decided',
  field: 'to',
  subject: 'family-tie',
  fact: 'movesTogetherTo',
}
