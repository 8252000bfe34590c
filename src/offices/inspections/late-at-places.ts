import type { CaseState, Facts } from '../../kernel/case-state.ts'
import { subjectsOf } from '../../kernel/subjects-of.ts'

/** An inspection not held, or a correction not seen, by the moment on record for it. */
export interface LateAtPlace {
  /** Code of the place. */
  place: string
  what: 'inspection' | 'correction'
  /** The kind of inspection, or the part of the standard. */
  of: string
  dueAt: string
  zone: string
}

/** What is past its moment at these places and not done, the oldest first. An inspection that was called off is owed no more. Pure. */
export const lateAtPlaces = (cases: readonly CaseState[], now: Temporal.Instant): readonly LateAtPlace[] =>
  cases
    .flatMap((state) => {
      const place = state.subjects.get('place')
      const code = textOf(place?.facts.code)
      if (!place || code === null) return []
      const late = (
        what: LateAtPlace['what'],
        of: Facts[string] | undefined,
        due: Facts[string] | undefined,
        done: Facts[string] | undefined,
      ) => {
        const dueAt = textOf(due)
        const isLate = dueAt !== null && done === null && Temporal.Instant.compare(Temporal.Instant.from(dueAt), now) < 0
        return isLate ? [{ place: code, what, of: textOf(of) ?? '', dueAt, zone: place.zone }] : []
      }
      return [
        ...subjectsOf(state, 'inspection').flatMap(({ facts }) =>
          late('inspection', facts.inspectionKind, facts.inspectionDueAt, facts.inspectionHeldAt),
        ),
        ...subjectsOf(state, 'deficiency').flatMap(({ facts }) =>
          late('correction', facts.deficiencyPart, facts.correctionDueAt, facts.correctionVerifiedAt),
        ),
      ]
    })
    .toSorted((one, other) => one.dueAt.localeCompare(other.dueAt))

const textOf = (value: Facts[string] | undefined): string | null => (typeof value === 'string' ? value : null)
