import type { Requirement } from '../../../acts/requirement.ts'
import { happened, is, not, only } from '../../../clockwork/test-nodes.ts'
import { underRule } from '../../custody/exports.ts'

/** What an order of expedited removal supposes: the statement, the questions about fear, and that the person is one whom the law reaches. */
export const orderRequirements: readonly Requirement[] = [
  {
    ...underRule('er-record-and-supervisor'),
    id: 'sworn-statement-first',
    question: 'instrument',
    says: 'A sworn statement was taken on Forms I-867A and I-867B before the order.',
    cure: 'Take the statement, with the questions about fear: TakeSwornStatement.',
    needs: 'facts',
    subject: 'expedited-removal',
    test: { node: 'all', of: [happened('statementTakenAt'), is('isFearAsked', true)] },
  },
  {
    ...underRule('er-who'),
    id: 'two-years-not-shown',
    question: 'whom',
    says: 'Somebody found here, and not arriving, is in expedited removal only where two years of continuous presence were not shown.',
    cure: 'Charge the person before an immigration judge instead: IssueNoticeToAppear.',
    needs: 'input',
    test: only(is('expeditedClass', 'designated'), is('isTwoYearsShown', false)),
  },
  {
    ...underRule('er-who'),
    id: 'not-admitted-or-paroled',
    question: 'whom',
    says: 'Somebody found here is in expedited removal only where they were neither admitted nor paroled.',
    cure: 'Charge the person before an immigration judge instead: IssueNoticeToAppear.',
    needs: 'input',
    test: only(is('expeditedClass', 'designated'), is('isAdmittedOrParoled', false)),
  },
]

/** What the approval needs: another officer, who read the statement and every answer about fear. */
export const approvalRequirements: readonly Requirement[] = [
  {
    ...underRule('er-record-and-supervisor'),
    id: 'another-approves-than-ordered',
    question: 'who',
    says: 'The order is approved by another officer than the one who gave it.',
    cure: 'Have another second-line supervisor read the statement and decide.',
    needs: 'another-officer',
    subject: 'expedited-removal',
    fact: 'expeditedOrderedBy',
  },
  {
    ...underRule('er-record-and-supervisor'),
    id: 'another-approves-than-took-the-statement',
    question: 'who',
    says: 'The order is approved by another officer than the one who took the statement.',
    cure: 'Have another second-line supervisor read the statement and decide.',
    needs: 'another-officer',
    subject: 'expedited-removal',
    fact: 'statementTakenBy',
  },
  {
    ...underRule('er-record-and-supervisor'),
    id: 'expedited-order-given',
    question: 'instrument',
    says: 'An order was given that waits for approval.',
    cure: 'Have an examining officer give it first: OrderExpeditedRemoval.',
    needs: 'facts',
    subject: 'expedited-removal',
    test: { node: 'all', of: [happened('expeditedOrderedAt'), not(happened('expeditedVacatedAt'))] },
  },
  {
    ...underRule('er-record-and-supervisor'),
    id: 'statement-and-fear-answers-read',
    question: 'instrument',
    says: 'Whoever approves has read the sworn statement and every answer about fear.',
    cure: 'Read them, in the entry that records the statement, and decide again.',
    needs: 'input',
    test: { node: 'all', of: [is('isStatementRead', true), is('isEveryFearAnswerRead', true)] },
  },
]
