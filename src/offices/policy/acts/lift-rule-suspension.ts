import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { dayField } from '../../../acts/field.ts'
import { calendarCaseId } from '../calendar-case.ts'
import { orderField, subjectField } from '../fields.ts'

export const liftRuleSuspension = defineAct({
  act: 'LiftRuleSuspension',
  entry: 'RuleSuspensionLifted',
  office: 'policy',
  caseKind: 'calendar',
  caseOf: () => calendarCaseId,
  kind: 'observation',
  title: 'Lift the suspension of a rule',
  says: 'Records that the rule is in force again from a day. Where a court held the suspension void from its beginning, withdraw the entry that recorded it instead.',
  by: ['attorney', 'deputy-chief-counsel', 'policy-officer'],
  about: 'rule-suspension',
  input: z.strictObject({
    subjectId: subjectField('Suspension'),
    liftedOn: dayField({ label: 'First day in force again' }).describe('First day in force again'),
    order: orderField('Court, docket and day of the order'),
  }),
  authorities: ({ order }) => [{ rule: null, cite: String(order) }],
  requires: [],
  tells: ({ payload: { subjectId, liftedOn, order } }) => ({
    subjects: [
      {
        id: String(subjectId),
        kind: 'rule-suspension',
        facts: { suspensionLiftedOn: String(liftedOn), liftingOrder: String(order) },
      },
    ],
  }),
})
