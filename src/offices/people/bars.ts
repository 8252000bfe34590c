import type { Bar } from '../../acts/requirement.ts'
import { house } from './house-rules.ts'

/** While a restriction of this kind is open, the file is shared only as the rule itself allows. */
const sharing = (restriction: string, cite: string, says: string): Bar => ({
  id: `sharing-${restriction}`,
  question: 'whom',
  cite,
  says,
  cure: 'Share it under "Share a restricted file", on one of the grounds the rule lists, or have the restriction lifted.',
  verified: 'yes',
  severity: 'hard',
  kind: 'restriction',
  while: {
    node: 'all',
    of: [
      { node: 'is', fact: 'restriction', value: restriction },
      { node: 'not', of: { node: 'happened', fact: 'liftedAt' } },
    ],
  },
  forbids: ['ShareFile'],
})

export const bars: readonly Bar[] = [
  sharing('asylum', '8 CFR 208.6', 'Asylum information is not disclosed without written consent, except to the recipients the rule lists.'),
  sharing('section-1367', '8 USC 1367(a)-(c)', 'Information about an applicant under 8 USC 1367 is not disclosed outside its exceptions.'),
  {
    ...sharing('sealed', house.cite, 'A sealed record is not shared without an order.'),
    severity: house.severity,
  },
  {
    ...house,
    id: 'expunged-record',
    question: 'whom',
    says: 'The record was not expunged.',
    cure: 'Register the person anew; what was expunged stays gone.',
    kind: 'person',
    while: { node: 'happened', fact: 'expungedAt' },
    forbids: ['Restrict', 'LiftRestriction', 'ProposeMerge', 'ApproveMerge', 'ShareFile', 'ShareRestrictedFile', 'OrderExpungement'],
  },
]
