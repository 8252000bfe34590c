import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byCite, byRule, ofSubject, textOf } from '../../custody/exports.ts'
import { ofAfterOrder } from '../of-after-order.ts'
import { caseOfficers, headquarters } from '../who-may.ts'

export const noteEmploymentAuthorisation = defineAct({
  act: 'NoteEmploymentAuthorisation',
  entry: 'EmploymentAuthorisationNoted',
  ...ofAfterOrder,
  kind: 'observation',
  title: 'Note that work is allowed',
  says: 'Records that a person under supervision may work, on one of the two findings the regulation asks for.',
  by: [...caseOfficers, ...headquarters],
  about: 'supervision',
  input: z.strictObject({
    subjectId: ask.subject('Supervision', 'The order of supervision'),
    authorisedOn: ask.day('Allowed on', 'Day work was allowed'),
    finding: ask.choice('Finding', 'What was found (8 CFR 241.5(c))', [
      'no-country-takes-the-person',
      'removal-impracticable-or-against-public-interest',
    ]),
    reasons: ask.account('Reasons', 'What the finding rests on'),
  }),
  authorities: () => [byRule('osup-I220B'), byCite('8 CFR 241.5(c)')],
  requires: [],
  tells: (entry, state) => ({
    subjects: ofSubject('supervision', entry, state, { employmentAuthorisedOn: textOf(entry, 'authorisedOn') }),
  }),
})
