import type { OfficerStanding } from '../acts/officer-standing.ts'
import { findNul, nulFault } from '../kernel/find-nul.ts'
import { Sentence } from '../kernel/sentence.ts'
import type { ReadingLine } from '../ledger/readings/readings.ts'
import { standingOfWindow } from '../offices/legal-access/exports.ts'
import { standingOf } from '../offices/personnel/exports.ts'
import { isUuid } from './is-uuid.ts'
import { purposeFault } from './purpose-fault.ts'
import { MayNotRead, type Reader } from './reading-room.ts'
import type { RoomParts } from './room-parts.ts'

/** What is about to be read: the part of a log line that does not depend on who reads. */
export type Subject = Pick<ReadingLine, 'what' | 'caseId' | 'personId' | 'documentId' | 'fields'>

/** Who the reader is. Standings are read from the ledger each time: a power withdrawn a moment ago is gone. */
export async function findStanding(parts: RoomParts, officerId: string): Promise<OfficerStanding | undefined> {
  if (!isUuid(officerId)) return undefined
  const entries = await parts.ledger.readCase(officerId)
  if (entries[0]?.caseKind !== 'officer') return undefined
  return standingOf(parts.fold(entries), parts.now())
}

/** Characters of a purpose: what nobody would read to its end tells the person nothing, and the log keeps every word for good. */
const PURPOSE_MAX = 1000

/**
 * The door of the reading room: who are you, and why.
 * @throws MayNotRead, once the attempt is logged; Sentence for a purpose that no log could keep
 */
export async function enter(parts: RoomParts, reader: Reader, subject: Subject): Promise<OfficerStanding> {
  if (findNul(reader.purpose) !== undefined) throw new Sentence(nulFault)
  if (reader.purpose.length > PURPOSE_MAX) throw new Sentence(`Say why you need to read this in at most ${PURPOSE_MAX} characters.`)
  if (reader.ofPerson !== undefined) return enterByWindow(parts, reader, reader.ofPerson, subject)
  const standing = await findStanding(parts, reader.officerId)
  if (!standing || standing.positions.length === 0)
    return refuse(parts, reader, standing, subject, 'You hold no position now, and without one nothing is opened.')
  const fault = purposeFault(reader.purpose)
  return fault ? refuse(parts, reader, standing, subject, fault) : standing
}

const throughWindows: readonly Subject['what'][] = ['case', 'document', 'readings']

/** Whether the window is open is read from the ledger each time: one that was ended a moment ago shows nothing. */
async function enterByWindow(parts: RoomParts, reader: Reader, ofPerson: string, subject: Subject): Promise<OfficerStanding> {
  const entries = isUuid(ofPerson) ? await parts.ledger.readCase(ofPerson) : []
  const standing = entries.length > 0 ? standingOfWindow(parts.fold(entries), reader.officerId) : undefined
  if (!standing) return refuse(parts, reader, standing, subject, 'This window is not open: it was ended, or never was one.')
  if (throughWindows.includes(subject.what)) return standing
  return refuse(parts, reader, standing, subject, 'Through a window one file is read, and nothing is searched.')
}

/** A log line of this reader. */
export const lineOf = (reader: Reader, standing: OfficerStanding | undefined, subject: Subject): ReadingLine => ({
  ...subject,
  officerId: reader.officerId,
  positions: standing?.positions.map(({ position }) => position) ?? [],
  purpose: reader.purpose,
  trace: reader.trace,
})

/** Logs the attempt, then says no. @throws MayNotRead; LedgerUnavailable where not even that can be logged */
export async function refuse(
  parts: RoomParts,
  reader: Reader,
  standing: OfficerStanding | undefined,
  subject: Subject,
  because: string,
): Promise<never> {
  if (isUuid(reader.officerId)) await parts.readings.log([{ ...lineOf(reader, standing, subject), fields: [], refusedBecause: because }])
  throw new MayNotRead(because)
}
