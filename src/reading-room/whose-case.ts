import type { OfficerStanding } from '../acts/officer-standing.ts'
import { nameOf, particularsOf } from '../offices/people/exports.ts'
import { type Gathered, gatherCase } from './gather-case.ts'
import { openPerson } from './open-person.ts'
import type { AboutPerson } from './reading-room.ts'
import type { RoomParts } from './room-parts.ts'

/** By these somebody sees that it is not the person they mean. */
export const isTelling = (field: string): boolean =>
  /^(RegisterPerson|CorrectParticulars|NoteUnderAge|NoteOfAge)\.(familyName|givenNames|birthOn|aNumber)$/.test(field)

/** The record of the person a case is about, where this reader may open it and its personal fields; and which of them are told with the case. */
export async function findWhose(
  parts: RoomParts,
  standing: OfficerStanding,
  { state, verdict }: Gathered,
): Promise<{ person: Gathered; fields: readonly string[] } | undefined> {
  const isNamed = verdict.may && verdict.keeps.length === 0
  if (!isNamed || state.personId === null || state.personId === state.caseId) return undefined
  const person = await gatherCase(parts, standing, state.personId)
  if (!person?.verdict.may || person.verdict.keeps.length > 0 || person.expunged) return undefined
  return { person, fields: person.fields.filter(isTelling) }
}

/** Who the person is, once that is logged; undefined where no name is on record that may be seen. */
export async function tellWhose(parts: RoomParts, person: Gathered): Promise<AboutPerson | undefined> {
  const particulars = particularsOf(await openPerson(parts, person))
  const name = nameOf(particulars)
  if (name === undefined) return undefined
  const { birthOn, aNumber } = particulars
  return { name, ...(birthOn === undefined ? {} : { birthOn }), ...(aNumber === undefined ? {} : { aNumber }) }
}
