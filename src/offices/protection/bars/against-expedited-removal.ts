import type { Bar } from '../../../acts/requirement.ts'
import { either, every, happened, is, not, oneOf } from '../../../clockwork/test-nodes.ts'
import { underRule } from '../../custody/exports.ts'

const orders = ['OrderExpeditedRemoval', 'ApproveExpeditedRemoval'] as const
const executions = ['OrderRemovalExecution', 'Remove'] as const

/** The paragraphs of 8 CFR 235.3(b) on claims; part 235 was read with the rest of the regulation. */
const status = {
  cite: '8 CFR 235.3(b)(5)',
  verified: 'yes',
  severity: 'hard',
  question: 'whom',
  kind: 'status-claim',
  isOfPerson: true,
} as const

/** What stops expedited removal: fear, a status, a child alone. */
export const againstExpeditedRemoval: readonly Bar[] = [
  {
    ...underRule('er-who'),
    cite: '8 USC 1225(b)(1)(A)(i), (ii); 8 CFR 235.3(b)(4)',
    id: 'fear-stops-expedited-removal',
    restricts: ['asylum'],
    question: 'whom',
    kind: 'credible-fear',
    says: 'No fear of return and no wish for asylum is open: expedited removal does not go on until an asylum officer has heard the person.',
    cure: 'Refer the person to an asylum officer: ReferCredibleFear.',
    while: either(is('isFearClaimOpen', true), happened('fearHeardBy')),
    forbids: orders,
  },
  {
    ...underRule('cf-detention'),
    id: 'fear-stops-removal',
    restricts: ['asylum'],
    question: 'whom',
    kind: 'credible-fear',
    says: 'No fear claim of the person waits for an answer: they are kept until it is decided, and removed only if there is none.',
    cure: 'Wait for the asylum officer and the judge, and record what they found.',
    while: is('isFearClaimOpen', true),
    forbids: executions,
    isOfPerson: true,
  },
  {
    ...status,
    id: 'status-stops-expedited-removal',
    says: 'No claim to be a citizen, a permanent resident, a refugee or an asylee waits to be checked, and none was confirmed.',
    cure: 'Check the claim in every record and answer it: AnswerStatusClaim.',
    while: oneOf('statusClaimStage', ['open', 'confirmed']),
    forbids: [...orders, ...executions],
  },
  {
    ...status,
    id: 'status-before-the-judge',
    says: 'No declared status waits for a judge.',
    cure: 'Wait for the judge, and record what was found: AnswerStatusClaim.',
    while: is('statusClaimStage', 'before-the-judge'),
    forbids: executions,
  },
  {
    cite: '8 CFR 235.3(b)(5)',
    verified: 'yes',
    severity: 'hard',
    id: 'citizenship-stops-expedited-removal',
    question: 'whom',
    kind: 'citizenship-claim',
    says: 'No claim or sign of U.S. citizenship is open, and none was found good.',
    cure: 'Have counsel of the agency (OPLA) answer the claim on the record: ResolveCitizenshipClaim.',
    while: either(is('isClaimOpen', true), is('isCitizenshipShown', true)),
    forbids: orders,
    isOfPerson: true,
  },
  {
    ...underRule('uac-72h-transfer'),
    id: 'child-alone-not-in-expedited-removal',
    question: 'whom',
    kind: 'minor',
    says: 'The person is not an unaccompanied child who has yet to be handed over to HHS.',
    cure: 'Hand the child over to HHS (ORR) within 72 hours of the determination, and record it: NoteMinorCare.',
    while: every(is('isUnaccompanied', true), not(happened('transferredToOrrAt')), not(happened('foundAdultAt'))),
    forbids: orders,
  },
  {
    ...underRule('er-record-and-supervisor'),
    id: 'expedited-order-not-final',
    question: 'instrument',
    kind: 'expedited-removal',
    says: 'No order of expedited removal waits for a second-line supervisor.',
    cure: 'Have a second-line supervisor read the statement and decide: ApproveExpeditedRemoval.',
    while: every(happened('expeditedOrderedAt'), not(happened('expeditedApprovedAt')), not(happened('expeditedVacatedAt'))),
    forbids: ['IssueRemovalWarrant', ...executions],
  },
]
