import { batchRoot } from '../append/batch-root.ts'
import { BesideRows } from './beside-rows.ts'
import type { Chunk, Fault } from './chunk.ts'
import { RowCursor } from './row-cursor.ts'
import { type FoundEntries, type Passing, verifyEntries } from './verify-entries.ts'

/**
 * Makes every hash of a chunk again: of each entry from its columns, of each batch from its entries and what was written beside them.
 * @returns the first thing wrong
 */
export function verifyChunk(chunk: Chunk, passing: Passing): Fault | undefined {
  return verifyBatches(chunk, verifyEntries(chunk, passing), passing)
}

function verifyBatches(chunk: Chunk, entries: FoundEntries, { wanted, roots }: Passing): Fault | undefined {
  const beside = new BesideRows(chunk)
  const batches = new RowCursor(chunk.batches)
  let root = chunk.previousRoot
  for (let position = chunk.from; position < chunk.to; ) {
    const first = position + 1
    const last = batchEnd(batches, first, chunk.to)
    if (typeof last !== 'number') return last
    if (root === undefined) return sealFault(first, last, 'the batch before it is missing')
    if (entries.fault && entries.fault.position <= last) return entries.fault
    // The root ends its row.
    const stated = batches.bytes.toString('hex', batches.end - 32, batches.end)
    const hashes = entries.stated.subarray((position - chunk.from) * 32, (last - chunk.from) * 32)
    if (batchRoot(root, { first, last, hashes, ...beside.take(last) }) !== stated)
      return sealFault(
        first,
        last,
        'what was written beside them (sessions, notices, documents), or the seal itself, is not as it was sealed',
      )
    root = stated
    position = last
    if (wanted.has(last)) roots.set(last, stated)
  }
  if (entries.surplus) return entries.surplus
  if (batches.end < batches.bytes.length) return sealFault(chunk.to, chunk.to, 'after their batch stands another, of no entries')
  return beside.isDone()
    ? undefined
    : sealFault(chunk.from + 1, chunk.to, 'there is something written beside them that belongs to no entry')
}

/** Where the row of a batch says what it is made of, and what: three fields, two numbers of eight bytes and a root of 32. */
const batchFields = [
  [0, Buffer.from([0, 3, 0, 0, 0, 8])],
  [14, Buffer.from([0, 0, 0, 8])],
  [26, Buffer.from([0, 0, 0, 32])],
] as const

/** @returns the last position of the next batch */
function batchEnd(batches: RowCursor, first: number, to: number): number | Fault {
  if (batches.end >= batches.bytes.length) return sealFault(first, to, 'their batch is missing')
  if (!isNextBatch(batches)) return sealFault(first, to, 'their batch is damaged')
  const [last, from] = [batches.position, batches.secondNumber]
  return from === first && last >= first && last <= to
    ? last
    : sealFault(first, to, `their batch says it is of positions ${from} to ${last}`)
}

function isNextBatch(batches: RowCursor): boolean {
  try {
    batches.next()
  } catch (fault) {
    if (fault instanceof RangeError) return false
    throw fault
  }
  const { bytes, start } = batches
  return batchFields.every(([at, says]) => bytes.compare(says, 0, says.length, start + at, start + at + says.length) === 0)
}

const sealFault = (first: number, last: number, what: string): Fault => ({
  position: first,
  caseId: null,
  sequence: null,
  what: `The entries at positions ${first} to ${last}: ${what}.`,
})
