import type { Requirement } from '../../../acts/requirement.ts'
import type { TestNode } from '../../../clockwork/nodes.ts'
import { happened, is, not } from '../../../clockwork/test-nodes.ts'
import { underRule } from '../../custody/exports.ts'
import { orderIsFinal } from './final-order.ts'

const any = (...of: TestNode[]): TestNode => ({ node: 'any', of })
const all = (...of: TestNode[]): TestNode => ({ node: 'all', of })

const ofReview = { needs: 'facts', subject: 'custody-review' } as const

/** 8 CFR 241.4(h): no review without written notice, so that the person can be heard in it. */
const noticed = (rule: string, id: string): Requirement => ({
  ...underRule(rule),
  ...ofReview,
  id,
  question: 'instrument',
  says: 'The person has had written notice of the review.',
  cure: 'Serve the notice, let the person answer, and decide then: NotifyOfReview.',
  test: happened('reviewNoticeServedOn'),
})

const undecided = (rule: string, id: string): Requirement => ({
  ...underRule(rule),
  ...ofReview,
  id,
  question: 'instrument',
  says: 'The review is not decided yet.',
  cure: 'Begin another review, or correct the decision that is on record.',
  test: not(happened('decidedOn')),
})

/** What the decision of the field office needs. That it is made by the head of the field office was not read in the text: it warns. */
export const fieldReviewRequirements: readonly Requirement[] = [
  orderIsFinal,
  noticed('pocr-90-day', 'field-review-noticed'),
  undecided('pocr-90-day', 'field-review-undecided'),
  {
    ...underRule('pocr-90-day'),
    ...ofReview,
    id: 'field-review-of-field',
    question: 'law',
    says: 'The review is one that the field office makes.',
    cure: 'Leave it to headquarters, or begin the review by the field office: BeginReview.',
    test: is('review', '90-day'),
  },
  {
    cite: '8 CFR 241.4(c)(1)',
    verified: 'secondary',
    severity: 'policy',
    id: 'field-review-decider',
    question: 'who',
    says: 'Until three months after the removal period the head of the field office decides.',
    cure: 'Have the field office director decide it, or record their delegation.',
    needs: 'officer-of-list',
    list: '241.4(c)(1)',
  },
  {
    ...underRule('pocr-hq-180'),
    id: 'continued-detention-looked-at-again',
    question: 'when',
    says: 'Whoever stays detained is told when their custody is looked at next.',
    cure: 'Give the day of the next review: ordinarily three months on.',
    needs: 'input',
    test: any(is('decision', 'release'), happened('nextReviewOn')),
  },
]

/** What a decision of headquarters needs: notice, a panel that agreed or a third member, and an interview before anybody is kept. */
export const headquartersReviewRequirements: readonly Requirement[] = [
  orderIsFinal,
  noticed('pocr-hq-180', 'headquarters-review-noticed'),
  undecided('pocr-hq-180', 'headquarters-review-undecided'),
  {
    ...underRule('pocr-hq-180'),
    ...ofReview,
    id: 'headquarters-review-of-headquarters',
    question: 'law',
    says: 'The review is one that headquarters makes.',
    cure: 'Leave it to the field office, or begin the review by headquarters: BeginReview.',
    test: not(is('review', '90-day')),
  },
  {
    ...underRule('pocr-panel'),
    ...ofReview,
    id: 'panel-has-found',
    question: 'who',
    says: 'Two persons have reviewed the records and agree, or a third has joined them.',
    cure: 'Have the panel review the records and record what it found: RecordPanelReview.',
    test: any(is('panelFinding', 'release'), is('panelFinding', 'continue-detention')),
  },
  {
    ...underRule('pocr-panel'),
    ...ofReview,
    id: 'panel-interviewed',
    question: 'whom',
    says: 'Whoever is not released on the records alone has been interviewed.',
    cure: 'Have the panel interview the person, with an interpreter where one is needed: InterviewForReview.',
    test: any(is('panelFinding', 'release'), happened('interviewedOn')),
  },
  {
    ...underRule('osup-revocation'),
    ...ofReview,
    id: 'informal-interview-held',
    question: 'whom',
    says: 'After a revocation the person has had the informal interview that is owed promptly.',
    cure: 'Hold it, with what the person answers written down: HoldInformalInterview.',
    test: any(not(is('review', 'after-revocation')), all(is('review', 'after-revocation'), happened('informalInterviewAt'))),
  },
]
