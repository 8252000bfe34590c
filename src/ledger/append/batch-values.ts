import type { ClockRow } from '../ledger.ts'
import type { ActBytes } from './act-bytes.ts'
import { columnAt, type EntryColumn } from './entry-bytes.ts'
import type { Planned } from './plan-batch.ts'
import { clockColumns, documentColumns, noticeColumns, tokenColumns, traceColumns } from './row-columns.ts'
import { type Column, type ElementType, joinArray, joinRows, writeRows } from './rows.ts'
import { ValueBytes } from './value-bytes.ts'
import type { Waiting } from './waiting.ts'

/** Columns of an entry as parameters of `ledger.append`, in its order; positions follow from the head. */
const entryParameters: readonly [EntryColumn, ElementType][] = [
  ['entry_id', 'uuid'],
  ['case_id', 'uuid'],
  ['case_kind', 'text'],
  ['sequence', 'integer'],
  ['act', 'text'],
  ['outcome', 'text'],
  ['office', 'text'],
  ['officer_id', 'uuid'],
  ['delegation_id', 'uuid'],
  ['occurred_at', 'instant'],
  ['recorded_at', 'instant'],
  ['payload', 'json'],
  ['person_id', 'uuid'],
  ['personal', 'bytes'],
  ['restrictions', 'text'],
  ['authorities', 'json'],
  ['findings', 'json'],
  ['documents', 'json'],
  ['correction_kind', 'text'],
  ['corrects_entry_id', 'uuid'],
  ['correction_reason', 'text'],
  ['idempotency_key', 'text'],
  ['previous_hash', 'bytes'],
  ['hash', 'bytes'],
]

const parametersCount =
  3 +
  entryParameters.length +
  traceColumns.length +
  noticeColumns.length +
  1 +
  documentColumns.length +
  1 +
  clockColumns.length +
  tokenColumns.length

export const appendStatement = {
  name: 'ledger-append',
  text: `select ledger.append(${Array.from({ length: parametersCount }, (_, place) => `$${place + 1}`).join(', ')}) as appended`,
}

const made = new ValueBytes()

/** Everything a batch sends, as parameters in binary. */
export function batchValues({ before, after, taken }: Planned): (Buffer | number | null)[] {
  const all = taken.map(({ made }) => made)
  const join = (columns: readonly Column<never>[], kind: 'trace' | 'notices' | 'documents' | 'tokens' | 'clocks') =>
    joinRows(
      columns,
      all.map((act) => ({ bytes: act.bytes, rows: act[kind] })),
    )
  return [
    before.position,
    Buffer.from(before.root, 'hex'),
    Buffer.from(after.root, 'hex'),
    ...entryParameters.map(([column, type]) => entryArray(all, column, type)),
    ...join(traceColumns, 'trace'),
    ...withPlaces(join(noticeColumns, 'notices'), all, 'notices'),
    ...withPlaces(join(documentColumns, 'documents'), all, 'documents'),
    ...(lastClocks(taken) ?? join(clockColumns, 'clocks')),
    ...join(tokenColumns, 'tokens'),
  ]
}

function entryArray(all: readonly ActBytes[], column: EntryColumn, type: ElementType): Buffer {
  const place = columnAt[column]
  const elements = all.map(({ bytes, entry, restrictions: [from, to] }) =>
    column === 'restrictions' ? { bytes, from, to } : { bytes, from: entry[place] ?? 0, to: entry[place + 1] ?? 0 },
  )
  return joinArray(type, all.length, elements)
}

/** A clock may be written once a statement. Where a case has several acts in the batch: the clocks as they stood after the last. */
function lastClocks(taken: readonly Waiting[]): (Buffer | null)[] | undefined {
  const cases = new Set(taken.map(({ appending }) => appending.entry.caseId))
  if (cases.size === taken.length) return undefined
  const last = new Map<string, ClockRow>()
  for (const { appending } of taken) for (const row of appending.clocks) last.set(`${row.caseId} ${row.clock} ${row.subject}`, row)
  made.begin()
  const rows = writeRows(made, clockColumns, [...last.values()])
  return joinRows(clockColumns, [{ bytes: made.take(), rows }])
}

/** Puts after the first column the place of each row's entry in the batch, from 1. */
function withPlaces(
  [ids, ...others]: readonly (Buffer | null)[],
  all: readonly ActBytes[],
  kind: 'notices' | 'documents',
): (Buffer | null)[] {
  if (!ids) return [null, null, ...others]
  made.begin()
  const places = all.flatMap((act, index) => Array.from({ length: act[kind].count }, () => index + 1))
  for (const place of places) made.integer(place)
  return [ids, joinArray('integer', places.length, [{ bytes: made.take(), from: 0, to: made.length }]), ...others]
}
