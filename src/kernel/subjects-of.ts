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
