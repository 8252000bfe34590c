import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byRule, ofSubject, shared, yesOf } from '../../custody/exports.ts'
import { ofAfterOrder } from '../of-after-order.ts'
import { dayOfAct } from '../tell.ts'
import { caseOfficers } from '../who-may.ts'

export const recordReporting = defineAct({
  act: 'RecordReporting',
  entry: 'ReportingRecorded',
  ...ofAfterOrder,
  kind: 'observation',
  title: 'Record that a person reported',
  says: 'Records that a person under supervision reported, or did not on the day set, with what they said about why.',
  by: caseOfficers,
  about: 'supervision',
  input: z.strictObject({
    subjectId: ask.subject('Supervision', 'The order of supervision'),
    occurredAt: shared.occurredAt,
    hasReported: ask.yesNo('Did the person report?', 'Whether they came, or reported in the way that was set'),
    account: ask.account('What was said', 'What the person said, or what is known of why they did not come').optional(),
  }),
  authorities: () => [byRule('osup-I220B')],
  requires: [],
  tells: (entry, state) => {
    const on = dayOfAct(entry, state)
    const facts = yesOf(entry, 'hasReported') === true ? { reportedOn: on, reportingDueOn: null } : { missedReportingOn: on }
    return { subjects: ofSubject('supervision', entry, state, facts) }
  },
})
