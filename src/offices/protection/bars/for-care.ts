import type { Bar } from '../../../acts/requirement.ts'
import { every, happened, is, not, oneOf } from '../../../clockwork/test-nodes.ts'
import { underRule } from '../../custody/exports.ts'
import { houseWarns } from '../of-protection.ts'

const isLive = is('isCareNeedLive', true)
const isUnreviewed = not(happened('careReviewedAt'))

/** Who is generally not held, and what is looked at before somebody who needs care is moved. */
export const forCare: readonly Bar[] = [
  {
    ...underRule('pregnant'),
    id: 'not-held-while-pregnant',
    question: 'whom',
    kind: 'care-need',
    says: 'People known to be pregnant, postpartum or nursing are generally not detained, unless the law prohibits release or circumstances are exceptional.',
    cure: 'Release the person, or have a supervisor record what prohibits it: ReviewCareNeed.',
    while: every(
      isLive,
      is('careNeed', 'pregnant-postpartum-or-nursing'),
      not(oneOf('careOutcome', ['stays-release-prohibited-by-law', 'place-with-care'])),
    ),
    forbids: ['DetermineCustody', 'BookIn', 'PlanTransfer'],
  },
  {
    ...houseWarns,
    id: 'care-unreviewed',
    question: 'whom',
    kind: 'care-need',
    says: 'Custody and place were looked at again since it was noted that the person needs particular care.',
    cure: 'Hear medical staff and decide: ReviewCareNeed.',
    while: every(isLive, isUnreviewed, oneOf('careNeed', ['disability', 'serious-medical', 'serious-mental'])),
    forbids: ['DetermineCustody', 'PlanTransfer', 'OrderRemovalExecution'],
  },
  {
    ...underRule('seg-directive-11065.1'),
    id: 'care-not-in-segregation',
    question: 'where',
    kind: 'care-need',
    says: 'Somebody who needs particular care is placed in segregation only as a last resort.',
    cure: 'Find a place with care; else say what was tried, and tell the field office director as soon as possible.',
    while: isLive,
    forbids: ['PlaceInSegregation', 'CarryOutSanction'],
  },
  {
    ...houseWarns,
    id: 'accommodation-unanswered',
    question: 'whom',
    kind: 'accommodation',
    says: 'No request for an accommodation waits for an answer.',
    cure: 'Answer it: AnswerAccommodation.',
    while: not(happened('accommodationAnsweredAt')),
    forbids: ['PlanTransfer', 'DetermineCustody', 'TakeSwornStatement'],
  },
  {
    ...houseWarns,
    id: 'never-interpreted',
    question: 'whom',
    kind: 'language-need',
    says: 'Somebody who needs an interpreter had one, before anything was decided about them.',
    cure: 'Get an interpreter, say again what was said, and record it: RecordInterpreting.',
    while: every(is('isInterpreterNeeded', true), not(happened('lastInterpretedAt'))),
    forbids: ['DetermineCustody', 'OrderExpeditedRemoval', 'OrderRemovalExecution'],
  },
]
