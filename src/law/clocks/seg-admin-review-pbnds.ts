import type { Rule, TestNode } from '../../clockwork/nodes.ts'
import { segregationReviews } from '../segregation-reviews.ts'
import { standing } from '../standing.ts'
import { whicheverFirst } from '../whichever-first.ts'

const pbnds = 'https://assets.documentcloud.org/documents/5989887/pbnds2011r2016.txt'
const administrative: TestNode = { node: 'one-of', fact: 'segregationKind', values: ['administrative', 'protective'] }

/** PBNDS 2011 2.12: how often administrative segregation is looked at again. From memory. */
export const segAdminReviewPbnds: Rule = {
  id: 'seg-admin-review-pbnds',
  office: 'Facility / ERO',
  title: 'Review of administrative segregation',
  kind: 'clock',
  cite: 'PBNDS 2011 2.12; NDS 2019 2.9',
  says: 'A written order is made before or at placement and a copy given to the person within 24 hours. A supervisor reviews within 72 hours, again at 7 days, then every 7 days for the first 30 days and every 10 days after. Medical staff visit daily. The field office director hears of a placement over 30 days, headquarters of one over 60.',
  verified: 'memory',
  severity: 'advisory',
  tolling: 'NDS 2019 may differ (weekly for 30 days, then every 30 days): less sure still.',
  auditNote: 'Released segregation tables do not carry orders, reviews or visits.',
  sources: [pbnds],
  clocks: [
    {
      id: 'seg-admin-review-pbnds.order-copy',
      says: 'copy of the written order given to the person',
      kind: 'deadline',
      starts: { node: 'fact', fact: 'segregationPlacedAt' },
      ...whicheverFirst(['segregationOrderCopiedAt', 'segregationReleasedAt'], administrative),
      versions: standing({ unit: 'hours', count: 24 }, 'From memory.'),
    },
    ...segregationReviews('seg-admin-review-pbnds', administrative),
    {
      id: 'seg-admin-review-pbnds.medical-visit',
      says: 'next visit by medical staff',
      kind: 'deadline',
      starts: { node: 'fact', fact: 'segregationMedicalVisitOn' },
      ...whicheverFirst(['segregationNextMedicalVisitOn', 'segregationReleasedOn'], administrative),
      versions: standing({ unit: 'calendar-days', count: 1, roll: 'none' }, '"Daily", from memory: the next day at the latest.'),
    },
    {
      id: 'seg-admin-review-pbnds.field-office-notice',
      says: 'field office director told, or the placement ended before',
      kind: 'deadline',
      starts: { node: 'fact', fact: 'segregationPlacedOn' },
      ...whicheverFirst(['segregationFieldOfficeNoticeOn', 'segregationReleasedOn'], administrative),
      versions: standing({ unit: 'calendar-days', count: 31, roll: 'none' }, '"Over 30 days", from memory: day 31.'),
    },
    {
      id: 'seg-admin-review-pbnds.headquarters-notice',
      says: 'headquarters told, or the placement ended before',
      kind: 'deadline',
      starts: { node: 'fact', fact: 'segregationPlacedOn' },
      ...whicheverFirst(['segregationHeadquartersNoticeOn', 'segregationReleasedOn'], administrative),
      versions: standing({ unit: 'calendar-days', count: 61, roll: 'none' }, '"Over 60 days", from memory: day 61.'),
    },
  ],
}
