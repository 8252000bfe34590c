import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { dayField } from '../../../acts/field.ts'
import { calendarCaseId } from '../calendar-case.ts'
import { nameField, orderField } from '../fields.ts'

/**
 * Business days leave out legal public holidays (5 USC 6103; 8 CFR 1.2). An order that only closes offices or excuses employees makes no
 * such holiday: by default it tolls nothing, and is recorded as a closure.
 */
export const declareHoliday = defineAct({
  act: 'DeclareHoliday',
  entry: 'HolidayDeclared',
  office: 'policy',
  caseKind: 'calendar',
  caseOf: () => calendarCaseId,
  kind: 'observation',
  title: 'Declare a holiday',
  says: 'Records that a statute or an executive order makes a day a legal public holiday: clocks counted in business days leave it out. Use it only where the order says holiday; where it closes offices or excuses employees, record a closure.',
  opensCase: true,
  by: ['policy-officer'],
  input: z.strictObject({
    holidayOn: dayField({ label: 'Day', hint: 'As observed' }).describe('The day, as observed'),
    name: nameField('Name of the holiday', 'For example National Day of Mourning'),
    order: orderField('For example Executive Order 99999'),
  }),
  authorities: ({ order }) => [
    { rule: 'calc-business-day', cite: '5 USC 6103' },
    { rule: null, cite: String(order) },
  ],
  requires: [],
  tells: ({ entryId, payload: { holidayOn, name, order } }) => ({
    subjects: [
      {
        id: `holiday:${entryId}`,
        kind: 'holiday',
        facts: { holidayOn: String(holidayOn), holidayName: String(name), holidayOrder: String(order) },
      },
    ],
  }),
  notices: ({ payload: { holidayOn } }) => [
    { to: 'office:policy', about: 'holiday-declared', says: `${String(holidayOn)} was declared a legal public holiday.` },
  ],
})
