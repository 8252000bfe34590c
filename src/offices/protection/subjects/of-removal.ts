import type { SubjectKind } from '../../../acts/subject-kind.ts'

const office = 'protection'

export const expeditedRemoval: SubjectKind = {
  kind: 'expedited-removal',
  office,
  says: 'Expedited removal of one person: statement, order, approval by a second-line supervisor',
  knows: {
    statementTakenAt: null,
    statementTakenBy: null,
    isFearAsked: null,
    isStatementSworn: null,
    expeditedGround: null,
    expeditedClass: null,
    expeditedOrderedAt: null,
    expeditedOrderedBy: null,
    expeditedReturnedAt: null,
    expeditedApprovedAt: null,
    expeditedApprovedBy: null,
    expeditedVacatedAt: null,
  },
}

export const statusClaim: SubjectKind = {
  kind: 'status-claim',
  office,
  says: 'A claim, in expedited removal, to be a citizen, a lawful permanent resident, a refugee or an asylee, until it is answered',
  knows: { statusClaimed: null, statusClaimedAt: null, statusClaimStage: null, statusCheckedAt: null, statusDeclaredAt: null },
}

export const credibleFear: SubjectKind = {
  kind: 'credible-fear',
  office,
  says: 'Fear voiced before an order is carried out: referred, consulted on, heard, decided, reviewed',
  knows: {
    fearVoicedAt: null,
    fearVoicedAgainAt: null,
    isFearClaimOpen: null,
    credibleFearReferredAt: null,
    m444ServedAt: null,
    isUnderEmergencyBorderRule: null,
    credibleFearInterviewBeganAt: null,
    isInterpreterUsed: null,
    isConsultantPresent: null,
    credibleFearFinding: null,
    credibleFearFoundAt: null,
    credibleFearConcurredAt: null,
    positiveFearConcurredAt: null,
    fearReviewChoice: null,
    credibleFearReviewDeclinedAt: null,
    credibleFearReviewConcludedAt: null,
    credibleFearReviewOutcome: null,
    credibleFearJudgeConcurredOn: null,
    credibleFearReconsiderationRequestedOn: null,
    reconsiderationAnswer: null,
    fearHeardBy: null,
    fearWithdrawnAt: null,
    removedOn: null,
  },
}
