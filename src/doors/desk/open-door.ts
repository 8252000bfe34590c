import { nameOf } from '../../offices/personnel/exports.ts'
import { placeFacts } from '../../offices/places/exports.ts'
import type { OpenRecord } from '../../open-record.ts'
import type { Choice } from './forms/form-field.ts'
import type { RecordDoor } from './record-door.ts'

/** The record as the doors need it. Lists of officers and places are kept until one of their cases gets an entry. */
export function openDoor(record: OpenRecord, admit: RecordDoor['admit']): RecordDoor {
  const kept = new Map<string, Promise<readonly Choice[]>>()
  record.ledger.onAppended((entries) => {
    for (const { caseKind } of entries) kept.delete(caseKind)
  })
  const keep = (kind: string, make: () => Promise<readonly Choice[]>): Promise<readonly Choice[]> => {
    const known = kept.get(kind) ?? make()
    kept.set(kind, known)
    known.catch(() => kept.delete(kind))
    return known
  }
  const { registers, catalogue, registrar, readingRoom, board, outbox, subscribe, ledger, law, now } = record
  return {
    catalogue,
    registrar,
    readingRoom,
    board,
    outbox,
    windows: record.access.windows,
    subscribe,
    ledger,
    law,
    registers,
    now,
    admit,
    noteDenied: ({ officerId, trace }, about, says) =>
      record.access.denials.record({ at: now(), kind: 'not-permitted', officerId, trace, about, says }),
    findStanding: async (officerId) => (await record.findOfficer(officerId))?.standing,
    officers: () => keep('officer', () => listOfficers(record)),
    places: () => keep('place', () => listPlaces(record)),
  }
}

const listOfficers = async ({ registers }: OpenRecord): Promise<readonly Choice[]> =>
  (await registers.officers.states()).map((state) => ({ value: state.caseId, says: nameOf(state) })).toSorted(byWords)

async function listPlaces({ registers, now }: OpenRecord): Promise<readonly Choice[]> {
  const today = now().toZonedDateTimeISO('UTC').toPlainDate().toString()
  const states = await registers.places.states()
  return states
    .flatMap((state) => {
      const facts = placeFacts(state, today)
      return facts ? [{ value: facts.code, says: `${facts.name} (${facts.code})` }] : []
    })
    .toSorted(byWords)
}

const byWords = (one: Choice, other: Choice) => one.says.localeCompare(other.says, 'en')
