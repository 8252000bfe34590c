import type { CaseState } from '../../kernel/case-state.ts'
import { subjectsOfKind, textOf } from './subjects-of-kind.ts'

/** Something closed on a day. */
export interface Closure {
  what: 'office' | 'place'
  name: string
  fromOn: string
  /** Last day closed, or null where it is not known yet. */
  throughOn: string | null
  reason: string
  order: string
}

/** What is closed on a day (YYYY-MM-DD): to be shown beside what is due there. It moves no due date. */
export function closuresOn(state: CaseState, day: string): readonly Closure[] {
  return subjectsOfKind(state, 'closure').flatMap((closure): Closure[] => {
    const [fromOn, throughOn, endedOn] = [
      textOf(closure, 'closedFromOn'),
      textOf(closure, 'closedThroughOn'),
      textOf(closure, 'closureEndedOn'),
    ]
    if (fromOn === null || day < fromOn || (throughOn !== null && day > throughOn) || (endedOn !== null && day >= endedOn)) return []
    return [
      {
        what: textOf(closure, 'closedWhat') === 'place' ? 'place' : 'office',
        name: textOf(closure, 'closedName') ?? '',
        fromOn,
        throughOn,
        reason: textOf(closure, 'closureReason') ?? '',
        order: textOf(closure, 'closureOrder') ?? '',
      },
    ]
  })
}
