import type { CaseScript } from '../case-script.ts'
import { personName, refused, spoken, step, zone } from './inputs.ts'

const review = { subjectId: '@subject:custody-review:BeginReview', personName }
const day = 24

/** Somebody still held two months after the order became final. */
export const afterOrders: readonly CaseScript[] = [
  {
    shows: 'Day 62 after a final order: the 90-day review is begun, refused without notice, and noticed late',
    steps: [
      step('detention-officer', 'BookIn', -62 * day, {
        ...{ personId: '@person', facility: 'EXMPDETN', facilityKind: 'detention', zone, from: 'criminal-custody' },
      }),
      step('deportation-officer', 'RecordFinalOrder', 0, { orderFinalOn: '@day:-62', orderedBy: 'immigration-judge' }),
      step('deportation-officer', 'RequestTravelDocument', 0, {
        ...{ askedOn: '@day:-40', country: 'Examplia (invented)', isDesignated: true, sent: 'Invented papers, to an invented consulate.' },
      }),
      step('deportation-officer', 'BeginReview', -2, { review: '90-day' }),
      refused('field-office-director', 'DecideFieldReview', 0, {
        ...review,
        decision: 'continue-detention',
        facts: [{ fact: 'An invented consulate has not answered.', source: 'paper-seen', whereFound: 'An invented letter' }],
        isRemovalForeseeable: true,
        submissions: 'Nothing was sent in: nobody had told the person.',
        reasons: 'Invented reasons.',
        alternatives: 'Supervision was considered.',
        nextReviewOn: '@day:120',
      }),
      step('deportation-officer', 'NotifyOfReview', 0, {
        ...review,
        ...{ how: 'in-person', reviewOn: '@day:20', submissionsUntilOn: '@day:18', ...spoken },
      }),
    ],
  },
]
