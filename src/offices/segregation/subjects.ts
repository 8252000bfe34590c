import type { SubjectKind } from '../../acts/subject-kind.ts'
import { noticeFacts } from './notice-facts.ts'
import { releasedKinds } from './released/released-kinds.ts'

const office = 'segregation'

const none = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, null]))

/** What the desk keeps of segregation. Facts have the law book's names where a clock asks for them. */
export const subjects: readonly SubjectKind[] = [
  {
    kind: 'segregation-placement',
    office,
    says: 'A placement in segregation: who ordered it, why, what else was considered, and what followed',
    knows: {
      segregationPlacedAt: null,
      segregationPlacedOn: null,
      segregationKind: null,
      segregationReason: null,
      segregationOrderedBy: null,
      segregationFacility: null,
      segregationReviewer: null,
      segregationReviewDueOn: null,
      segregationFactsMarks: null,
      segregationReleasedAt: null,
      segregationReleasedOn: null,
      segregationLeftFor: null,
      segregationOrderCopiedAt: null,
      segregationOrderCopiedIn: null,
      segregationFirstReviewedAt: null,
      segregationSecondReviewedOn: null,
      segregationLastReviewedBy: null,
      segregationAgencyReviewedAt: null,
      segregationEndDecidedAt: null,
      segregationMedicalVisitOn: null,
      segregationNextMedicalVisitOn: null,
      hasSpecialVulnerability: null,
      specialVulnerabilityReviewedAt: null,
      isVictimOfSexualAbuse: null,
      isAtOwnRequest: null,
      isHighlyUnusual: null,
      isExtraordinaryIncident: null,
      ...none(noticeFacts),
    },
  },
  {
    kind: 'segregation-review',
    office,
    says: 'One review of a placement, and the one after it',
    knows: {
      placementId: null,
      reviewedFor: null,
      reviewOutcome: null,
      reviewedBy: null,
      segregationKind: null,
      segregationReviewPhase: null,
      segregationReviewedOn: null,
      segregationNextReviewedOn: null,
      segregationReleasedOn: null,
    },
  },
  {
    kind: 'disciplinary-incident',
    office,
    says: 'A report that a rule of the place was broken: investigated, heard by a panel, appealed',
    knows: {
      incidentReportedAt: null,
      incidentReportedBy: null,
      incidentInvestigationBeganAt: null,
      incidentInvestigationEndedAt: null,
      incidentInvestigatedBy: null,
      disciplinaryCommitteeMetAt: null,
      panelDecidedAt: null,
      panelDecidedBy: null,
      panelOutcome: null,
      sanctionDays: null,
      isExtraordinaryIncident: null,
      sanctionAppealedAt: null,
      sanctionAppealDecidedAt: null,
      sanctionAppealOutcome: null,
    },
  },
  ...releasedKinds,
]
