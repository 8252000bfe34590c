import { linkedCases } from '../offices/people/exports.ts'
import { enter } from './enter.ts'
import { type Gathered, gatherCase } from './gather-case.ts'
import { approach, logCases } from './open-case.ts'
import type { FileView, Reader } from './reading-room.ts'
import type { RoomParts } from './room-parts.ts'
import { showCase } from './show-case.ts'

const CASES_MAX = 500

/**
 * A person's whole file, through their own window or their counsel's. Records merged with theirs are left out: where a merge is wrong, they are
 * somebody else's.
 * @throws MayNotRead where the window is not open, or the record of the person stays closed; LedgerUnavailable where it could not be logged
 */
export async function openFile(parts: RoomParts, reader: Reader & { ofPerson: string }): Promise<FileView> {
  const personId = reader.ofPerson
  await enter(parts, reader, { what: 'case', caseId: personId, personId })
  const { standing, gathered: person } = await approach(parts, reader, personId, 'case')
  const ids = new Set([...(await parts.readings.casesOf(personId, person.clearances, CASES_MAX)), ...linkedCases(person.state)])
  ids.delete(personId)
  const others: Gathered[] = []
  for (const id of ids) {
    const gathered = await gatherCase(parts, standing, id)
    if (gathered?.state.personId === personId) others.push(gathered)
  }
  const open = others.filter(({ verdict }) => verdict.may)
  const [personReading = '', ...readingIds] = await logCases(parts, reader, standing, [person, ...open], 'case')
  return {
    person: await showCase(parts, person, personReading),
    cases: await Promise.all(open.map((one, place) => showCase(parts, one, readingIds[place] ?? ''))),
    closed: others.flatMap(({ state, verdict }) => (verdict.may ? [] : [{ kind: state.kind, because: verdict.because }])),
  }
}
