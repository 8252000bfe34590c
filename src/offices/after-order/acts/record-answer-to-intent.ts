import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byRule, ofSubject, textOf } from '../../custody/exports.ts'
import { ofAfterOrder } from '../of-after-order.ts'
import { caseOfficers } from '../who-may.ts'

export const recordAnswerToIntent = defineAct({
  act: 'RecordAnswerToIntent',
  entry: 'AnswerToIntentRecorded',
  ...ofAfterOrder,
  kind: 'observation',
  title: 'Record the answer to a notice of intent',
  says: 'Records what the person answered to the notice of intent, or that they asked to look at the evidence.',
  by: caseOfficers,
  about: 'administrative-order',
  input: z.strictObject({
    subjectId: ask.subject('Notice of intent', 'The notice that was answered'),
    answeredOn: ask.day('Answered on', 'Day the answer came'),
    says: ask.account('What it says', 'What the person disputes, asks for or concedes'),
  }),
  authorities: () => [byRule('admin-removal-238b')],
  requires: [],
  tells: (entry, state) => ({
    subjects: ofSubject('administrative-order', entry, state, { i851AnsweredOn: textOf(entry, 'answeredOn') }),
  }),
})
