import type { Bar } from '../../acts/requirement.ts'
import { underRule } from '../custody/exports.ts'

/**
 * A detainer asserts the authority to detain, which the directive says cannot be asserted over a citizen; it can wait for counsel's answer. Taking
 * custody is recorded as it happened, with the finding.
 */
export const bars: readonly Bar[] = [
  {
    ...underRule('usc-claim'),
    id: 'citizenship-claim-detainer',
    question: 'whom',
    kind: 'citizenship-claim',
    says: 'No claim or sign of U.S. citizenship is open, and none was found good.',
    cure: 'Have counsel of the agency (OPLA) answer the claim on the record first; lift a detainer that was issued.',
    while: {
      node: 'any',
      of: [
        { node: 'is', fact: 'isClaimOpen', value: true },
        { node: 'is', fact: 'isCitizenshipShown', value: true },
      ],
    },
    forbids: ['IssueDetainer', 'AssumeCustody'],
    isOfPerson: true,
  },
]
