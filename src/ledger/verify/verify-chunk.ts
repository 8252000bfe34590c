import { batchRoot } from '../append/batch-root.ts'
import { BesideRows } from './beside-rows.ts'
import type { Chunk, Fault } from './chunk.ts'
import { EntryCursor } from './entry-cursor.ts'
import { EntryHashes } from './entry-hashes.ts'
import { nameEntry, sayWhich } from './name-entry.ts'
import { RowCursor } from './row-cursor.ts'
import { type Passing, verifyEntries } from './verify-entries.ts'

/** An entry with no text in it is longer. */
const ROW_BYTES_MIN = 128

/**
 * Makes every hash of a chunk again: of each entry from its columns, of each batch from its entries and what was written beside them.
 * @returns the first thing wrong
 */
export function verifyChunk(chunk: Chunk, passing: Passing): Fault | undefined {
  // What a damaged batch says of its length may be anything.
  const hashes = new EntryHashes(Math.min(chunk.to - chunk.from, Math.ceil(chunk.entries.length / ROW_BYTES_MIN)))
  const found = verifyReadable(chunk, hashes, passing)
  // Compared at the end, all at once; whatever else was found, was found at or after the last of these.
  const changed = hashes.findChanged()
  return changed === undefined ? found : changedFault(chunk, changed)
}

/** Damaged lengths make rows that end nowhere. */
function verifyReadable(chunk: Chunk, hashes: EntryHashes, passing: Passing): Fault | undefined {
  try {
    return verifyBatches(chunk, hashes, passing)
  } catch (fault) {
    if (!(fault instanceof RangeError)) throw fault
    const what = `The entries at positions ${chunk.from + 1} to ${chunk.to} cannot be read: their bytes are damaged.`
    return { position: chunk.from + 1, caseId: null, sequence: null, what }
  }
}

/** @throws RangeError where the bytes are no rows */
function verifyBatches(chunk: Chunk, hashes: EntryHashes, passing: Passing): Fault | undefined {
  const entries = new EntryCursor(chunk.entries)
  const beside = new BesideRows(chunk)
  const batches = new RowCursor(chunk.batches)
  let root = chunk.previousRoot
  for (let position = chunk.from; position < chunk.to; ) {
    const first = position + 1
    const last = batchEnd(batches, first, chunk.to)
    if (typeof last !== 'number') return last
    if (root === undefined) return sealFault(first, last, 'the batch before it is missing')
    const fault = verifyEntries(entries, first, last, hashes, passing)
    if (fault) return fault
    // The root ends its row.
    const stated = batches.bytes.toString('hex', batches.end - 32, batches.end)
    const ofBatch = hashes.stated.subarray((position - chunk.from) * 32, (last - chunk.from) * 32)
    if (batchRoot(root, { first, last, hashes: ofBatch, ...beside.take(last) }) !== stated)
      return sealFault(
        first,
        last,
        'what was written beside them (sessions, notices, documents), or the seal itself, is not as it was sealed',
      )
    root = stated
    position = last
    if (passing.wanted.has(last)) passing.roots.set(last, stated)
  }
  if (entries.next())
    return { ...nameEntry(entries), what: `There is more than one entry at position ${entries.position}, or one that is out of order.` }
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

function changedFault(chunk: Chunk, place: number): Fault {
  const entries = new EntryCursor(chunk.entries)
  for (let passed = 0; passed <= place; passed++) entries.next()
  return {
    ...nameEntry(entries),
    what: `${sayWhich(entries)}: its hash is not that of what is stored, so something of it was changed.`,
  }
}

const sealFault = (first: number, last: number, what: string): Fault => ({
  position: first,
  caseId: null,
  sequence: null,
  what: `The entries at positions ${first} to ${last}: ${what}.`,
})
