import type { SubjectKind } from '../../acts/subject-kind.ts'

const office = 'inspections'

/** What the desk keeps of a place. A rating, a deficiency and a deduction stay whatever is decided after them. */
export const subjects: readonly SubjectKind[] = [
  {
    kind: 'midnight-count',
    office,
    says: 'How many people were counted in the place when a day ended',
    knows: { countedOn: null, countedPeople: null, countedHow: null },
  },
  {
    kind: 'inspection',
    office,
    says: 'One inspection: scheduled, held, reported, rated',
    knows: {
      inspectionKind: null,
      inspectionStandard: null,
      inspectionScheduledAt: null,
      inspectionDueAt: null,
      inspectionHeldAt: null,
      inspectionCancelledAt: null,
      inspectionReportedAt: null,
      overallRating: null,
      isBelowAdequate: null,
      nextInspectionHeldAt: null,
    },
  },
  {
    kind: 'deficiency',
    office,
    says: 'What an inspection found against a part of the standard, and its correction',
    knows: {
      inspectionId: null,
      deficiencyPart: null,
      deficiencyGravity: null,
      deficiencyFoundAt: null,
      correctionPlannedAt: null,
      correctionDueAt: null,
      correctionReportedAt: null,
      correctionReportedBy: null,
      correctionVerifiedAt: null,
      isDeficiencyOpen: null,
    },
  },
  {
    kind: 'deduction',
    office,
    says: 'Money deducted, or withheld until something is put right, under the agreement of the place',
    knows: {
      deductionKind: null,
      deductedDollars: null,
      deductedAt: null,
      deductedBy: null,
      deficiencyId: null,
      paymentReleasedAt: null,
    },
  },
  {
    kind: 'standard-waiver',
    office,
    says: 'That a part of the standard does not bind the place for a time: who said so, why, until when',
    knows: { waivedPart: null, waivedBy: null, waivedFromOn: null, waivedUntilOn: null, waiverEndedAt: null },
  },
]
