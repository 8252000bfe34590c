import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { dayField } from '../../../acts/field.ts'
import { calendarCaseId } from '../calendar-case.ts'
import { subjectField } from '../fields.ts'

export const endClosure = defineAct({
  act: 'EndClosure',
  entry: 'ClosureEnded',
  office: 'policy',
  caseKind: 'calendar',
  caseOf: () => calendarCaseId,
  kind: 'observation',
  title: 'End a closure',
  says: 'Records the first day on which a closed office or place is open again.',
  by: ['policy-officer', 'field-office-director', 'assistant-field-office-director'],
  about: 'closure',
  input: z.strictObject({
    subjectId: subjectField('Closure'),
    openOn: dayField({ label: 'First day open again' }).describe('First day open again'),
  }),
  authorities: () => [],
  requires: [],
  tells: ({ payload: { subjectId, openOn } }) => ({
    subjects: [{ id: String(subjectId), kind: 'closure', facts: { closureEndedOn: String(openOn) } }],
  }),
})
