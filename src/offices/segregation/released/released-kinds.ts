import type { SubjectKind } from '../../../acts/subject-kind.ts'
import type { Facts } from '../../../kernel/case-state.ts'

const office = 'segregation'
const fromFile = { about: ['seg-'], caseKind: 'released-placement', begins: 'segregationPlacedOn' }

/** What a released row tells of a placement whatever its layout, and where it stands. */
const placed: Facts = {
  segregationPlacedOn: null,
  segregationReleasedOn: null,
  releasedFacility: null,
  releasedReason: null,
  fileSha256: null,
  fileName: null,
  sheetName: null,
  rowNumber: null,
}

/**
 * Placements known from a released file. A row answers for the one notice it is the report of, as in the audit; of every other notice it has no
 * word, so those clocks cannot be tested on it.
 */
export const releasedKinds: readonly SubjectKind[] = [
  {
    kind: 'released-placement',
    office,
    says: 'A placement as a released row tells it: from when to when, and where',
    knows: placed,
    fromFile,
  },
  {
    kind: 'released-14-day-report',
    office,
    says: 'A placement of which the released row is the 14-day report to the field office director',
    knows: { ...placed, fourteenDayNoticeOn: null },
    fromFile,
  },
  {
    kind: 'released-30-day-report',
    office,
    says: 'A placement, ended before day 60, of which the released row is the 30-day report to the field office director',
    knows: { ...placed, thirtyDayNoticeOn: null },
    fromFile,
  },
]
