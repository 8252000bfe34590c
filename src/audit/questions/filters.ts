import { z } from 'zod'
import { Severity } from '../../kernel/severity.ts'
import type { Filter } from './question.ts'

const short = z.string().trim().min(1).max(200, 'is longer than 200 characters; shorten it')

/** A filter on equal text. */
export function equals(title: string, says: string, sqlColumn: string, name: string, choices?: Filter['choices']): Filter {
  return { title, says, sql: `${sqlColumn} = $${name}`, schema: short, ...(choices ? { choices } : {}) }
}

export function oneOf(title: string, says: string, sql: string, choices: readonly string[]): Filter {
  return { title, says, sql, schema: z.enum(choices, `is not one of ${choices.join(', ')}`), choices }
}

export const yesOrNo = (title: string, says: string, condition: string, name: string): Filter =>
  oneOf(title, says, `(${condition}) = ($${name} = 'yes')`, ['yes', 'no'])

/** Months are YYYY-MM. `moment` is an SQL expression of a date or a timestamp. */
export const inMonth = (moment: string): Filter => ({
  title: 'Month',
  says: 'A month like 2026-03.',
  sql: `strftime(${moment}, '%Y-%m') = $month`,
  schema: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'is not a month; write it like 2026-03'),
})

const calendarDay = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'is not a day; write it like 2026-03-10')
  .refine((text) => {
    try {
      return Temporal.PlainDate.from(text, { overflow: 'reject' }) !== undefined
    } catch {
      return false
    }
  }, 'is not a day of the calendar; check it')

export const fromDay = (column: string): Filter => ({
  title: 'From',
  says: 'First day, like 2026-03-10.',
  sql: `${column} >= $from::DATE`,
  schema: calendarDay,
})
export const untilDay = (column: string): Filter => ({
  title: 'Until',
  says: 'Last day, like 2026-03-10.',
  sql: `${column} <= $until::DATE`,
  schema: calendarDay,
})

/** One person, by the whole id. There is no search over people. */
export const exactPerson = (column: string): Filter =>
  equals('Person', 'The whole pseudonymous id of one person; parts of an id find nothing.', column, 'person')

export const facility = (column: string): Filter => equals('Facility code', 'The code as released, e.g. EXAHOLD.', column, 'facility')

export const severityFilter = oneOf('Severity', 'hard, target, policy or advisory.', 'severity = $severity', Severity.options)
