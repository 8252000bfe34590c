import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { field } from '../../../acts/field.ts'
import { ask, byRule, caseZone, ofCustody, opens, shared, supervisors, textOf } from '../../custody/exports.ts'
import { i220bExtended } from '../instruments/i-220b-extended.ts'
import { ofAfterOrder } from '../of-after-order.ts'
import { orderIsFinal } from '../requirements/final-order.ts'

/** The conditions of 8 CFR 241.5(a). */
const conditions = [
  'report-in-person',
  'help-with-travel-documents',
  'medical-examination',
  'ask-before-travel',
  'tell-a-new-address',
] as const

export const orderSupervision = defineAct({
  act: 'OrderSupervision',
  entry: 'SupervisionOrdered',
  ...ofAfterOrder,
  kind: 'decision',
  title: 'Order release under supervision',
  says: 'Decides that a person with a final order is released under supervision, with the conditions, on Form I-220B.',
  by: supervisors,
  input: z.strictObject({
    personName: shared.personName,
    conditions: z
      .array(z.enum(conditions))
      .min(1, 'Tick at least one condition: supervision is on conditions.')
      .describe('What the person has to do')
      .meta(field({ label: 'Conditions', ask: 'The conditions' })),
    conditionsInWords: ask.account('In words', 'Each condition as the person is to keep it, one a line', { ask: 'The conditions' }),
    reportsOn: ask.day('First reports on', 'First day the person reports', { ask: 'Reporting' }),
    reportsTo: ask.text('Reports to', 'Office the person reports to', { ask: 'Reporting' }),
    reportsEvery: ask.choice('How often', 'How often the person reports from then on', ['month', 'three-months', 'six-months', 'year'], {
      ask: 'Reporting',
    }),
    bondDollars: ask.dollars('Bond in dollars', 'Where a bond is required (8 CFR 241.5(b))', 1).optional(),
    language: ask.language('Language', 'Language the conditions are explained in'),
    reasons: ask.account('Reasons', 'Which review, request or order it follows, and why these conditions'),
  }),
  authorities: () => [byRule('osup-I220B')],
  // Who issues it is listed in 8 CFR 241.5(a); no title of that list was read by name, so that none is asked.
  requires: [orderIsFinal],
  tells: (entry, state) => ({
    subjects: [
      ofCustody({ releaseOrderedAt: entry.occurredAt, releaseKind: 'supervision' }),
      opens('supervision', entry, caseZone(state), { supervisionOrderedAt: entry.occurredAt, reportingDueOn: textOf(entry, 'reportsOn') }),
      opens('paper', entry, caseZone(state), { form: 'I-220B', madeAt: entry.occurredAt }),
    ],
  }),
  instruments: [i220bExtended],
  notices: () => [{ to: 'counsel', about: 'release-ordered', says: 'The release of your client under supervision is ordered.' }],
})
