import type { SubjectKind } from '../../acts/subject-kind.ts'

const office = 'bond'

/** What this desk keeps. Facts have the law book's names where the law asks for them. */
export const subjects: readonly SubjectKind[] = [
  {
    kind: 'bond',
    office,
    says: 'A bond: set, paid, the person released, and given back or breached',
    knows: {
      bondDollars: null,
      bondSetAt: null,
      bondSetBy: null,
      bondPaymentClearedAt: null,
      bondReleasedAt: null,
      bondBreachedAt: null,
      bondCancelledAt: null,
      bondRefundOwedAt: null,
      bondRefundPaidAt: null,
    },
  },
  {
    kind: 'redetermination',
    office,
    says: 'A decision of a judge or of the field office director on custody, with the appeal and the stay that may follow',
    knows: {
      redeterminedBy: null,
      redeterminationOutcome: null,
      redeterminedDollars: null,
      districtDirectorDecidedOn: null,
      custodyAppealFiledOn: null,
      ijOrderOn: null,
      isStayableReleaseOrder: null,
      eoir43FiledOn: null,
      bondAppealFiledOn: null,
      ijDecisionTimeExtendedOn: null,
      ijDecisionWrittenOn: null,
      briefingExtensionBeganOn: null,
      briefingExtensionEndedOn: null,
      ninetyDaysEndedOn: null,
      automaticStayLapsedOn: null,
      discretionaryStayMovedOn: null,
      discretionaryStayDecidedOn: null,
      discretionaryStayDeniedOn: null,
      boardBondDecidedOn: null,
      boardReleaseOrderedOn: null,
      referredToAttorneyGeneralOn: null,
      attorneyGeneralDecidedOn: null,
    },
  },
]
