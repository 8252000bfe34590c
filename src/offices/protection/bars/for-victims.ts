import type { Bar } from '../../../acts/requirement.ts'
import { every, happened, is, not } from '../../../clockwork/test-nodes.ts'
import { underRule } from '../../custody/exports.ts'

const restricts = ['section-1367'] as const
const soleSource = { question: 'law', kind: 'prohibited-source', while: is('isSoleSource', true), restricts } as const
const cure = 'Find facts that do not come from the abuser or perpetrator, and have them decided on: CorroborateInformation.'

/** 8 USC 1367 and 1229(e): what nothing may rest on, and what a Notice to Appear states. */
export const forVictims: readonly Bar[] = [
  {
    // "Admissibility or deportability": what charges somebody, or orders them removed.
    ...underRule('confidentiality-1367'),
    ...soleSource,
    id: 'not-on-an-abuser-alone',
    says: 'Nothing adverse rests only on what an abuser or perpetrator says.',
    cure,
    forbids: ['IssueNoticeToAppear', 'OrderExpeditedRemoval', 'ApproveExpeditedRemoval', 'IssueAdministrativeOrder'],
  },
  {
    ...underRule('confidentiality-1367'),
    ...soleSource,
    verified: 'secondary',
    severity: 'policy',
    id: 'custody-not-on-an-abuser-alone',
    says: 'No arrest and no custody rests only on what an abuser or perpetrator says.',
    cure,
    forbids: ['IssueWarrant', 'DetermineCustody', 'OrderRemovalExecution'],
  },
  {
    ...underRule('confidentiality-1367'),
    id: 'protected-site-certified',
    restricts,
    question: 'instrument',
    kind: 'protected-site',
    says: 'After enforcement at a shelter or a like place it is certified that 8 USC 1367 was kept.',
    cure: 'Have a supervisor or counsel certify it, from facts: CertifyConfidentialityKept.',
    while: not(happened('section1367CertifiedAt')),
    forbids: ['IssueNoticeToAppear'],
  },
  {
    ...underRule('victims-directive'),
    id: 'protected-counsel-consulted',
    restricts,
    question: 'whom',
    kind: 'protected-person',
    says: 'Counsel of the agency was consulted before anything is decided about somebody whom 8 USC 1367 protects.',
    cure: 'Consult counsel (OPLA), and record it: ConsultOnProtection.',
    while: every(is('isProtected', true), not(happened('protectionCounselConsultedAt'))),
    forbids: ['DetermineCustody', 'IssueNoticeToAppear', 'IssueWarrant', 'OrderExpeditedRemoval', 'OrderRemovalExecution', 'PlanTransfer'],
  },
]
