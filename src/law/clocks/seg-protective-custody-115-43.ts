import type { Rule, TestNode } from '../../clockwork/nodes.ts'
import { segregationReviews } from '../segregation-reviews.ts'
import { standing } from '../standing.ts'
import { whicheverFirst } from '../whichever-first.ts'

const protective: TestNode = { node: 'is', fact: 'segregationKind', value: 'protective' }

/** 6 CFR 115.43: segregation to protect a person likely to be abused. From memory. */
export const segProtectiveCustody11543: Rule = {
  id: 'seg-protective-custody-115.43',
  office: 'Facility / ERO',
  title: 'Protective custody of a person at risk of sexual abuse',
  kind: 'clock',
  cite: '6 CFR 115.43(b), (d), (e)',
  says: 'A person at risk is ordinarily not kept over 30 days in protective segregation. A supervisor reviews within 72 hours of placement, again at 7 days, then every week for the first 30 days and every 10 days after. The field office director is told no later than 72 hours after placement.',
  verified: 'memory',
  severity: 'advisory',
  tolling: '"Ordinarily" not over 30 days: no fixed end.',
  auditNote: 'Released segregation tables name protective custody in some releases, but no review or notice.',
  sources: ['https://federal.elaws.us/cfr/6-cfr-Part-115'],
  clocks: [
    {
      id: 'seg-protective-custody-115.43.longest',
      says: 'protective placement ended',
      kind: 'deadline',
      applies: protective,
      starts: { node: 'fact', fact: 'segregationPlacedOn' },
      stops: { node: 'fact', fact: 'segregationReleasedOn' },
      versions: standing({ unit: 'calendar-days', count: 30, roll: 'none' }, '"Ordinarily" 30 days, from memory.'),
    },
    ...segregationReviews('seg-protective-custody-115.43', protective),
    {
      id: 'seg-protective-custody-115.43.field-office-notice',
      says: 'field office director told, or the placement ended before',
      kind: 'deadline',
      starts: { node: 'fact', fact: 'segregationPlacedAt' },
      ...whicheverFirst(['segregationFieldOfficeNoticeAt', 'segregationReleasedAt'], protective),
      versions: standing({ unit: 'hours', count: 72 }, '72 hours, from memory.'),
    },
  ],
}
