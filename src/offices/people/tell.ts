import type { ActEntry } from '../../acts/act.ts'
import type { CaseState, Facts, Telling } from '../../kernel/case-state.ts'
import type { Restriction } from '../../kernel/restriction.ts'

/** Opens a subject of which a case can have several, named after the entry that opens it. */
export const opens = (kind: string, entry: ActEntry, facts: Facts): Telling => ({
  subjects: [{ id: `${kind}:${entry.entryId}`, kind, facts }],
})

/** Changes facts of the subject the act is about. Nothing where the input names none of that kind. */
export function changes(kind: string, entry: ActEntry, facts: Facts): Telling {
  const id = entry.payload.subjectId
  return typeof id === 'string' && id.startsWith(`${kind}:`) ? { subjects: [{ id, kind, facts }] } : {}
}

/** Changes facts of the person. */
export const ofPerson = (facts: Facts): Telling => ({ subjects: [{ id: 'person', kind: 'person', facts }] })

/** A text of the payload, or null. */
export const text = (entry: ActEntry, name: string): string | null => {
  const value = entry.payload[name]
  return typeof value === 'string' ? value : null
}

export const restrictionsWith = (state: CaseState, added: Restriction): readonly Restriction[] => [
  ...new Set([...state.restrictions, added]),
]

/**
 * Restrictions left when one ground for one of them falls away: it stays where another ground stands.
 * @param grounds grounds that fall away: subject ids, or `minor` for the person's age
 */
export function restrictionsWithout(state: CaseState, fallen: string): readonly Restriction[] {
  const open = [...state.subjects.values()]
    .filter(({ id, kind, facts }) => kind === 'restriction' && facts.liftedAt === null && id !== fallen)
    .map(({ facts }) => facts.restriction)
  const isMinor = fallen !== 'minor' && state.subjects.get('person')?.facts.isMinor === true
  return state.restrictions.filter((restriction) => open.includes(restriction) || (restriction === 'minor' && isMinor))
}
