import { listCases } from '../../ledger/read/list-cases.ts'
import { placeFacts } from '../../offices/places/exports.ts'
import type { OpenRecord } from '../../open-record.ts'
import type { Choice } from './forms/form-field.ts'
import type { RecordDoor } from './record-door.ts'

/** Officers and places shown by name, at most; a larger agency has boxes to write in instead. */
export const listMax = 1000

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

async function listOfficers(record: OpenRecord): Promise<readonly Choice[]> {
  const ids = await record.access.officers.listIds(listMax)
  const officers = await Promise.all(ids.map((id) => record.findOfficer(id)))
  return officers.flatMap((officer) => (officer ? [{ value: officer.officerId, says: officer.name }] : [])).toSorted(byWords)
}

async function listPlaces(record: OpenRecord): Promise<readonly Choice[]> {
  const ids = await listCases(record.database.app, 'place', listMax)
  const today = record.now().toZonedDateTimeISO('UTC').toPlainDate().toString()
  const states = await Promise.all(ids.map((id) => record.registrar.findCase(id)))
  return states
    .flatMap((state) => {
      const facts = state ? placeFacts(state, today) : undefined
      return facts ? [{ value: facts.code, says: `${facts.name} (${facts.code})` }] : []
    })
    .toSorted(byWords)
}

const byWords = (one: Choice, other: Choice) => one.says.localeCompare(other.says, 'en')
