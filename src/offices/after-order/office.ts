import type { Office } from '../../acts/office.ts'
import { acknowledgeRequest } from './acts/acknowledge-request.ts'
import { beginReview } from './acts/begin-review.ts'
import { decideFieldReview } from './acts/decide-field-review.ts'
import { decideHeadquartersReview } from './acts/decide-headquarters-review.ts'
import { decideLikelihood } from './acts/decide-likelihood.ts'
import { endFailureToComply } from './acts/end-failure-to-comply.ts'
import { endMedicalHold } from './acts/end-medical-hold.ts'
import { fileSpecialDanger } from './acts/file-special-danger.ts'
import { holdInformalInterview } from './acts/hold-informal-interview.ts'
import { interviewForReview } from './acts/interview-for-review.ts'
import { issueAdministrativeOrder } from './acts/issue-administrative-order.ts'
import { noteEmploymentAuthorisation } from './acts/note-employment-authorisation.ts'
import { noteFailureToComply } from './acts/note-failure-to-comply.ts'
import { noteMedicalHold } from './acts/note-medical-hold.ts'
import { noteRemovalReady } from './acts/note-removal-ready.ts'
import { notifyOfReview } from './acts/notify-of-review.ts'
import { orderSupervision } from './acts/order-supervision.ts'
import { postponeReview } from './acts/postpone-review.ts'
import { receiveTravelDocument } from './acts/receive-travel-document.ts'
import { recordAnswerToIntent } from './acts/record-answer-to-intent.ts'
import { recordCertification } from './acts/record-certification.ts'
import { recordDeparture } from './acts/record-departure.ts'
import { recordMoreTimeRequest } from './acts/record-more-time-request.ts'
import { recordPanelReview } from './acts/record-panel-review.ts'
import { recordReasonableFearStep } from './acts/record-reasonable-fear-step.ts'
import { recordReleaseClaim } from './acts/record-release-claim.ts'
import { recordRemovalPeriodStart } from './acts/record-removal-period-start.ts'
import { recordReporting } from './acts/record-reporting.ts'
import { recordSpecialDangerStep } from './acts/record-special-danger-step.ts'
import { recordSubmission } from './acts/record-submission.ts'
import { recordThirdCountryFear } from './acts/record-third-country-fear.ts'
import { recordThirdCountryScreening } from './acts/record-third-country-screening.ts'
import { recordTravelDocumentAnswer } from './acts/record-travel-document-answer.ts'
import { recordVoluntaryDeparture } from './acts/record-voluntary-departure.ts'
import { referReasonableFear } from './acts/refer-reasonable-fear.ts'
import { requestReview } from './acts/request-review.ts'
import { requestTravelDocument } from './acts/request-travel-document.ts'
import { respondToRequest } from './acts/respond-to-request.ts'
import { revokeSupervision } from './acts/revoke-supervision.ts'
import { scheduleReporting } from './acts/schedule-reporting.ts'
import { serveNoticeOfIntent } from './acts/serve-notice-of-intent.ts'
import { serveReviewDecision } from './acts/serve-review-decision.ts'
import { serveThirdCountryNotice } from './acts/serve-third-country-notice.ts'
import { bars } from './bars.ts'
import { subjects } from './subjects.ts'

/** What follows a final order of removal: the removal period, the reviews of custody, supervision, papers for the journey, the checks before it. */
export const afterOrder: Office = {
  id: 'after-order',
  name: 'After a final order',
  says: 'Keeps the removal period and its extensions, reviews the custody of people whose removal is not carried out, supervises those released, and sees to papers and warnings before a removal.',
  names: [{ name: 'Enforcement and Removal Operations, removal management', from: null, until: null }],
  caseKinds: [],
  acts: [
    ...[recordRemovalPeriodStart, noteFailureToComply, endFailureToComply],
    ...[beginReview, notifyOfReview, recordSubmission, recordMoreTimeRequest, interviewForReview, recordPanelReview],
    ...[decideFieldReview, decideHeadquartersReview, serveReviewDecision, postponeReview, noteRemovalReady],
    ...[requestReview, respondToRequest, acknowledgeRequest, decideLikelihood, recordReleaseClaim],
    ...[fileSpecialDanger, recordSpecialDangerStep, recordCertification],
    ...[orderSupervision, scheduleReporting, recordReporting, noteEmploymentAuthorisation, revokeSupervision, holdInformalInterview],
    ...[requestTravelDocument, receiveTravelDocument, recordTravelDocumentAnswer],
    ...[
      serveThirdCountryNotice,
      recordThirdCountryFear,
      recordThirdCountryScreening,
      referReasonableFear,
      recordReasonableFearStep,
      noteMedicalHold,
      endMedicalHold,
    ],
    ...[serveNoticeOfIntent, recordAnswerToIntent, issueAdministrativeOrder, recordVoluntaryDeparture, recordDeparture],
  ],
  subjects,
  bars,
}
