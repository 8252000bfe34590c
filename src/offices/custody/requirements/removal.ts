import type { Requirement } from '../../../acts/requirement.ts'
import { travelDocumentInHand } from '../../after-order/exports.ts'
import { underRule } from '../under-rule.ts'
import { affirmed } from './answers.ts'
import { finalOrder } from './final-order.ts'

/** No rule of the law book was read for these: they are on the form, and off until one is. */
const unread = { cite: 'Not found in a text that was read', verified: 'memory', severity: 'advisory' } as const

/** The checks before a removal. Stays, orders, claims and minors are bars. */
export const removalRequirements: readonly Requirement[] = [
  finalOrder,
  {
    ...underRule('ero-warrant-I205'),
    id: 'removal-warrant-issued',
    question: 'instrument',
    says: 'A warrant of removal was issued.',
    cure: 'Have an officer of 8 CFR 241.2(a)(1) issue it: IssueRemovalWarrant.',
    needs: 'facts',
    subject: 'removal-order',
    test: { node: 'happened', fact: 'removalWarrantIssuedAt' },
  },
  {
    ...underRule('third-country-notice'),
    id: 'country-of-the-order',
    question: 'law',
    says: 'The person is removed to a country the order names.',
    cure: 'Serve notice of the other country and let the person answer, as the law then stands; ask counsel of the agency first.',
    needs: 'input',
    test: affirmed('isCountryInOrder'),
  },
  travelDocumentInHand,
  {
    ...underRule('det-property'),
    id: 'belongings-with-person',
    question: 'whom',
    says: 'Belongings go with the person.',
    cure: 'Give back or send along what was kept.',
    needs: 'input',
    test: affirmed('isPropertyReturned'),
  },
  {
    ...unread,
    id: 'counsel-told-of-removal',
    question: 'whom',
    says: 'Counsel was told of the removal.',
    cure: 'Tell counsel and record it: TellCounsel.',
    needs: 'input',
    test: affirmed('isCounselTold'),
  },
]
