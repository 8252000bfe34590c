import type { Office } from '../../acts/office.ts'
import { answerGrievance } from './acts/answer-grievance.ts'
import { answerGrievanceAppeal } from './acts/answer-grievance-appeal.ts'
import { appealGrievance } from './acts/appeal-grievance.ts'
import { beginWatch, recordWatchStep } from './acts/begin-watch.ts'
import { checkHoldRoom, holdHeadcount } from './acts/check-hold-room.ts'
import { fileGrievance } from './acts/file-grievance.ts'
import { giveInHoldRoom } from './acts/give-in-hold-room.ts'
import { noteNotEating, recordNotEatingStep } from './acts/note-not-eating.ts'
import { recordAdmission } from './acts/record-admission.ts'
import { recordAllegation, recordAllegationStep } from './acts/record-allegation.ts'
import { recordCareStep } from './acts/record-care-step.ts'
import { answerPropertyLoss, claimPropertyLoss, returnProperty, takeProperty } from './acts/take-property.ts'
import { subjects } from './subjects.ts'

/** How people are held: grievances and their answers, care as that and when, hold rooms hour by hour, counts, property. */
export const conditions: Office = {
  id: 'conditions',
  name: 'Conditions of custody',
  says: 'Takes and answers grievances, records care as that and when, hold rooms hour by hour, counts and property.',
  names: [{ name: 'Conditions of custody', from: null, until: null }],
  caseKinds: [],
  acts: [
    ...[fileGrievance, answerGrievance, appealGrievance, answerGrievanceAppeal],
    ...[recordAdmission, recordCareStep, noteNotEating, recordNotEatingStep, beginWatch, recordWatchStep],
    ...[recordAllegation, recordAllegationStep],
    ...[giveInHoldRoom, checkHoldRoom, holdHeadcount],
    ...[takeProperty, returnProperty, claimPropertyLoss, answerPropertyLoss],
  ],
  subjects,
  bars: [],
}
