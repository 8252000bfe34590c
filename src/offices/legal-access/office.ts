import type { Office } from '../../acts/office.ts'
import { acknowledgeCorrection } from './acts/acknowledge-correction.ts'
import { acknowledgeNotice } from './acts/acknowledge-notice.ts'
import { answerComplaint, answerConductComplaint } from './acts/answer-complaint.ts'
import { answerCorrection } from './acts/answer-correction.ts'
import { askCorrectionReview } from './acts/ask-correction-review.ts'
import { endWindow } from './acts/end-window.ts'
import { grantCounselWindow } from './acts/grant-counsel-window.ts'
import { grantWindow } from './acts/grant-window.ts'
import { requestCorrection } from './acts/request-correction.ts'
import { reviewCorrection } from './acts/review-correction.ts'
import { sendComplaint } from './acts/send-complaint.ts'
import { bars } from './bars.ts'
import { subjects } from './subjects.ts'

/** The desk behind the person's own window, and counsel's: what they see, ask, complain of, and are answered. */
export const legalAccess: Office = {
  id: 'legal-access',
  name: 'Legal access and the person’s own file',
  says: 'Opens a person’s file to the person and to counsel, and answers their corrections and complaints.',
  names: [{ name: 'Legal access and the person’s own file', from: null, until: null }],
  caseKinds: [],
  acts: [
    grantWindow,
    grantCounselWindow,
    endWindow,
    requestCorrection,
    acknowledgeCorrection,
    answerCorrection,
    askCorrectionReview,
    reviewCorrection,
    acknowledgeNotice,
    sendComplaint,
    answerComplaint,
    answerConductComplaint,
  ],
  subjects,
  bars,
}
