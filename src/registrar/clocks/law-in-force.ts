import type { Calendar } from '../../clockwork/calendar.ts'
import type { Rule } from '../../clockwork/nodes.ts'
import type { CaseState } from '../../kernel/case-state.ts'
import { federalBusinessDays } from '../../law/calendars/federal-holidays.ts'
import { lawBook } from '../../law/law-book.ts'
import type { Suspension } from '../../offices/policy/exports.ts'
import { calendarOf, declaredHolidays, suspensionsOf } from '../../offices/policy/exports.ts'

/** All that clocks are counted by, beside the facts: rules, business days, and rules a court has suspended. Never changes; another law is another object. */
export interface LawInForce {
  rules: readonly Rule[]
  calendar: Calendar
  /** Days declared holidays beyond those of the statute, by day. */
  holidays: ReadonlyMap<string, string>
  suspensions: readonly Suspension[]
}

/**
 * The law as the calendar case has it.
 * @param calendarCase undefined where nothing was ever declared
 */
export function lawInForce(calendarCase: CaseState | undefined, rules: readonly Rule[] = lawBook): LawInForce {
  return {
    rules,
    calendar: calendarCase ? calendarOf(calendarCase, federalBusinessDays) : federalBusinessDays,
    holidays: calendarCase ? declaredHolidays(calendarCase) : new Map(),
    suspensions: calendarCase ? suspensionsOf(calendarCase) : [],
  }
}
