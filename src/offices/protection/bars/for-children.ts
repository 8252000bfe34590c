import type { Bar } from '../../../acts/requirement.ts'
import { every, happened, is, not } from '../../../clockwork/test-nodes.ts'
import { underRule } from '../../custody/exports.ts'
import { houseWarns } from '../of-protection.ts'

const isChild = not(happened('foundAdultAt'))
const isHere = every(isChild, not(happened('transferredToOrrAt')), not(happened('minorReleasedAt')))

/** What a child alone is not put through, and what is asked before a child is housed or let go. */
export const forChildren: readonly Bar[] = [
  {
    ...underRule('uac-72h-transfer'),
    id: 'child-alone-not-placed-here',
    question: 'whom',
    kind: 'minor',
    says: 'The person is not an unaccompanied child: such a child is placed by HHS.',
    cure: 'Hand the child over to HHS (ORR) within 72 hours of the determination, and record it: NoteMinorCare.',
    while: every(is('isUnaccompanied', true), isHere),
    forbids: ['PlaceMinor'],
  },
  {
    ...underRule('uac-contiguous-screening'),
    id: 'contiguous-child-screened-first',
    question: 'whom',
    kind: 'minor',
    says: 'No child from a contiguous country waits to be screened, and none goes to HHS instead.',
    cure: 'Screen the child ("Screen a child from Canada or Mexico"), or hand the child over to HHS at once.',
    while: every(is('isUnaccompanied', true), is('isFromContiguousCountry', true), isHere, not(is('contiguousFinding', 'may-be-returned'))),
    forbids: ['OrderRemovalExecution', 'Remove'],
  },
  {
    ...houseWarns,
    id: 'child-housing-undecided',
    question: 'where',
    kind: 'minor',
    says: 'It was decided with whom the child is housed.',
    cure: 'Decide it, apart from adults who are not family: HouseMinor.',
    while: every(isHere, not(happened('housingDecidedAt'))),
    forbids: ['BookIn'],
  },
  {
    ...houseWarns,
    id: 'child-not-in-segregation',
    question: 'whom',
    kind: 'minor',
    says: 'Nobody under 18 is placed in segregation.',
    cure: 'Keep the child with children or family, or alone with a carer: HouseMinor.',
    while: isHere,
    forbids: ['PlaceInSegregation', 'CarryOutSanction'],
  },
  {
    ...houseWarns,
    id: 'child-custodian-undecided',
    question: 'whom',
    kind: 'minor',
    says: 'It was decided into whose care the child is released.',
    cure: 'Have a supervisor decide it: ApproveCustodian.',
    while: every(isHere, not(happened('custodianApprovedAt'))),
    forbids: ['Release', 'OrderRelease'],
  },
]
