import type { SubjectKind } from '../../acts/subject-kind.ts'

const office = 'after-order'

/** What ends a duty that is about a person held. */
const ends = { releasedAfterOrderOn: null, removedOn: null }
const endsAgain = { releasedAgainOn: null, removedOn: null }

const review: SubjectKind = {
  kind: 'custody-review',
  office,
  says: 'One review of the custody of a person with a final order: noticed, prepared, decided, served',
  knows: {
    review: null,
    reviewBeganOn: null,
    reviewNoticeServedOn: null,
    submissionsUntilOn: null,
    submittedOn: null,
    panelFirst: null,
    panelSecond: null,
    panelThird: null,
    panelFinding: null,
    interviewedOn: null,
    informalInterviewAt: null,
    decidedOn: null,
    decidedBy: null,
    reviewDecision: null,
    decisionServedOn: null,
    nextReviewOn: null,
    hqReviewDecidedOn: null,
    hqReviewDecision: null,
    annualReviewBeganOn: null,
    osupReviewedOn: null,
    osupNextReviewedOn: null,
    ...endsAgain,
    ...ends,
  },
}

const reviewRequest: SubjectKind = {
  kind: 'review-request',
  office,
  says: 'A request for review between yearly reviews, or the place of the next one',
  knows: { previousReviewRequestedOn: null, reviewRequestedOn: null, reviewRequestAnsweredOn: null, requestAnswer: null, ...ends },
}

const likelihoodRequest: SubjectKind = {
  kind: 'slrrff-request',
  office,
  says: 'A request under 8 CFR 241.13 for a finding that removal is not significantly likely in the reasonably foreseeable future',
  knows: {
    slrrffRequestReceivedOn: null,
    removalPeriodEndsOn: null,
    isExcludedFromSlrrffReview: null,
    slrrffAcknowledgedOn: null,
    slrrffDecidedOn: null,
    isRemovalLikely: null,
    slrrffDeniedOn: null,
    slrrffNewRequestOn: null,
    ...ends,
  },
}

const specialDanger: SubjectKind = {
  kind: 'special-danger',
  office,
  says: 'Proceedings before an immigration judge on continued detention under 8 CFR 241.14(f)',
  knows: {
    specialDangerI863FiledOn: null,
    reasonableCauseHearingBeganOn: null,
    reasonableCauseRecordClosedOn: null,
    reasonableCauseDecidedOn: null,
    noReasonableCauseDismissedOn: null,
    noReasonableCauseAppealedOn: null,
    noReasonableCauseAppealDecidedOn: null,
    specialDangerMeritsDismissedOn: null,
    specialDangerMeritsAppealedOn: null,
    specialDangerLastDecidedOn: null,
    specialDangerReviewRequestedOn: null,
  },
}

const certification: SubjectKind = {
  kind: 'certification',
  office,
  says: 'A certification under 8 CFR 241.14(c) or (d) that detention goes on, until it is reviewed again',
  knows: { certificationLastMadeOn: null, certificationReviewedOn: null, ...ends },
}

const supervision: SubjectKind = {
  kind: 'supervision',
  office,
  says: 'Release under supervision: its conditions, reporting, and whether it was taken back',
  knows: {
    supervisionOrderedAt: null,
    reportingDueOn: null,
    reportedOn: null,
    missedReportingOn: null,
    employmentAuthorisedOn: null,
    supervisionRevokedOn: null,
  },
}

const revocation: SubjectKind = {
  kind: 'revocation',
  office,
  says: 'The taking back of release under supervision, and what is owed after it',
  knows: {
    osupRevokedOn: null,
    revokedBy: null,
    returnedToCustodyAt: null,
    informalInterviewAt: null,
    osupReviewNoticeServedOn: null,
    redetainedForViolationOn: null,
    ...endsAgain,
  },
}

const travelDocument: SubjectKind = {
  kind: 'travel-document',
  office,
  says: 'A travel document asked of a country, and its answer',
  knows: {
    countryFirstAskedOn: null,
    countryAnsweredOn: null,
    countryAnswer: null,
    travelDocumentReceivedOn: null,
    travelDocumentValidUntilOn: null,
  },
}

const thirdCountry: SubjectKind = {
  kind: 'third-country-notice',
  office,
  says: 'Notice of removal to a country the order does not name, and any fear of it that was voiced',
  knows: {
    thirdCountryNoticeServedAt: null,
    noticeLanguage: null,
    hasCredibleDiplomaticAssurances: null,
    isExigentRemoval: null,
    hasBeenAbleToSpeakWithCounsel: null,
    isFearOpen: null,
    thirdCountryFearVoicedAt: null,
    thirdCountryFearScreenedAt: null,
    fearFinding: null,
    removedAt: null,
  },
}

const reasonableFear: SubjectKind = {
  kind: 'reasonable-fear',
  office,
  says: 'Fear voiced after an administrative or reinstated order: referred, decided, reviewed',
  knows: {
    reasonableFearReferredOn: null,
    isFearClaimOpen: null,
    reasonableFearDecidedOn: null,
    reasonableFearI863FiledOn: null,
    reasonableFearReviewedOn: null,
  },
}

const medicalHold: SubjectKind = {
  kind: 'medical-hold',
  office,
  says: 'That medical staff asked for a removal or move to wait, and until when; never why',
  knows: { heldFromAt: null, isHoldLive: null, holdEndedAt: null },
}

const administrativeOrder: SubjectKind = {
  kind: 'administrative-order',
  office,
  says: 'Administrative removal under section 238(b): notice of intent, answer, order, the wait before it is carried out',
  knows: {
    i851ServedOn: null,
    i851ServiceMethod: null,
    noticeIssuedBy: null,
    i851AnsweredOn: null,
    i851aIssuedOn: null,
    isFourteenDayWaitWaived: null,
    removedOn: null,
  },
}

const voluntaryDeparture: SubjectKind = {
  kind: 'voluntary-departure',
  office,
  says: 'Voluntary departure granted, and whether the person left in time',
  knows: {
    voluntaryDepartureGrantedBeforeConclusionOn: null,
    voluntaryDepartureGrantedAtConclusionOn: null,
    departByOn: null,
    departedOn: null,
  },
}

/** What this desk keeps, each in the custody case of the person. What it knows of the order itself stands with the custody desk's `removal-order`. */
export const subjects: readonly SubjectKind[] = [
  ...[review, reviewRequest, likelihoodRequest, specialDanger, certification, supervision, revocation],
  ...[travelDocument, thirdCountry, reasonableFear, medicalHold, administrativeOrder, voluntaryDeparture],
]
