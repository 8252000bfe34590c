import { approach, logCases } from './open-case.ts'
import type { Reader, Reading } from './reading-room.ts'
import type { RoomParts } from './room-parts.ts'

const READINGS_MAX = 1000

/** Who read or was given a case, newest first. The log is read like a case: by whoever may open it, and logged. */
export async function readingsOf(parts: RoomParts, reader: Reader, caseId: string): Promise<readonly Reading[]> {
  const { standing, gathered } = await approach(parts, reader, caseId, 'readings')
  await logCases(parts, reader, standing, [{ ...gathered, fields: [] }], 'readings')
  const logged = await parts.readings.readingsOf(caseId, READINGS_MAX)
  return logged.map(({ sharedWith, ...reading }) => ({ ...reading, ...(sharedWith !== null && { sharedWith }) }))
}
