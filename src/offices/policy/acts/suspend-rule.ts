import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { field } from '../../../acts/field.ts'
import { calendarCaseId } from '../calendar-case.ts'
import { firstDayField, officeIdField, orderField, ruleField } from '../fields.ts'

/** A clock is counted by the law of the day it started: the order reaches clocks that start while it stands. */
export const suspendRule = defineAct({
  act: 'SuspendRule',
  entry: 'RuleSuspended',
  office: 'policy',
  caseKind: 'calendar',
  caseOf: () => calendarCaseId,
  kind: 'observation',
  title: 'Suspend a rule by order of a court',
  says: 'Records that a court suspended a rule from a day, in some offices or in all. Its clocks that start on or after that day are shown as suspended and are due at no time, until the suspension is lifted.',
  opensCase: true,
  by: ['attorney', 'deputy-chief-counsel', 'policy-officer'],
  input: z.strictObject({
    rule: ruleField,
    fromOn: firstDayField('First day suspended'),
    offices: z
      .array(officeIdField('Short name of an office'))
      .max(100)
      .describe('The offices within the district of the order. Leave empty where it reaches all')
      .meta(field({ label: 'Offices', control: 'text', hint: 'Leave empty where the order reaches all' }))
      .optional(),
    order: orderField('Court, docket and day of the order'),
  }),
  authorities: ({ rule, order }) => [{ rule: String(rule), cite: String(order) }],
  requires: [],
  tells: ({ entryId, payload: { rule, fromOn, offices, order } }) => ({
    subjects: [
      {
        id: `rule-suspension:${entryId}`,
        kind: 'rule-suspension',
        facts: {
          suspendedRule: String(rule),
          suspendedFromOn: String(fromOn),
          suspendedOffices: Array.isArray(offices) && offices.length > 0 ? offices.join(' ') : null,
          suspensionOrder: String(order),
        },
      },
    ],
  }),
  notices: ({ payload: { rule, offices } }) =>
    (Array.isArray(offices) && offices.length > 0 ? offices : ['policy']).map((office) => ({
      to: `office:${String(office)}`,
      about: 'rule-suspended',
      says: `A court suspended the rule ${String(rule)}.`,
    })),
})
