import type { Office } from '../../acts/office.ts'
import { acceptParentChoice } from './acts/accept-parent-choice.ts'
import { answerAccommodation } from './acts/answer-accommodation.ts'
import { answerChildVisit } from './acts/answer-child-visit.ts'
import { answerParticipation } from './acts/answer-participation.ts'
import { answerStatusClaim } from './acts/answer-status-claim.ts'
import { approveCustodian } from './acts/approve-custodian.ts'
import { approveExpeditedRemoval } from './acts/approve-expedited-removal.ts'
import { approveSeparation } from './acts/approve-separation.ts'
import { arrangeChildCare } from './acts/arrange-child-care.ts'
import { certifyConfidentialityKept } from './acts/certify-confidentiality-kept.ts'
import { closeWithdrawnFear } from './acts/close-withdrawn-fear.ts'
import { consultOnProtection } from './acts/consult-on-protection.ts'
import { corroborateInformation } from './acts/corroborate-information.ts'
import { determineAge } from './acts/determine-age.ts'
import { determineUnaccompanied } from './acts/determine-unaccompanied.ts'
import { endCareNeed } from './acts/end-care-need.ts'
import { endRecordProtection } from './acts/end-record-protection.ts'
import { endSeparation } from './acts/end-separation.ts'
import { explainOverstay } from './acts/explain-overstay.ts'
import { giveMinorNotice } from './acts/give-minor-notice.ts'
import { houseMinor } from './acts/house-minor.ts'
import { moveFamilyTogether } from './acts/move-family-together.ts'
import { noteCareNeed } from './acts/note-care-need.ts'
import { noteFamilyCourtHearing } from './acts/note-family-court-hearing.ts'
import { noteFamilyTie } from './acts/note-family-tie.ts'
import { noteFear } from './acts/note-fear.ts'
import { noteLanguageNeed } from './acts/note-language-need.ts'
import { noteParent } from './acts/note-parent.ts'
import { noteProhibitedSource } from './acts/note-prohibited-source.ts'
import { noteProtectedSite } from './acts/note-protected-site.ts'
import { noteRelativeWhereabouts } from './acts/note-relative-whereabouts.ts'
import { noteStatusClaim } from './acts/note-status-claim.ts'
import { orderExpeditedRemoval } from './acts/order-expedited-removal.ts'
import { placeMinor } from './acts/place-minor.ts'
import { proposeSeparation } from './acts/propose-separation.ts'
import { protectRecord } from './acts/protect-record.ts'
import { recordFearConcurrence } from './acts/record-fear-concurrence.ts'
import { recordFearFinding } from './acts/record-fear-finding.ts'
import { recordFearInterview } from './acts/record-fear-interview.ts'
import { recordFearPath } from './acts/record-fear-path.ts'
import { recordFearReview } from './acts/record-fear-review.ts'
import { recordInterpreting } from './acts/record-interpreting.ts'
import { recordMinorConditions } from './acts/record-minor-conditions.ts'
import { recordMinorExamination } from './acts/record-minor-examination.ts'
import { recordReconsiderationAnswer } from './acts/record-reconsideration-answer.ts'
import { recordReconsiderationRequest } from './acts/record-reconsideration-request.ts'
import { recordReunification } from './acts/record-reunification.ts'
import { recordReviewChoice } from './acts/record-review-choice.ts'
import { referCredibleFear } from './acts/refer-credible-fear.ts'
import { requestAccommodation } from './acts/request-accommodation.ts'
import { requestChildVisit } from './acts/request-child-visit.ts'
import { returnExpeditedRemoval } from './acts/return-expedited-removal.ts'
import { reviewCareNeed } from './acts/review-care-need.ts'
import { reviewParentPlacement } from './acts/review-parent-placement.ts'
import { screenChild } from './acts/screen-child.ts'
import { takeSwornStatement } from './acts/take-sworn-statement.ts'
import { tellRelatives } from './acts/tell-relatives.ts'
import { vacateExpeditedRemoval } from './acts/vacate-expedited-removal.ts'
import { protectionBars } from './bars/protection-bars.ts'
import { protectionSubjects } from './subjects/protection-subjects.ts'

/** Who must not be treated like anybody else: people who fear return, children, families, victims, the sick, people with a disability, people who speak another language. */
export const protection: Office = {
  id: 'protection',
  name: 'Protection',
  says: 'Hears people who fear return before they are removed, sees to children, keeps families together, closes the records of victims, and sees that people with particular needs get what they need.',
  names: [{ name: 'Protection (ERO juvenile and family unit, with USCIS asylum and OPLA)', from: null, until: null }],
  caseKinds: [],
  acts: [
    ...[takeSwornStatement, orderExpeditedRemoval, approveExpeditedRemoval, returnExpeditedRemoval, vacateExpeditedRemoval],
    ...[noteStatusClaim, answerStatusClaim],
    ...[noteFear, referCredibleFear, recordFearInterview, recordFearFinding, recordFearConcurrence],
    ...[
      recordReviewChoice,
      recordFearReview,
      recordReconsiderationRequest,
      recordReconsiderationAnswer,
      recordFearPath,
      closeWithdrawnFear,
    ],
    ...[determineAge, determineUnaccompanied, screenChild, giveMinorNotice, tellRelatives, placeMinor, houseMinor],
    ...[recordMinorConditions, recordMinorExamination, approveCustodian, explainOverstay],
    ...[
      noteFamilyTie,
      noteRelativeWhereabouts,
      moveFamilyTogether,
      proposeSeparation,
      approveSeparation,
      endSeparation,
      recordReunification,
      acceptParentChoice,
    ],
    ...[
      noteParent,
      reviewParentPlacement,
      noteFamilyCourtHearing,
      answerParticipation,
      requestChildVisit,
      answerChildVisit,
      arrangeChildCare,
    ],
    ...[
      protectRecord,
      consultOnProtection,
      endRecordProtection,
      noteProhibitedSource,
      corroborateInformation,
      noteProtectedSite,
      certifyConfidentialityKept,
    ],
    ...[noteCareNeed, reviewCareNeed, endCareNeed, requestAccommodation, answerAccommodation, noteLanguageNeed, recordInterpreting],
  ],
  subjects: protectionSubjects,
  bars: protectionBars,
}
