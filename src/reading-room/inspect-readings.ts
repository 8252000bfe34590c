import type { OfficerStanding } from '../acts/officer-standing.ts'
import { enter, lineOf, refuse } from './enter.ts'
import { isUuid } from './is-uuid.ts'
import { linesFor } from './lines.ts'
import type { InspectedReading, Reader } from './reading-room.ts'
import type { RoomParts } from './room-parts.ts'

const INSPECTS = 'inspector'
const RESTRICTED = 'restricted'

/**
 * Every line of the reading log about one officer or one case, refused attempts too, oldest first: for inspectors, and itself logged. Of a reading of
 * a case closed to the inspector it is told who read when, so that none goes without inspection, and neither what nor why.
 * @throws MayNotRead for anybody else, and of one case that is closed to the inspector, once the attempt is logged
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
  if ('caseId' in of && (await linesFor(parts, standing).naming([of]))(id) === 'restricted')
    return refuse(
      parts,
      reader,
      standing,
      subject,
      'This case is restricted: its readings are inspected by an inspector who is cleared for it.',
    )
  const fields = 'caseId' in of ? [] : [`officer.${id}`]
  await parts.readings.log([{ ...lineOf(reader, standing, subject), fields }])
  return withoutRestricted(parts, standing, await parts.readings.inspect(of))
}

async function withoutRestricted(
  parts: RoomParts,
  standing: OfficerStanding,
  readings: readonly InspectedReading[],
): Promise<readonly InspectedReading[]> {
  const casesOf = ({ caseId, personId }: InspectedReading) => [caseId, personId].filter((id) => id !== null)
  const naming = await linesFor(parts, standing).naming(readings.flatMap(casesOf).map((caseId) => ({ caseId })))
  const kept = { caseId: null, personId: null, documentId: null, fields: [], sharedWith: null, refusedBecause: null, purpose: RESTRICTED }
  return readings.map((reading) => (casesOf(reading).some((caseId) => naming(caseId) === 'restricted') ? { ...reading, ...kept } : reading))
}
