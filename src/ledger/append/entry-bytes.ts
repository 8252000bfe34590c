import type { Entry, NewEntry } from '../../kernel/entry.ts'
import { type Column, typeNumbers } from './rows.ts'
import { type ValueBytes, writeNumber } from './value-bytes.ts'

const nothing = new Uint8Array(32)

/**
 * Columns of `ledger.entry` in the order of the table; the hash is over all but the last. What only the batch knows (position, sequence, time,
 * hashes) is left open.
 */
const columns = {
  position: ['number', (bytes) => bytes.number(0)],
  entry_id: ['uuid', (bytes, { entryId }) => bytes.uuid('id of the entry', entryId)],
  case_id: ['uuid', (bytes, { caseId }) => bytes.uuid('id of the case', caseId)],
  case_kind: ['text', (bytes, { caseKind }) => bytes.text('kind of the case', caseKind)],
  sequence: ['integer', (bytes) => bytes.integer(0)],
  act: ['text', (bytes, { act }) => bytes.text('name of the act', act)],
  outcome: ['text', (bytes, { outcome }) => bytes.text('outcome', outcome)],
  office: ['text', (bytes, { office }) => bytes.text('office', office)],
  officer_id: ['uuid', (bytes, { officerId }) => bytes.uuid('id of the officer', officerId)],
  delegation_id: ['uuid', (bytes, { delegationId }) => bytes.uuid('id of the delegation', delegationId)],
  occurred_at: ['instant', (bytes, { occurredAt }) => bytes.instant('time it occurred', occurredAt)],
  recorded_at: ['instant', (bytes) => bytes.number(0)],
  payload: ['json', (bytes, { payload }) => bytes.ownText(JSON.stringify(payload))],
  person_id: ['uuid', (bytes, { personId }) => bytes.uuid('id of the person', personId)],
  personal: ['bytes', (bytes, { personal }) => bytes.bytes(personal)],
  restrictions: ['texts', (bytes, { restrictions }) => bytes.texts('restriction', restrictions)],
  authorities: ['json', (bytes, { authorities }) => bytes.ownText(JSON.stringify(authorities))],
  findings: ['json', (bytes, { findings }) => bytes.ownText(JSON.stringify(findings))],
  documents: ['json', (bytes, { documents }) => bytes.ownText(JSON.stringify(documents))],
  correction_kind: ['text', (bytes, { correction }) => bytes.text('kind of the correction', correction?.kind ?? null)],
  corrects_entry_id: ['uuid', (bytes, { correction }) => bytes.uuid('id of the corrected entry', correction?.entryId ?? null)],
  correction_reason: ['text', (bytes, { correction }) => bytes.text('reason of the correction', correction?.reason ?? null)],
  idempotency_key: ['text', (bytes, { idempotencyKey }) => bytes.text('idempotency key', idempotencyKey)],
  previous_hash: ['bytes', (bytes) => bytes.bytes(nothing)],
  hash: ['bytes', (bytes) => bytes.bytes(nothing)],
} as const satisfies Record<string, Column<NewEntry>>

export type EntryColumn = keyof typeof columns
export const entryColumns = Object.keys(columns) as EntryColumn[]
const writers: readonly Column<NewEntry>[] = Object.values(columns)
/** The type of each column. */
export const entryTypes: readonly number[] = writers.map(([type]) => typeNumbers[type])
/** Place of each column in the row. */
const columnAt = Object.fromEntries(entryColumns.map((column, place) => [column, place])) as Record<EntryColumn, number>

/**
 * Writes the row of an entry, first in its bytes: the count of fields, then the fields.
 * @returns where each column begins, at its length, and the end
 * @throws TypeError where a value cannot be kept: an id that is no UUID, text with broken characters, an instant that is none
 */
export function writeEntry(bytes: ValueBytes, entry: NewEntry): number[] {
  if (!entry.restrictions.every((restriction) => /^[a-z0-9-]+$/.test(restriction)))
    throw new TypeError(`The restrictions ${entry.restrictions.join(', ')} are not words of small letters, digits and hyphens; give such.`)
  bytes.raw16(writers.length)
  const offsets = [bytes.length]
  for (const [, write] of writers) {
    write(bytes, entry)
    offsets.push(bytes.length)
  }
  return offsets
}

/** Where an entry stands, known only when its batch is. */
export interface Place {
  position: number
  sequence: number
  /** Microseconds since 2000. */
  recordedAt: number
  previousHash: string
}

/** Writes the place into the row, leaving only the hash open. @returns what the hash is over */
export function placeEntry(bytes: Buffer, offsets: readonly number[], { position, sequence, recordedAt, previousHash }: Place): Uint8Array {
  const start = (column: EntryColumn) => (offsets[columnAt[column]] ?? 0) + 4
  writeNumber(bytes, position, start('position'))
  bytes.writeInt32BE(sequence, start('sequence'))
  writeNumber(bytes, recordedAt, start('recorded_at'))
  bytes.write(previousHash, start('previous_hash'), 'hex')
  return bytes.subarray(0, offsets[columnAt.hash])
}

/** Writes the hash, which ends the row. */
export function sealEntry(bytes: Buffer, offsets: readonly number[], hash: string): void {
  bytes.write(hash, (offsets[columnAt.hash] ?? 0) + 4, 'hex')
}

/** The entry as it stands in the ledger once its batch is committed. */
export const placedEntry = (entry: NewEntry, place: Place, recordedAt: string, hash: string): Entry => ({
  ...entry,
  occurredAt: asRead(entry.occurredAt),
  position: place.position,
  sequence: place.sequence,
  recordedAt,
  previousHash: place.previousHash,
  hash,
})

/** The instant as it will be read back. */
const asRead = (instant: string): string =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(instant)
    ? instant
    : Temporal.Instant.from(instant).toString({ fractionalSecondDigits: 3 })
