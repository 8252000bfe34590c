import type { OfficerStanding } from '../acts/officer-standing.ts'
import { enter, lineOf, refuse } from './enter.ts'
import { type Gathered, gatherCase } from './gather-case.ts'
import { isUuid } from './is-uuid.ts'
import { notInThisFile } from './may-open.ts'
import type { CaseView, Reader } from './reading-room.ts'
import type { RoomParts } from './room-parts.ts'
import { samePeople } from './same-people.ts'
import { showCase } from './show-case.ts'
import { findWhose, tellWhose } from './whose-case.ts'

type What = 'case' | 'document' | 'readings'

/** Who, why, may you: the case where all three are answered. @throws MayNotRead, once the attempt is logged */
export async function approach(
  parts: RoomParts,
  reader: Reader,
  caseId: string,
  what: What,
): Promise<{ standing: OfficerStanding; gathered: Gathered }> {
  const subject = { what, ...(isUuid(caseId) && { caseId }) }
  // Asked for together with the reader's own case; shown to nobody before the reader is known.
  const entries = isUuid(caseId) ? parts.ledger.readCase(caseId) : Promise.resolve([])
  entries.catch(() => undefined)
  const standing = await enter(parts, reader, subject)
  const gathered = await gatherCase(parts, standing, caseId, await entries)
  if (!gathered) return refuse(parts, reader, standing, { what }, noSuchCase(reader))
  const about = { ...subject, personId: gathered.state.personId }
  return gathered.verdict.may ? { standing, gathered } : refuse(parts, reader, standing, about, gathered.verdict.because)
}

const noSuchCase = ({ ofPerson }: Reader): string =>
  ofPerson === undefined ? 'There is no case of that id: look the person up, and open it from there.' : notInThisFile

/** Logs one line for each case, all or none, and returns their numbers. @throws LedgerUnavailable: then nothing is shown */
export async function logCases(
  parts: RoomParts,
  reader: Reader,
  standing: OfficerStanding,
  cases: readonly Gathered[],
  what: What | 'search-hit',
): Promise<readonly string[]> {
  return parts.readings.log(
    cases.map(({ state, fields, through }) => ({
      ...lineOf(reader, standing, { what, caseId: state.caseId, personId: state.personId, fields }),
      throughPosition: through,
    })),
  )
}

/** Opens a case, with who it is about, and for a person the records taken for the same person; each is logged before any is shown. */
export async function openCase(parts: RoomParts, reader: Reader, caseId: string): Promise<CaseView> {
  const { standing, gathered } = await approach(parts, reader, caseId, 'case')
  const others = gathered.state.kind === 'person' ? await samePeople(parts, standing, gathered.state) : []
  const readable = others.filter(({ verdict }) => verdict.may)
  const whose = await findWhose(parts, standing, gathered)
  const opened = whose ? { ...gathered, fields: [...new Set([...gathered.fields, ...whose.fields])] } : gathered
  const [readingId = '', ...otherIds] = await logCases(parts, reader, standing, [opened, ...readable], 'case')
  const about = whose && (await tellWhose(parts, whose.person))
  const view = { ...(await showCase(parts, gathered, readingId)), ...(about && { about }) }
  if (readable.length === 0) return view
  return { ...view, samePerson: await Promise.all(readable.map((other, place) => showCase(parts, other, otherIds[place] ?? ''))) }
}
