import type { CaseState, Facts, Subject, Telling } from '../../kernel/case-state.ts'
import { subjectsOf } from '../../kernel/subjects-of.ts'

type Told = NonNullable<Telling['subjects']>[number]

const telling = (state: CaseState, kind: string, isOf: (subject: Subject) => boolean, facts: Facts): Told[] =>
  subjectsOf(state, kind)
    .filter(isOf)
    .map(({ id }) => ({ id, kind, facts }))

/** What a move tells of a child and of relatives: a decision to move together was for one move. For the custody desk's act Transfer. */
export const protectionAfterMove = (state: CaseState, at: string): Told[] => [
  ...telling(state, 'minor', ({ facts }) => facts.familyCenterAdmittedAt != null && facts.familyCenterLeftAt == null, {
    familyCenterLeftAt: at,
  }),
  ...telling(state, 'family-tie', ({ facts }) => facts.movesTogetherTo != null, { movesTogetherTo: null }),
  ...telling(state, 'family-tie', ({ facts }) => facts.separationApprovedAt != null && facts.isFamilyTogether === true, {
    isFamilyTogether: false,
    separatedAt: at,
  }),
]

/** What a release tells: custody with family and the family center end with it. For the custody desk's act Release. */
export const protectionAfterRelease = (state: CaseState, at: string, on: string): Told[] => [
  ...telling(state, 'minor', ({ facts }) => facts.familyCustodyBeganOn != null && facts.familyCustodyEndedOn == null, {
    familyCustodyEndedOn: on,
  }),
  ...telling(state, 'minor', ({ facts }) => facts.familyCenterAdmittedAt != null && facts.familyCenterLeftAt == null, {
    familyCenterLeftAt: at,
  }),
]

/** What a removal tells: the right to have a finding looked at again ends with it. For the custody desk's act Remove. */
export const protectionAfterRemoval = (state: CaseState, removedOn: string): Told[] =>
  telling(state, 'credible-fear', ({ facts }) => facts.removedOn === null, { removedOn })
