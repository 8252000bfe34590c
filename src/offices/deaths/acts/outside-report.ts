import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { field } from '../../../acts/field.ts'
import type { Requirement } from '../../../acts/requirement.ts'
import { ask, byCite, ofSubject, opens, shared, textOf } from '../../custody/exports.ts'
import { callers, reportEnds } from '../death-words.ts'
import { house, ofOutsideReports } from '../of-deaths.ts'
import { anyoneWhoHears } from '../who-may.ts'

export const logOutsideReport = defineAct({
  act: 'LogOutsideReport',
  entry: 'OutsideReportLogged',
  ...ofOutsideReports,
  kind: 'observation',
  title: 'Log a report from outside of a death',
  says: 'Logs that a newspaper, counsel, a family or anybody else says a person died in custody. It is counted in public until it is answered.',
  opensCase: true,
  by: anyoneWhoHears,
  input: z.strictObject({
    occurredAt: ask.at('When it was heard or read', 'When the report was heard or read'),
    zone: shared.zone,
    from: ask.choice('From whom', 'Who reports it', callers),
    source: ask.text('Source', 'The paper, page and day, or the office that wrote: no name of a private person, since it is published'),
    place: ask.place('Place', 'Code of the place it names, where it names one').optional(),
    report: ask.account('What it says', 'What is said to have happened, and of whom'),
  }),
  authorities: () => [byCite(house.cite)],
  requires: [],
  tells: (entry) => ({
    subjects: [
      opens('outside-death-report', entry, textOf(entry, 'zone') ?? 'UTC', {
        reportHeardAt: entry.occurredAt,
        reportHeardFrom: textOf(entry, 'from'),
        reportSource: textOf(entry, 'source'),
        reportPlace: textOf(entry, 'place'),
      }),
    ],
  }),
  notices: () => [
    {
      to: 'office:deaths',
      about: 'death-reported-outside',
      says: 'Somebody outside reports a death: find whether it is on record, and answer.',
    },
  ],
})

const named: Requirement = {
  ...house,
  id: 'outside-report-case-named',
  question: 'instrument',
  says: 'A report that was found on record names the custody it is of.',
  cure: 'Name the custody case.',
  needs: 'input',
  test: {
    node: 'any',
    of: [
      { node: 'is', fact: 'end', value: 'not-in-custody' },
      { node: 'happened', fact: 'ofCase' },
    ],
  },
}

const open: Requirement = {
  ...house,
  id: 'outside-report-open',
  question: 'instrument',
  says: 'The report was not answered before.',
  cure: 'Correct the earlier answer.',
  needs: 'facts',
  subject: 'outside-death-report',
  test: { node: 'not', of: { node: 'happened', fact: 'reportEndedAt' } },
}

export const settleOutsideReport = defineAct({
  act: 'SettleOutsideReport',
  entry: 'OutsideReportSettled',
  ...ofOutsideReports,
  kind: 'decision',
  title: 'Answer a report from outside of a death',
  says: 'Says what a report was found to be: a death on record, one reported before, or somebody who was not in custody.',
  by: [...anyoneWhoHears],
  about: 'outside-death-report',
  input: z.strictObject({
    subjectId: ask.subject('Report', 'The report that is answered'),
    end: ask.choice('What it was found to be', 'What the report was found to be', reportEnds),
    ofCase: z
      .uuid('Give the id of the custody case.')
      .describe('The custody case it is of')
      .meta(field({ label: 'Custody case' }))
      .optional(),
    reasons: ask.account('What was looked at', 'Where it was looked, and whom was asked'),
  }),
  authorities: () => [byCite(house.cite)],
  requires: [open, named],
  tells: (entry, state) => ({
    subjects: ofSubject('outside-death-report', entry, state, {
      reportEndedAt: entry.occurredAt,
      reportEnd: textOf(entry, 'end'),
      reportOfCase: textOf(entry, 'ofCase'),
    }),
  }),
})
