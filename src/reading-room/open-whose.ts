import { lineOf } from './enter.ts'
import { approach } from './open-case.ts'
import type { AboutPerson, Reader } from './reading-room.ts'
import type { RoomParts } from './room-parts.ts'
import { findWhose, tellWhose } from './whose-case.ts'

/** Who a case is about and nothing else of it; logged first, as the fields that are told. */
export async function openWhose(parts: RoomParts, reader: Reader, caseId: string): Promise<AboutPerson | undefined> {
  const { standing, gathered } = await approach(parts, reader, caseId, 'case')
  const whose = await findWhose(parts, standing, gathered)
  if (!whose || whose.fields.length === 0) return undefined
  const { personId } = gathered.state
  await parts.readings.log([
    { ...lineOf(reader, standing, { what: 'case', caseId, personId, fields: whose.fields }), throughPosition: whose.person.through },
  ])
  return tellWhose(parts, whose.person)
}
