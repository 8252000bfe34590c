import type { CaseState } from '../../kernel/case-state.ts'
import { subjectsOf } from '../../kernel/subjects-of.ts'

/** The time zone an officer works in: that of their latest appointment. UTC where there is none. */
export const zoneOf = (officer: CaseState): string => subjectsOf(officer, 'appointment').at(-1)?.zone ?? 'UTC'
