import type { Bar } from '../../../acts/requirement.ts'
import { every, happened, is, not, oneOf } from '../../../clockwork/test-nodes.ts'
import { underRule } from '../../custody/exports.ts'
import { house, houseWarns } from '../of-protection.ts'

const parting = { ...house, question: 'whom', kind: 'family-tie' } as const

/** Found together and kept together until a supervisor decides otherwise, or they move together. */
const isKeptTogether = every(is('isFamilyTogether', true), not(happened('separationApprovedAt')), not(happened('movesTogetherTo')))
const isChildHere = every(
  oneOf('relation', ['child', 'ward']),
  is('isFoundTogether', true),
  not(happened('parentChoiceAt')),
  not(is('movesTogetherTo', 'removal')),
)

/** Families are kept together unless a court's order or a danger is on record, with facts, their source and a supervisor. */
export const forFamilies: readonly Bar[] = [
  {
    ...parting,
    id: 'family-kept-together',
    says: 'The person is not parted from a relative they are held with.',
    cure: 'Decide that they move together ("Decide that relatives move together"); or have a danger or an order of a court recorded with its facts ("Propose that relatives are parted") and decided by another officer ("Decide that relatives are parted").',
    while: isKeptTogether,
    forbids: ['PlanTransfer', 'Transfer'],
  },
  {
    ...parting,
    id: 'parent-not-removed-from-child',
    says: 'No child the person was found with is left behind by the removal.',
    cure: 'Decide that they leave together ("Decide that relatives move together"), or record the parent’s own free choice ("Accept a parent’s own choice to leave without a child").',
    while: isChildHere,
    forbids: ['OrderRemovalExecution', 'Remove'],
  },
  {
    ...parting,
    id: 'reunification-owed',
    says: 'No relative is owed to be brought together with the person again.',
    cure: 'Bring them together and record it: RecordReunification.',
    while: is('isReunificationOwed', true),
    forbids: ['PlanTransfer', 'OrderRemovalExecution', 'Remove'],
  },
  {
    ...underRule('parents-directive'),
    id: 'parent-placement-unreviewed',
    question: 'where',
    kind: 'parental-interest',
    says: 'Before a parent is moved it was looked at how far from the child and the family court that is.',
    cure: 'Look at it, and record what was found: ReviewParentPlacement.',
    while: every(not(happened('placementReviewedAt')), not(happened('parentInterestEndedAt'))),
    forbids: ['PlanTransfer', 'Transfer'],
  },
  {
    ...underRule('parents-directive'),
    id: 'parent-care-unarranged',
    question: 'whom',
    kind: 'parental-interest',
    says: 'Before a parent is removed they could arrange who cares for the child.',
    cure: 'Let the parent arrange it, by calls, visits and papers, and record it: ArrangeChildCare.',
    while: every(not(happened('careArrangedAt')), not(happened('parentInterestEndedAt'))),
    forbids: ['OrderRemovalExecution', 'Remove'],
  },
  {
    ...houseWarns,
    id: 'family-court-to-come',
    question: 'when',
    kind: 'family-court-hearing',
    says: 'No hearing of a family court waits in which the parent has not taken part.',
    cure: 'Arrange that the parent takes part, in person or by video, and record it: AnswerParticipation.',
    while: every(happened('familyHearingOn'), not(happened('participatedAt')), not(is('participationAnswer', 'not-wanted'))),
    forbids: ['PlanTransfer', 'OrderRemovalExecution'],
  },
]
