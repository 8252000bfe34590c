import { hash } from 'node:crypto'
import { batchRoot } from '../append/batch-root.ts'
import { countBytes } from '../append/beside-bytes.ts'
import { columnAt, entryColumns } from '../append/entry-bytes.ts'
import { instantOf } from '../append/value-bytes.ts'
import type { CaseLinks } from './case-links.ts'
import type { Chunk, Fault } from './chunk.ts'
import { RowCursor } from './row-cursor.ts'

/** What goes from one chunk to the next. */
export interface Passing {
  links: CaseLinks
  /** Times of the first and the last entry, microseconds since 2000. */
  firstRecordedAt: bigint | undefined
  recordedAt: bigint | undefined
  /** Ends of batches whose roots are wanted, and those met. */
  wanted: ReadonlySet<number>
  roots: Map<number, Uint8Array>
}

const {
  position: positionAt,
  case_id: caseAt,
  sequence: sequenceAt,
  recorded_at: recordedAt,
  previous_hash: previousAt,
  hash: hashAt,
} = columnAt

/**
 * Makes every hash of a chunk again: of each entry from its columns, of each batch from its entries and what was written beside them.
 * @returns the first thing wrong
 */
export function verifyChunk(chunk: Chunk, passing: Passing): Fault | undefined {
  const entries = new RowCursor(chunk.entries)
  const beside = new Beside(chunk)
  const batches = new RowCursor(chunk.batches)
  let root = chunk.previousRoot
  let position = chunk.from
  while (position < chunk.to) {
    const first = position + 1
    const batch = batchFault(batches, first, chunk.to)
    if (typeof batch !== 'number') return batch
    if (!root) return sealFault(first, batch, 'the batch before it is missing')
    const parts: Uint8Array[] = []
    for (; position < batch; position++) {
      const fault = entryFault(entries, position + 1, passing)
      if (fault) return fault
      parts.push(entries.bytes.subarray(entries.at(hashAt) + 4, entries.end), ...beside.of(position + 1))
    }
    const stated = batches.value(2)
    if (!batchRoot(root, first, batch, parts).equals(stated))
      return sealFault(
        first,
        batch,
        'what was written beside them (sessions, notices, documents), or the seal itself, is not as it was sealed',
      )
    root = stated
    if (passing.wanted.has(batch)) passing.roots.set(batch, Buffer.from(stated))
  }
  if (entries.next())
    return { ...named(entries), what: `There is more than one entry at position ${chunk.to}, or one that is out of order.` }
  return beside.isDone()
    ? undefined
    : sealFault(chunk.from + 1, chunk.to, 'there is something written beside them that belongs to no entry')
}

/** @returns the last position of the batch */
function batchFault(batches: RowCursor, first: number, to: number): number | Fault {
  if (!batches.next()) return sealFault(first, to, 'their batch is missing')
  const [last, from] = [batches.number(0), batches.number(1)]
  return from === first && last >= first && last <= to
    ? last
    : sealFault(first, to, `their batch says it is of positions ${from} to ${last}`)
}

function entryFault(entries: RowCursor, position: number, passing: Passing): Fault | undefined {
  if (!entries.next()) return { position, caseId: null, sequence: null, what: `The entry at position ${position} is missing.` }
  const { bytes } = entries
  const found = entries.number(positionAt)
  if (found !== position)
    return { position, caseId: null, sequence: null, what: `The entry at position ${position} is missing; the next is at ${found}.` }
  const own = hash('sha256', bytes.subarray(entries.start + 2, entries.at(hashAt)), 'buffer')
  if (entries.fields.length !== entryColumns.length || !own.equals(entries.value(hashAt)))
    return { ...named(entries), what: `${sayWhich(entries)}: its hash is not that of what is stored, so something of it was changed.` }
  const at = { case: entries.at(caseAt) + 4, previous: entries.at(previousAt) + 4, hash: entries.at(hashAt) + 4 }
  const wrong = passing.links.take(bytes, at.case, entries.integer(sequenceAt), at.previous, at.hash, position)
  if (wrong) return { ...named(entries), what: `${sayWhich(entries)}: ${wrong}.` }
  const recorded = entries.bigint(recordedAt)
  if (passing.recordedAt !== undefined && recorded < passing.recordedAt)
    return {
      ...named(entries),
      what: `${sayWhich(entries)}: it says it was recorded at ${instantOf(recorded)}, before the entry at the position before it.`,
    }
  passing.recordedAt = recorded
  passing.firstRecordedAt ??= recorded
  return undefined
}

/** Traces, notices and documents, taken entry by entry. */
class Beside {
  readonly #traces: RowCursor
  readonly #notices: RowCursor
  readonly #documents: RowCursor
  readonly #ahead: { notices: boolean; documents: boolean }

  constructor(chunk: Chunk) {
    this.#traces = new RowCursor(chunk.traces)
    this.#notices = new RowCursor(chunk.notices)
    this.#documents = new RowCursor(chunk.documents)
    this.#ahead = { notices: this.#notices.next(), documents: this.#documents.next() }
  }

  /** The bytes that entered the root. A missing trace gives none, and so another root. */
  of(position: number): Uint8Array[] {
    const traces = this.#traces
    const trace = traces.next() && traces.number(0) === position ? [fieldsAfterPosition(traces)] : []
    const notices = this.#take('notices', this.#notices, position)
    const documents = this.#take('documents', this.#documents, position).map((row) => hash('sha256', row, 'buffer'))
    return [...trace, countBytes(notices.length), ...notices, countBytes(documents.length), ...documents]
  }

  isDone(): boolean {
    return !this.#traces.next() && !this.#ahead.notices && !this.#ahead.documents
  }

  #take(kind: 'notices' | 'documents', cursor: RowCursor, position: number): Buffer[] {
    const rows: Buffer[] = []
    while (this.#ahead[kind] && cursor.number(0) === position) {
      rows.push(fieldsAfterPosition(cursor))
      this.#ahead[kind] = cursor.next()
    }
    return rows
  }
}

const fieldsAfterPosition = (row: RowCursor): Buffer => row.bytes.subarray(row.at(1), row.end)

const named = (entries: RowCursor) => ({
  position: entries.number(positionAt),
  caseId: entries.uuid(caseAt),
  sequence: entries.integer(sequenceAt),
})

const sayWhich = (entries: RowCursor): string =>
  `The entry at position ${entries.number(positionAt)} (case ${entries.uuid(caseAt)}, entry ${entries.integer(sequenceAt)})`

const sealFault = (first: number, last: number, what: string): Fault => ({
  position: first,
  caseId: null,
  sequence: null,
  what: `The entries at positions ${first} to ${last}: ${what}.`,
})
