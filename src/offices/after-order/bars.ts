import type { Bar } from '../../acts/requirement.ts'
import { is } from '../../clockwork/test-nodes.ts'
import { underRule } from '../custody/exports.ts'

const removals = ['OrderRemovalExecution', 'Remove'] as const

/** Acts of this desk that decide that a person stays in custody, or returns to it. */
const keeping = ['DecideFieldReview', 'DecideHeadquartersReview', 'RevokeSupervision', 'PostponeReview'] as const

/**
 * What this desk forbids while something stands open, and what other desks' open matters forbid of it. A fear and a citizenship are the person's, in
 * whichever custody they were told of; a hold and a release ordered are of the custody they were recorded in.
 */
export const bars: readonly Bar[] = [
  {
    // The memo was read of in reports only: it warns.
    ...underRule('third-country-notice'),
    id: 'third-country-fear',
    restricts: ['asylum'],
    question: 'whom',
    kind: 'third-country-notice',
    says: 'No fear of a country the order does not name is open.',
    cure: 'Have an asylum officer screen it, and record the screening: RecordThirdCountryScreening.',
    while: is('isFearOpen', true),
    forbids: removals,
    isOfPerson: true,
  },
  {
    // 8 CFR 208.31 says who decides and when; that nobody is removed meanwhile was not read in its text: it warns.
    ...underRule('reasonable-fear-10d'),
    verified: 'secondary',
    severity: 'policy',
    id: 'reasonable-fear-open',
    restricts: ['asylum'],
    question: 'whom',
    kind: 'reasonable-fear',
    says: 'No fear claim of the person is open.',
    cure: 'Wait for the asylum officer and the judge, and record what they found: RecordReasonableFearStep.',
    while: is('isFearClaimOpen', true),
    forbids: removals,
    isOfPerson: true,
  },
  {
    cite: 'A rule of this record',
    verified: 'secondary',
    severity: 'policy',
    id: 'medical-hold',
    question: 'whom',
    kind: 'medical-hold',
    says: 'Medical staff do not ask for the removal to wait.',
    cure: 'Ask medical staff, and record the end of the hold once they say so: EndMedicalHold.',
    while: is('isHoldLive', true),
    forbids: removals,
  },
  {
    ...underRule('court-order'),
    id: 'court-order-release-after-order',
    question: 'whom',
    kind: 'order-duty',
    says: 'No court has ordered the person released.',
    cure: 'Order the release and record it, or have counsel record the end of the order.',
    while: { node: 'all', of: [is('isDutyLive', true), is('dutyKind', 'release-by')] },
    forbids: keeping,
  },
  {
    ...underRule('usc-claim'),
    verified: 'secondary',
    id: 'citizenship-claim-after-order',
    question: 'whom',
    kind: 'citizenship-claim',
    says: 'No claim or sign of U.S. citizenship is open, and none was found good.',
    cure: 'Consult counsel of the agency at once; where the evidence of citizenship outweighs the rest, release the person immediately.',
    while: { node: 'any', of: [is('isClaimOpen', true), is('isCitizenshipShown', true)] },
    forbids: keeping,
    isOfPerson: true,
  },
]
