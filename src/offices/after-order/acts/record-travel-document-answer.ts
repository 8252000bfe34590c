import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byRule, ofSubject, textOf } from '../../custody/exports.ts'
import { ofAfterOrder } from '../of-after-order.ts'
import { caseOfficers } from '../who-may.ts'

export const recordTravelDocumentAnswer = defineAct({
  act: 'RecordTravelDocumentAnswer',
  entry: 'TravelDocumentAnswerRecorded',
  ...ofAfterOrder,
  kind: 'observation',
  title: 'Record what a country answered',
  says: 'Records that a country finally said whether it accepts the person: that it will, or that a travel document is refused.',
  by: caseOfficers,
  about: 'travel-document',
  input: z.strictObject({
    subjectId: ask.subject('Request', 'The request it answers'),
    answeredOn: ask.day('Answered on', 'Day the country finally answered'),
    answer: ask.choice('Answer', 'What the country said', ['accepts', 'refuses']),
    says: ask.account('In its words', 'What the answer says, and where it is written'),
  }),
  authorities: () => [byRule('country-acceptance-30d')],
  requires: [],
  tells: (entry, state) => ({
    subjects: ofSubject('travel-document', entry, state, {
      countryAnsweredOn: textOf(entry, 'answeredOn'),
      countryAnswer: textOf(entry, 'answer'),
    }),
  }),
})
