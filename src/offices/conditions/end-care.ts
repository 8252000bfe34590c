import type { CaseState, Subject, Telling } from '../../kernel/case-state.ts'
import { subjectsOf } from '../../kernel/subjects-of.ts'

type Told = NonNullable<Telling['subjects']>[number]

/** What is owed to a person at a place ends when they leave it: the care of their admission there, and a watch. */
export const endCare = (state: CaseState, at: string): Told[] => [
  ...ended(state, 'admission', 'bookedInAt', 'bookedOutAt', at),
  ...ended(state, 'suicide-watch', 'watchBeganAt', 'watchEndedAt', at),
  ...ended(state, 'watch-look', 'watchLastCheckedAt', 'watchEndedAt', at),
]

const ended = (state: CaseState, kind: string, from: string, until: string, at: string): Told[] =>
  subjectsOf(state, kind)
    .filter(({ facts }: Subject) => facts[from] !== null && facts[until] === null && String(facts[from]) <= at)
    .map(({ id }) => ({ id, kind, facts: { [until]: at } }))
