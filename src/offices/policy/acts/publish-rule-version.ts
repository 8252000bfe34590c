import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { calendarCaseId } from '../calendar-case.ts'
import { firstDayField, noteField, orderField, ruleField } from '../fields.ts'

/** The law book is data of the program: this act announces a version, it does not make one. */
export const publishRuleVersion = defineAct({
  act: 'PublishRuleVersion',
  entry: 'RuleVersionPublished',
  office: 'policy',
  caseKind: 'calendar',
  caseOf: () => calendarCaseId,
  kind: 'observation',
  title: 'Publish a version of a rule',
  says: 'Records that a rule has a new version, from which day, and where it is written, so that whoever works under it can be told. It moves no clock: clocks are counted by the law book of Writ, and follow once Writ is started with one that has the version.',
  opensCase: true,
  by: ['policy-officer'],
  input: z.strictObject({
    rule: ruleField,
    fromOn: firstDayField('First day in force'),
    note: noteField,
    source: orderField('For example 90 FR 42804'),
  }),
  authorities: ({ rule, source }) => [{ rule: String(rule), cite: String(source) }],
  requires: [],
  tells: ({ entryId, payload: { rule, fromOn, note, source } }) => ({
    subjects: [
      {
        id: `rule-note:${entryId}`,
        kind: 'rule-note',
        facts: { notedRule: String(rule), notedFromOn: String(fromOn), note: String(note), noteSource: String(source) },
      },
    ],
  }),
  notices: ({ payload: { rule, fromOn } }) => [
    {
      to: 'office:policy',
      about: 'rule-version',
      says: `A version of the rule ${String(rule)} from ${String(fromOn)} was published. Its clocks follow once Writ is started with a law book that has it.`,
    },
  ],
})
