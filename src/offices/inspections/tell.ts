import type { ActEntry } from '../../acts/act.ts'
import type { CaseState, Facts, Subject, Telling } from '../../kernel/case-state.ts'
import { subjectsOf } from '../../kernel/subjects-of.ts'

type Told = NonNullable<Telling['subjects']>[number]

/** Facts of the subject the entry is about, where it names one that is there. */
export function changes(kind: string, { payload }: ActEntry, state: CaseState, facts: Facts): Told[] {
  const subject = state.subjects.get(String(payload.subjectId))
  return subject?.kind === kind ? [{ id: subject.id, kind, facts }] : []
}

/** Inspections of a place that were held, the latest first. */
export const heldInspections = (state: CaseState): readonly Subject[] =>
  subjectsOf(state, 'inspection')
    .filter(({ facts }) => typeof facts.inspectionHeldAt === 'string')
    .toSorted((one, other) => String(other.facts.inspectionHeldAt).localeCompare(String(one.facts.inspectionHeldAt)))
