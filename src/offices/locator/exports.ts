import type { CaseState } from '../../kernel/case-state.ts'
import { findLatest, subjectsOf } from '../../kernel/subjects-of.ts'

export { type AccessRates, accessRates, type Counted } from './access-rates.ts'
export { consentOf } from './consent-of.ts'
export { locatorState, tellingActs, toldOf } from './locator-state.ts'
export { UNREACHABLE_HOURS, type Unreachable, unreachableOf } from './unreachable-of.ts'
export type { LeftHow } from './whereabouts.ts'

/** Short names of the systems through which counsel of the person is told, for appearances that stand. */
export const counselSystemsOf = (person: CaseState): readonly string[] => [
  ...new Set(
    subjectsOf(person, 'counsel').flatMap(({ facts: { counselEndedAt, counselSystem } }) =>
      counselEndedAt === null && typeof counselSystem === 'string' ? [counselSystem] : [],
    ),
  ),
]

/** The telephone of a place that families and counsel are given, or null where none was published. */
export function telephoneOf(place: CaseState): string | null {
  const published = findLatest(place, 'place-telephone')?.facts.telephone
  return typeof published === 'string' ? published : null
}
