import { hash } from 'node:crypto'
import { batchRoot } from '../append/batch-root.ts'
import { instantOf } from '../append/value-bytes.ts'
import { BesideRows } from './beside-rows.ts'
import type { CaseLinks } from './case-links.ts'
import type { Chunk, Fault } from './chunk.ts'
import { EntryCursor } from './entry-cursor.ts'
import { RowCursor, uuidText } from './row-cursor.ts'

/** What goes from one chunk to the next. */
export interface Passing {
  links: CaseLinks
  /** Times of the first and the last entry, microseconds since 2000. */
  firstRecordedAt: number | undefined
  recordedAt: number
  /** Ends of batches whose roots are wanted, and those met, hex. */
  wanted: ReadonlySet<number>
  roots: Map<number, string>
}

/**
 * Makes every hash of a chunk again: of each entry from its columns, of each batch from its entries and what was written beside them.
 * @returns the first thing wrong
 * @throws RangeError where the bytes are no rows
 */
export function verifyChunk(chunk: Chunk, passing: Passing): Fault | undefined {
  const entries = new EntryCursor(chunk.entries)
  const beside = new BesideRows(chunk)
  const batches = new RowCursor(chunk.batches)
  let root = chunk.previousRoot
  let position = chunk.from
  while (position < chunk.to) {
    const first = position + 1
    const last = batchEnd(batches, first, chunk.to)
    if (typeof last !== 'number') return last
    if (root === undefined) return sealFault(first, last, 'the batch before it is missing')
    const hashes = Buffer.allocUnsafe((last - position) * 32)
    for (let at = 0; position < last; at += 32) {
      const fault = entryFault(entries, ++position, passing)
      if (fault) return fault
      entries.bytes.copy(hashes, at, entries.hashAt, entries.hashAt + 32)
    }
    // The root ends its row.
    const stated = batches.bytes.toString('hex', batches.end - 32, batches.end)
    if (batchRoot(root, { first, last, hashes, ...beside.take(last) }) !== stated)
      return sealFault(
        first,
        last,
        'what was written beside them (sessions, notices, documents), or the seal itself, is not as it was sealed',
      )
    root = stated
    if (passing.wanted.has(last)) passing.roots.set(last, stated)
  }
  if (entries.next())
    return { ...named(entries), what: `There is more than one entry at position ${entries.position}, or one that is out of order.` }
  return beside.isDone()
    ? undefined
    : sealFault(chunk.from + 1, chunk.to, 'there is something written beside them that belongs to no entry')
}

/** Fields of a batch: two numbers of eight bytes and a root of 32, each with its length, and the count of fields. */
const BATCH_BYTES = 2 + 12 + 12 + 36

/** @returns the last position of the next batch */
function batchEnd(batches: RowCursor, first: number, to: number): number | Fault {
  if (!batches.next()) return sealFault(first, to, 'their batch is missing')
  const [last, from] = [batches.position, batches.secondNumber]
  if (batches.end - batches.start !== BATCH_BYTES) return sealFault(first, to, 'the root of their batch is damaged')
  return from === first && last >= first && last <= to
    ? last
    : sealFault(first, to, `their batch says it is of positions ${from} to ${last}`)
}

function entryFault(entries: EntryCursor, position: number, passing: Passing): Fault | undefined {
  const isThere = entries.next() && entries.position === position
  if (!isThere) return { position, caseId: null, sequence: null, what: `The entry at position ${position} is missing.` }
  if (!isAt(entries.bytes, entries.hashAt, hash('sha256', entries.hashed, 'latin1')))
    return { ...named(entries), what: `${sayWhich(entries)}: its hash is not that of what is stored, so something of it was changed.` }
  return misplacement(entries, position, passing)
}

/** Whether the bytes there are those of the text, a character each. */
function isAt(bytes: Buffer, at: number, text: string): boolean {
  for (let place = 0; place < text.length; place++) if (bytes[at + place] !== text.charCodeAt(place)) return false
  return true
}

/** What is wrong with the place of an entry in its case or in time. */
function misplacement(entries: EntryCursor, position: number, passing: Passing): Fault | undefined {
  const { view, caseAt, sequence, previousAt, hashAt, recordedAt } = entries
  const wrong = passing.links.take(view, caseAt, sequence, previousAt, hashAt, position)
  const isEarly = recordedAt < passing.recordedAt
  passing.recordedAt = recordedAt
  passing.firstRecordedAt ??= recordedAt
  if (wrong === undefined && !isEarly) return undefined
  const what = wrong ?? `it says it was recorded at ${instantOf(recordedAt)}, before the entry at the position before it`
  return { ...named(entries), what: `${sayWhich(entries)}: ${what}.` }
}

const named = (entries: EntryCursor) => ({
  position: entries.position,
  caseId: uuidText(entries.bytes.subarray(entries.caseAt, entries.caseAt + 16)),
  sequence: entries.sequence,
})

const sayWhich = (entries: EntryCursor): string => {
  const { position, caseId, sequence } = named(entries)
  return `The entry at position ${position} (case ${caseId}, entry ${sequence})`
}

const sealFault = (first: number, last: number, what: string): Fault => ({
  position: first,
  caseId: null,
  sequence: null,
  what: `The entries at positions ${first} to ${last}: ${what}.`,
})
