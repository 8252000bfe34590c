import type { CaseState } from '../../kernel/case-state.ts'
import { subjectsOf } from '../../kernel/subjects-of.ts'

/** One stint of a custody in one place. Instants are ISO 8601 in UTC. */
export interface StintAt {
  subjectId: string
  facilityKind: string
  bookedInAt: string
  /** Null: the person is there still. */
  bookedOutAt: string | null
}

/** The stints of a custody in a place, in the order they were recorded. Pure; nothing of it names the person. */
export const stintsAt = (state: CaseState, code: string): readonly StintAt[] =>
  subjectsOf(state, 'stint').flatMap(({ id, facts }) =>
    facts.facility === code && typeof facts.bookedInAt === 'string'
      ? [
          {
            subjectId: id,
            facilityKind: String(facts.facilityKind ?? ''),
            bookedInAt: facts.bookedInAt,
            bookedOutAt: typeof facts.bookedOutAt === 'string' ? facts.bookedOutAt : null,
          },
        ]
      : [],
  )

/** Whether the person was in the place at an instant, ISO 8601 in UTC with milliseconds. */
export const wasAt = (state: CaseState, code: string, at: string): boolean =>
  stintsAt(state, code).some(({ bookedInAt, bookedOutAt }) => bookedInAt <= at && (bookedOutAt === null || bookedOutAt > at))
