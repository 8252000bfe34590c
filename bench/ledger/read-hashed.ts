import { BesideRows } from '../../src/ledger/verify/beside-rows.ts'
import type { Chunk } from '../../src/ledger/verify/chunk.ts'
import { readCopyIndex } from '../../src/ledger/verify/copy-index.ts'
import { openCopy } from '../../src/ledger/verify/copy-source.ts'
import { EntryCursor } from '../../src/ledger/verify/entry-cursor.ts'
import { RowCursor } from '../../src/ledger/verify/row-cursor.ts'

/** Chunks taken from all over the copy: more than the caches of a processor hold. */
const CHUNKS = 512

/** What verifying some entries hashes: pieces one after another, and where each ends. */
export interface Hashed {
  entries: number
  bytes: Uint8Array
  ends: Uint32Array
}

/** Each entry, and for each batch the hashes of its entries and what was written beside them. */
export async function readHashed(file: string): Promise<Hashed> {
  const { chunks } = await readCopyIndex(file)
  const source = await openCopy(file, chunks)
  const pieces: Uint8Array[] = []
  let entries = 0
  for (let taken = 0; taken < CHUNKS; taken++) {
    const place = chunks[Math.floor((chunks.length * taken) / CHUNKS)]
    const chunk = place && (await source.read(place.from, place.to))
    if (!chunk) continue
    entries += chunk.to - chunk.from
    pieces.push(...piecesOf(chunk).map((piece) => Uint8Array.from(piece)))
  }
  await source.close()
  let end = 0
  const ends = Uint32Array.from(pieces, (piece) => {
    end += piece.length
    return end
  })
  return { entries, bytes: new Uint8Array(Buffer.concat(pieces)), ends }
}

function piecesOf(chunk: Chunk): Uint8Array[] {
  const [pieces, hashes]: [Uint8Array[], Uint8Array[]] = [[], []]
  const rows = new EntryCursor(chunk.entries)
  while (rows.next()) {
    pieces.push(rows.hashed)
    hashes.push(chunk.entries.subarray(rows.hashAt, rows.hashAt + 32))
  }
  const [beside, batches] = [new BesideRows(chunk), new RowCursor(chunk.batches)]
  for (let from = chunk.from; batches.next(); from = batches.position) {
    const { traces, notices, documents } = beside.take(batches.position)
    pieces.push(Buffer.concat([...hashes.slice(from - chunk.from, batches.position - chunk.from), ...traces, ...notices, ...documents]))
  }
  return pieces
}
