import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { dayField, field } from '../../../acts/field.ts'
import { calendarCaseId } from '../calendar-case.ts'
import { firstDayField, nameField, orderField, reasonField } from '../fields.ts'

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** Closures by executive order, for snow or for want of funds toll nothing: a duty is due on its day all the same. */
export const declareClosure = defineAct({
  act: 'DeclareClosure',
  entry: 'ClosureDeclared',
  office: 'policy',
  caseKind: 'calendar',
  caseOf: () => calendarCaseId,
  kind: 'observation',
  title: 'Declare a closure',
  says: 'Records that an office or a place is closed on some days. It is shown wherever something is due there on those days, and moves no due date.',
  opensCase: true,
  by: ['policy-officer', 'field-office-director', 'assistant-field-office-director'],
  input: z
    .strictObject({
      closedWhat: z
        .enum(['office', 'place'])
        .describe('Whether an office or a place is closed')
        .meta(field({ label: 'What is closed', control: 'choice' })),
      closedName: nameField('Which one', 'Short name of the office, or code of the place'),
      fromOn: firstDayField('First day closed'),
      throughOn: dayField({ label: 'Last day closed', hint: 'Leave empty where it is not known yet' })
        .describe('Last day closed')
        .optional(),
      reason: reasonField,
      order: orderField('For example OPM operating status of 2026-01-26'),
    })
    .refine(({ fromOn, throughOn }) => throughOn === undefined || fromOn <= throughOn, {
      path: ['throughOn'],
      message: 'The last day lies before the first: give a day that does not.',
    }),
  authorities: ({ order }) => [{ rule: null, cite: String(order) }],
  requires: [],
  tells: ({ entryId, payload: { closedWhat, closedName, fromOn, throughOn, reason, order } }) => ({
    subjects: [
      {
        id: `closure:${entryId}`,
        kind: 'closure',
        facts: {
          closedWhat: text(closedWhat),
          closedName: text(closedName),
          closedFromOn: text(fromOn),
          closedThroughOn: text(throughOn),
          closureReason: text(reason),
          closureOrder: text(order),
        },
      },
    ],
  }),
  notices: ({ payload: { closedWhat, closedName } }) =>
    closedWhat === 'office'
      ? [
          {
            to: `office:${String(closedName)}`,
            about: 'closure-declared',
            says: 'Your office was declared closed. Nothing that is due is due later for it.',
          },
        ]
      : [],
})
