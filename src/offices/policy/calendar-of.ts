import type { Calendar } from '../../clockwork/calendar.ts'
import type { CaseState } from '../../kernel/case-state.ts'
import { subjectsOfKind, textOf } from './subjects-of-kind.ts'

/** Days declared holidays, by day, each with its name and the order. */
export function declaredHolidays(state: CaseState): ReadonlyMap<string, string> {
  const declared = subjectsOfKind(state, 'holiday').flatMap((holiday): [string, string][] => {
    const on = textOf(holiday, 'holidayOn')
    return on === null ? [] : [[on, `${textOf(holiday, 'holidayName') ?? 'Holiday'} (${textOf(holiday, 'holidayOrder') ?? 'declared'})`]]
  })
  return new Map(declared.sort(([one], [other]) => (one < other ? -1 : 1)))
}

/**
 * A calendar with the holidays declared on top of its own; `base` itself where there are none. Business days of federal law leave out
 * "legal public holidays" (5 USC 6103), so a declared one counts as such. Closures of offices do not: by executive order, for snow or for
 * want of funds, they toll nothing unless a clock's own calendar says so, and no rule of the law book has such a calendar.
 * The version names the entry of the calendar case that was last.
 */
export function calendarOf(state: CaseState, base: Calendar): Calendar {
  const declared = declaredHolidays(state)
  if (declared.size === 0) return base
  return {
    ...base,
    version: `${base.version}, and declared until entry ${state.sequence} of the calendar`,
    whyExcluded: (day) => base.whyExcluded(day) ?? declared.get(day.toString()),
  }
}
