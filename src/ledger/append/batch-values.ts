import type { ClockRow } from '../ledger.ts'
import { columnAt } from './entry-bytes.ts'
import type { Planned } from './plan-batch.ts'
import { clockColumns, documentColumns, noticeColumns, tokenColumns, traceColumns } from './row-columns.ts'
import { type ElementType, joinArray, joinRows, type Rows, rowsOf } from './rows.ts'
import { ValueBytes } from './value-bytes.ts'
import type { Waiting } from './waiting.ts'

/** Columns of an entry as parameters of `ledger.append`, in its order; positions follow from the head. */
const entryParameters: readonly [keyof typeof columnAt, ElementType][] = [
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

/** Everything a batch sends, as parameters in binary. */
export function batchValues({ before, after, taken, hashes }: Planned): (Buffer | number | null)[] {
  const join = (columns: Parameters<typeof joinRows>[0], rows: (one: Waiting) => Rows) => joinRows(columns, taken.map(rows))
  return [
    before.position,
    Buffer.from(before.root),
    Buffer.from(after.root),
    ...entryParameters.map(([column, type]) => entryArray(taken, hashes, column, type)),
    ...join(traceColumns, ({ rows }) => rows.trace),
    ...withPlaces(
      join(noticeColumns, ({ rows }) => rows.notices),
      taken.map(({ rows }) => rows.notices.count),
    ),
    ...withPlaces(
      join(documentColumns, ({ rows }) => rows.documents),
      taken.map(({ rows }) => rows.documents.count),
    ),
    ...joinRows(clockColumns, clockRows(taken)),
    ...join(tokenColumns, ({ rows }) => rows.tokens),
  ]
}

/** A clock may be written once a statement: where a case has several acts in the batch, as it stood after the last. */
function clockRows(taken: readonly Waiting[]): Rows[] {
  const cases = new Set(taken.map(({ appending }) => appending.entry.caseId))
  if (cases.size === taken.length) return taken.map(({ rows }) => rows.clocks)
  const last = new Map<string, ClockRow>()
  for (const { appending } of taken) for (const row of appending.clocks) last.set(`${row.caseId} ${row.clock} ${row.subject}`, row)
  return [rowsOf(clockColumns, [...last.values()])]
}

/** Puts after the first column the place of each row's entry in the batch, from 1. */
function withPlaces([ids, ...others]: readonly (Buffer | null)[], counts: readonly number[]): (Buffer | null)[] {
  if (!ids) return [null, null, ...others]
  const places = new ValueBytes()
  for (const [index, count] of counts.entries()) for (let row = 0; row < count; row++) places.integer(index + 1)
  const rows = counts.reduce((sum, count) => sum + count, 0)
  return [ids, joinArray('integer', rows, [places.slice()]), ...others]
}

const hashLength = Buffer.from([0, 0, 0, 32])

function entryArray(taken: Planned['taken'], hashes: readonly Uint8Array[], column: keyof typeof columnAt, type: ElementType): Buffer {
  const place = columnAt[column]
  if (column === 'hash')
    return joinArray(
      type,
      taken.length,
      hashes.flatMap((hash) => [hashLength, hash]),
    )
  return joinArray(
    type,
    taken.length,
    taken.map(({ made, rows }) =>
      column === 'restrictions' ? rows.restrictions : made.bytes.subarray(made.offsets[place], made.offsets[place + 1]),
    ),
  )
}
