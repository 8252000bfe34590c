import type { Entry, NewEntry } from '../../kernel/entry.ts'
import { microseconds, ValueBytes } from './value-bytes.ts'

/** Columns of `ledger.entry` in the order of the table; the hash is over all but the last. */
export const entryColumns = [
  'position',
  'entry_id',
  'case_id',
  'case_kind',
  'sequence',
  'act',
  'outcome',
  'office',
  'officer_id',
  'delegation_id',
  'occurred_at',
  'recorded_at',
  'payload',
  'person_id',
  'personal',
  'restrictions',
  'authorities',
  'findings',
  'documents',
  'correction_kind',
  'corrects_entry_id',
  'correction_reason',
  'idempotency_key',
  'previous_hash',
  'hash',
] as const

const at = Object.fromEntries(entryColumns.map((column, place) => [column, place])) as Record<(typeof entryColumns)[number], number>
export const columnAt = at

/** Where an entry stands, known only when its batch is. */
export interface Place {
  position: number
  sequence: number
  recordedAt: Temporal.Instant
  previousHash: Uint8Array
}

/**
 * One entry as the bytes of its row, `offsets[n]` to `offsets[n + 1]` being column n with its length before it. Made when the act arrives,
 * with room for what only its batch knows.
 */
export interface EntryBytes {
  bytes: Buffer
  offsets: Uint32Array
  /** As it will be read back. */
  occurredAt: string
}

const nothing = new Uint8Array(32)
const made = new ValueBytes()

/** @throws TypeError where a value cannot be kept: an id that is no UUID, text with broken characters, an instant that is none */
export function entryBytes(entry: NewEntry): EntryBytes {
  made.length = 0
  let occurredAt = entry.occurredAt
  const { correction } = entry
  if (!entry.restrictions.every((restriction) => /^[a-z0-9-]+$/.test(restriction)))
    throw new TypeError(`The restrictions ${entry.restrictions.join(', ')} are not words of small letters, digits and hyphens; give such.`)
  const writers: readonly (() => void)[] = [
    () => made.bigint(0n),
    () => made.uuid('id of the entry', entry.entryId),
    () => made.uuid('id of the case', entry.caseId),
    () => made.text('kind of the case', entry.caseKind),
    () => made.integer(0),
    () => made.text('name of the act', entry.act),
    () => made.text('outcome', entry.outcome),
    () => made.text('office', entry.office),
    () => made.uuid('id of the officer', entry.officerId),
    () => made.uuid('id of the delegation', entry.delegationId),
    () => {
      occurredAt = made.instant('time it occurred', entry.occurredAt) ?? occurredAt
    },
    () => made.bigint(0n),
    () => made.text('input', JSON.stringify(entry.payload)),
    () => made.uuid('id of the person', entry.personId),
    () => made.bytes(entry.personal),
    () => made.texts('restriction', entry.restrictions),
    () => made.text('authorities', JSON.stringify(entry.authorities)),
    () => made.text('findings', JSON.stringify(entry.findings)),
    () => made.text('documents', JSON.stringify(entry.documents)),
    () => made.text('kind of the correction', correction?.kind ?? null),
    () => made.uuid('id of the corrected entry', correction?.entryId ?? null),
    () => made.text('reason of the correction', correction?.reason ?? null),
    () => made.text('idempotency key', entry.idempotencyKey),
    () => made.bytes(nothing),
    () => made.bytes(nothing),
  ]
  const offsets = new Uint32Array(writers.length + 1)
  for (const [place, write] of writers.entries()) {
    write()
    offsets[place + 1] = made.length
  }
  return { bytes: made.slice(), offsets, occurredAt }
}

/** Writes the place into the bytes, leaving only the hash open. @returns what the hash is over */
export function placeEntry({ bytes, offsets }: EntryBytes, { position, sequence, recordedAt, previousHash }: Place): Buffer {
  const start = (column: number) => (offsets[column] ?? 0) + 4
  bytes.writeBigInt64BE(BigInt(position), start(at.position))
  bytes.writeInt32BE(sequence, start(at.sequence))
  bytes.writeBigInt64BE(microseconds(recordedAt), start(at.recorded_at))
  bytes.set(previousHash, start(at.previous_hash))
  return bytes.subarray(0, offsets[at.hash])
}

export const toHex = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex')

/** The entry as it stands in the ledger once its batch is committed. */
export const placedEntry = (entry: NewEntry, occurredAt: string, place: Place, hash: Uint8Array): Entry => ({
  ...entry,
  occurredAt,
  position: place.position,
  sequence: place.sequence,
  recordedAt: place.recordedAt.toString({ fractionalSecondDigits: 3 }),
  previousHash: toHex(place.previousHash),
  hash: toHex(hash),
})
