import type { ClockRow } from '../ledger.ts'
import type { ActBytes } from './act-bytes.ts'
import { columnAt, type EntryColumn } from './entry-bytes.ts'
import type { Planned } from './plan-batch.ts'
import { clockColumns, documentColumns, noticeColumns, tokenColumns, traceColumns } from './row-columns.ts'
import { ArrayBytes, type Column, type ElementType, type Rows, writeRows } from './rows.ts'
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

const arrays = new ArrayBytes()
const made = new ValueBytes()

type Kind = 'trace' | 'notices' | 'documents' | 'tokens' | 'clocks'

/** Everything a batch sends, as parameters in binary. They hold until the next batch is made ready. */
export function batchValues({ before, after, taken }: Planned): (Buffer | number | null)[] {
  arrays.clear()
  const all = taken.map((one) => one.made)
  return [
    before.position,
    Buffer.from(before.root, 'hex'),
    Buffer.from(after.root, 'hex'),
    ...entryParameters.map(([column, type]) =>
      column === 'restrictions'
        ? arrays.column(type, all.length, all, 0, (act) => act.restrictions)
        : arrays.column(type, all.length, all, columnAt[column], (act) => act.entry),
    ),
    ...join(all, traceColumns, 'trace'),
    ...withPlaces(join(all, noticeColumns, 'notices'), all, 'notices'),
    ...withPlaces(join(all, documentColumns, 'documents'), all, 'documents'),
    ...(lastClocks(taken) ?? join(all, clockColumns, 'clocks')),
    ...join(all, tokenColumns, 'tokens'),
  ]
}

function join<K extends Kind>(
  acts: readonly ({ bytes: Buffer } & Record<K, Rows>)[],
  columns: readonly Column<never>[],
  kind: K,
): (Buffer | null)[] {
  const count = acts.reduce((sum, act) => sum + act[kind].count, 0)
  return columns.map(([type], place) => arrays.column(type, count, acts, place, (act) => act[kind].offsets))
}

/** A clock may be written once a statement. Where a case has several acts in the batch: the clocks as they stood after the last. */
function lastClocks(taken: readonly Waiting[]): (Buffer | null)[] | undefined {
  const cases = new Set(taken.map(({ appending }) => appending.entry.caseId))
  if (cases.size === taken.length) return undefined
  const last = new Map<string, ClockRow>()
  for (const { appending } of taken) for (const row of appending.clocks) last.set(`${row.caseId} ${row.clock} ${row.subject}`, row)
  made.begin()
  const clocks = writeRows(made, clockColumns, [...last.values()])
  return join([{ bytes: made.take(), clocks }], clockColumns, 'clocks')
}

/** Puts after the first column the place of each row's entry in the batch, from 1. */
function withPlaces(
  [ids = null, ...others]: readonly (Buffer | null)[],
  all: readonly ActBytes[],
  kind: 'notices' | 'documents',
): (Buffer | null)[] {
  const places = all.flatMap((act, index) => Array.from({ length: act[kind].count }, () => index + 1))
  return [ids, arrays.integers(places), ...others]
}
