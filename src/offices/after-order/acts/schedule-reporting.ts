import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byRule, ofSubject, shared, textOf } from '../../custody/exports.ts'
import { ofAfterOrder } from '../of-after-order.ts'
import { caseOfficers } from '../who-may.ts'

export const scheduleReporting = defineAct({
  act: 'ScheduleReporting',
  entry: 'ReportingScheduled',
  ...ofAfterOrder,
  kind: 'observation',
  title: 'Set the next day to report',
  says: 'Sets the next day a person under supervision reports, and tells them.',
  by: caseOfficers,
  about: 'supervision',
  input: z.strictObject({
    subjectId: ask.subject('Supervision', 'The order of supervision'),
    reportingDueOn: ask.day('Reports on', 'Next day the person reports'),
    language: shared.language,
  }),
  authorities: () => [byRule('osup-I220B')],
  requires: [],
  tells: (entry, state) => ({ subjects: ofSubject('supervision', entry, state, { reportingDueOn: textOf(entry, 'reportingDueOn') }) }),
  notices: () => [{ to: 'person', about: 'reporting', says: 'The next day you report was set.' }],
})
