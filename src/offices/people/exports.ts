import type { CaseState } from '../../kernel/case-state.ts'
import type { Restriction } from '../../kernel/restriction.ts'

export { restrictionCites } from './authorities.ts'
export { countryNames } from './country-word.ts'
export { type LocatorQuery, locatorQueryWord } from './locator-words.ts'
export { nameOf, type OpenedEntry, particularsOf } from './particulars.ts'
export { type MergesAsked, mergedWith, samePersonIds } from './same-person.ts'
export { queryWords, type SearchQuery, type SearchWord, searchWords } from './search-words.ts'
export { sharedFields } from './shared-fields.ts'

const subjectsOf = (state: CaseState, kind: string) => [...state.subjects.values()].filter((subject) => subject.kind === kind)

const textOf = (value: string | boolean | null | undefined) => (typeof value === 'string' ? value : null)

/** True where the person is, says they are, or may be under 18; null where nobody noted it either way. */
export const isMinor = (person: CaseState): boolean | null => {
  const noted = person.subjects.get('person')?.facts.isMinor
  return typeof noted === 'boolean' ? noted : null
}

/** The appearances of counsel that stand, oldest first. Who counsel is stays sealed in the entry each is named after. */
export const counselOf = (person: CaseState): readonly { entryId: string; scope: string | null; namedAt: string | null }[] =>
  subjectsOf(person, 'counsel')
    .filter(({ facts }) => facts.counselEndedAt === null)
    .map(({ id, facts }) => ({
      entryId: id.slice('counsel:'.length),
      scope: textOf(facts.counselScope),
      namedAt: textOf(facts.counselNamedAt),
    }))

/** Why reading of the person's record, and of every case of theirs, is restricted now. */
export const restrictionsOf = (person: CaseState): readonly Restriction[] => person.restrictions

/** Other cases said to be of the person. */
export const linkedCases = (person: CaseState): readonly string[] =>
  subjectsOf(person, 'link').flatMap(({ facts }) => textOf(facts.linkedCaseId) ?? [])

/** Whether a case is the person's: about them as it is told now, for it may have begun about another; or linked to their record. */
export const isCaseOf = (person: CaseState, { caseId, personId }: Pick<CaseState, 'caseId' | 'personId'>): boolean =>
  personId === person.caseId || linkedCases(person).includes(caseId)

/** The order under which the record was expunged, or undefined where it was not. */
export function findExpungement(person: CaseState): { order: string; court: string; on: string } | undefined {
  const facts = person.subjects.get('person')?.facts
  if (typeof facts?.expungedAt !== 'string') return undefined
  return {
    order: textOf(facts.expungedUnder) ?? '',
    court: textOf(facts.expungedByCourt) ?? '',
    on: textOf(facts.expungementOrderedOn) ?? '',
  }
}
