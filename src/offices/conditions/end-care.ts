import type { CaseState, Telling } from '../../kernel/case-state.ts'
import { subjectsOf } from '../../kernel/subjects-of.ts'

type Told = NonNullable<Telling['subjects']>[number]

/** What is owed to a person at a place ends when they leave it: the care of their admission there, a watch, a count of meals. */
export const endCare = (state: CaseState, at: string): Told[] => [
  ...subjectsOf(state, 'admission')
    .filter(({ facts }) => facts.bookedInAt !== null && facts.bookedOutAt === null && String(facts.bookedInAt) <= at)
    .map(({ id, kind }) => ({ id, kind, facts: { bookedOutAt: at } })),
  ...subjectsOf(state, 'suicide-watch')
    .filter(({ facts }) => facts.watchBeganAt !== null && facts.watchEndedAt === null && String(facts.watchBeganAt) <= at)
    .map(({ id, kind }) => ({ id, kind, facts: { watchEndedAt: at } })),
]
