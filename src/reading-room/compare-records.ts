import { normalWord } from '../ledger/vault/normal-word.ts'
import { particularsOf, sharedFields } from '../offices/people/exports.ts'
import { refuse } from './enter.ts'
import { approach, logCases } from './open-case.ts'
import { openPerson } from './open-person.ts'
import type { Reader, SameFields } from './reading-room.ts'
import type { RoomParts } from './room-parts.ts'

/** In which exact fields two records of people are the same. For an officer to judge by; nothing follows from it by itself. */
export async function compareRecords(parts: RoomParts, reader: Reader, personId: string, otherPersonId: string): Promise<SameFields> {
  const one = await approach(parts, reader, personId, 'case')
  const other = await approach(parts, reader, otherPersonId, 'case')
  for (const { state, verdict } of [one.gathered, other.gathered]) {
    const [rule] = verdict.may ? verdict.keeps : []
    const subject = { what: 'case', caseId: state.caseId, personId: state.personId } as const
    if (rule) return refuse(parts, reader, one.standing, subject, `These records hold personal data that you may not see (${rule.cite}).`)
  }
  await logCases(parts, reader, one.standing, [one.gathered, other.gathered], 'case')
  const [first, second] = [await openPerson(parts, one.gathered), await openPerson(parts, other.gathered)]
  return sharedFields(particularsOf(first), particularsOf(second), normalWord)
}
