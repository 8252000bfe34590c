import type { Bar } from '../../acts/requirement.ts'
import { underRule } from '../custody/exports.ts'
import { stands, unread } from './claim-stands.ts'
import { house } from './of-citizenship-claims.ts'

const says = 'No claim or sign of U.S. citizenship is open, and none was found good.'

/** Decisions, of whichever office, against somebody who may be a citizen. */
const adverse = ['DetermineCustody', 'PlanTransfer', 'IssueWarrant', 'IssueRemovalWarrant', 'IssueNoticeToAppear'] as const

/** What a claim stops, and what it only warns of: as far as the text that was read allows, and no further. */
export const bars: readonly Bar[] = [
  {
    ...underRule('usc-claim'),
    id: 'citizenship-claim-removal',
    question: 'whom',
    kind: 'citizenship-claim',
    says,
    cure: 'Have counsel of the agency (OPLA) answer the claim on the record: ResolveCitizenshipClaim.',
    while: stands,
    forbids: ['OrderRemovalExecution', 'Remove'],
    isOfPerson: true,
  },
  {
    // The directive's duty was read in its opening only: for these it warns, and a person decides.
    ...underRule('usc-claim'),
    verified: 'secondary',
    id: 'citizenship-claim-detention',
    question: 'whom',
    kind: 'citizenship-claim',
    says,
    cure: 'Consult counsel of the agency at once; where the evidence of citizenship outweighs the rest, release the person immediately.',
    while: stands,
    forbids: [...adverse, 'BookIn'],
    isOfPerson: true,
  },
  {
    ...house,
    id: 'citizenship-claim-unread',
    question: 'whom',
    kind: 'citizenship-claim',
    says: 'A supervisor has read the open claim of U.S. citizenship before anything is decided against the person.',
    cure: 'Have a supervisor read the claim and say why the matter goes on: AcknowledgeCitizenshipClaim. Release needs no such thing.',
    while: unread,
    forbids: adverse,
  },
]
