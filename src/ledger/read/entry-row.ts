import type { Entry } from '../../kernel/entry.ts'
import type { JsonObject } from '../../kernel/json.ts'

const inIso = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** Columns of an entry as text, in the order `readRow` takes them. */
export const entrySelection = [
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
  inIso('occurred_at'),
  inIso('recorded_at'),
  'payload',
  'person_id',
  'personal',
  "array_to_string(restrictions, ',')",
  'authorities',
  'findings',
  'documents',
  'correction_kind',
  'corrects_entry_id',
  'correction_reason',
  'idempotency_key',
  'previous_hash',
  'hash',
]
  .map((column) => (column.includes('(') ? column : `entry.${column}`))
  .join(', ')

/** Leaves every value as the text the server sent. */
export const asText = { getTypeParser: () => (text: string) => text }

export type Row = readonly (string | null)[]

const bytesOf = (text: string): Buffer => Buffer.from(text.slice(2), 'hex')

/** @param row the columns of `entrySelection`, as text */
export function readRow(row: Row): Entry {
  const text = (place: number) => row[place] ?? ''
  const [kind, correctedId, reason] = [row[19], row[20], row[21]]
  return {
    position: Number(row[0]),
    entryId: text(1),
    caseId: text(2),
    caseKind: text(3),
    sequence: Number(row[4]),
    act: text(5),
    outcome: text(6) as Entry['outcome'],
    office: text(7),
    officerId: text(8),
    delegationId: row[9] ?? null,
    occurredAt: text(10),
    recordedAt: text(11),
    payload: JSON.parse(text(12)) as JsonObject,
    personId: row[13] ?? null,
    personal: row[14] ? new Uint8Array(bytesOf(row[14])) : null,
    restrictions: (row[15] ? row[15].split(',') : []) as Entry['restrictions'],
    authorities: JSON.parse(text(16)) as Entry['authorities'],
    findings: JSON.parse(text(17)) as Entry['findings'],
    documents: JSON.parse(text(18)) as Entry['documents'],
    correction: kind && correctedId ? ({ kind, entryId: correctedId, reason: reason ?? '' } as Entry['correction']) : null,
    idempotencyKey: row[22] ?? null,
    previousHash: text(23).slice(2),
    hash: text(24).slice(2),
  }
}
