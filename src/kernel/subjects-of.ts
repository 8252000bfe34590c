import type { CaseState, Subject } from './case-state.ts'
import { SubjectMap } from './subject-map.ts'

/** The subjects of a kind, in the order they were opened. */
export function subjectsOf({ subjects }: CaseState, kind: string): readonly Subject[] {
  if (subjects instanceof SubjectMap) return subjects.ofKind(kind)
  return [...subjects.values()].filter((subject) => subject.kind === kind)
}

/** The subject of a kind that was opened last, or undefined. */
export function findLatest(state: CaseState, kind: string): Subject | undefined {
  if (state.subjects instanceof SubjectMap) return state.subjects.latest(kind)
  return subjectsOf(state, kind).at(-1)
}

/**
 * The subjects of a kind that pass a test, in the order they were opened, at a cost that hardly grows with the case.
 * @param test pure, of the subject alone, and the same function each time: what it said of a subject is kept
 */
export function subjectsWhere({ subjects }: CaseState, kind: string, test: (subject: Subject) => boolean): readonly Subject[] {
  if (subjects instanceof SubjectMap) return subjects.where(kind, test)
  return [...subjects.values()].filter((subject) => subject.kind === kind && test(subject))
}
