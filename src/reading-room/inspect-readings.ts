import { enter, lineOf, refuse } from './enter.ts'
import { isUuid } from './is-uuid.ts'
import type { InspectedReading, Reader } from './reading-room.ts'
import type { RoomParts } from './room-parts.ts'

const INSPECTS = 'inspector'

/**
 * Every line of the reading log about one officer or one case, refused attempts too, oldest first: for inspectors, and itself logged.
 * @throws MayNotRead for anybody else, once the attempt is logged
 */
export async function inspectReadings(
  parts: RoomParts,
  reader: Reader,
  of: { officerId: string } | { caseId: string },
): Promise<readonly InspectedReading[]> {
  const id = 'caseId' in of ? of.caseId : of.officerId
  const subject = { what: 'readings' as const, ...('caseId' in of && isUuid(id) && { caseId: id }) }
  const standing = await enter(parts, reader, subject)
  if (!standing.positions.some(({ position }) => position === INSPECTS))
    return refuse(parts, reader, standing, subject, 'Only an inspector reads the log of a whole officer or case at once.')
  if (!isUuid(id)) return []
  const fields = 'caseId' in of ? [] : [`officer.${id}`]
  await parts.readings.log([{ ...lineOf(reader, standing, subject), fields }])
  return parts.readings.inspect(of)
}
