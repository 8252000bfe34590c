import type { OfficerStanding } from '../acts/officer-standing.ts'
import { nameOf, particularsOf } from '../offices/people/exports.ts'
import { type Gathered, gatherCase } from './gather-case.ts'
import { openPerson } from './open-person.ts'
import type { AboutPerson } from './reading-room.ts'
import type { RoomParts } from './room-parts.ts'

/** By these somebody sees that it is not the person they mean. */
const isTelling = (field: string): boolean =>
  /^(RegisterPerson|CorrectParticulars|NoteUnderAge|NoteOfAge)\.(familyName|givenNames|birthOn|aNumber)$/.test(field)

/**
 * The record of the person a case is about, where this reader may open it and its personal fields; and which of them are told with the case. Of the
 * record of a person, that itself.
 */
export async function findWhose(
  parts: RoomParts,
  standing: OfficerStanding,
  gathered: Gathered,
): Promise<{ person: Gathered; fields: readonly string[] } | undefined> {
  const { kind, caseId, personId } = gathered.state
  if (!isNamed(gathered)) return undefined
  const other = kind === 'person' || personId === null || personId === caseId ? undefined : await gatherCase(parts, standing, personId)
  const person = kind === 'person' ? gathered : other
  return person && isNamed(person) ? { person, fields: person.fields.filter(isTelling) } : undefined
}

const isNamed = ({ verdict, expunged }: Gathered): boolean => verdict.may && verdict.keeps.length === 0 && !expunged

/** Who the person is, once that is logged; undefined where no name is on record that may be seen. */
export async function tellWhose(parts: RoomParts, person: Gathered): Promise<AboutPerson | undefined> {
  const particulars = particularsOf(await openPerson(parts, person))
  const name = nameOf(particulars)
  if (name === undefined) return undefined
  const { birthOn, aNumber } = particulars
  return { name, ...(birthOn === undefined ? {} : { birthOn }), ...(aNumber === undefined ? {} : { aNumber }) }
}
