import { open } from 'node:fs/promises'
import { noRoot } from '../append/batch-root.ts'
import type { Chunk } from './chunk.ts'
import type { ChunkSource } from './chunk-source.ts'
import { CHUNK_HEAD, type ChunkPlace, chunkEnd } from './copy-format.ts'

const ROOT_BYTES = 32

/** The ledger as an exported copy holds it. */
export async function openCopy(path: string, chunks: readonly ChunkPlace[]): Promise<ChunkSource> {
  const file = await open(path, 'r')
  const byStart = new Map(chunks.map((chunk) => [chunk.from, chunk]))
  // Two that take turns: one is read into while the other is looked at. Fresh memory for each would cost as much as hashing what is in it.
  const kept: [Buffer, Buffer] = [Buffer.allocUnsafeSlow(0), Buffer.allocUnsafeSlow(0)]
  let turn: 0 | 1 = 0
  return {
    async read(from, last) {
      const place = from < last ? byStart.get(from) : undefined
      if (!place) return undefined
      // The root of the batch before ends the chunk before.
      const begin = from === 0 ? place.at : place.at - ROOT_BYTES
      const length = chunkEnd(place) - begin
      turn = turn === 0 ? 1 : 0
      if (kept[turn].length < length) kept[turn] = Buffer.allocUnsafeSlow(length)
      const into = kept[turn]
      const { bytesRead } = await file.read(into, 0, length, begin)
      const previousRoot = from === 0 ? noRoot : into.toString('hex', 0, ROOT_BYTES)
      return chunkIn(into.subarray(place.at - begin + CHUNK_HEAD, bytesRead), place, previousRoot)
    },
    close: () => file.close(),
  }
}

function chunkIn(bytes: Buffer, { from, to, lengths }: ChunkPlace, previousRoot: string): Chunk {
  let end = 0
  const [entries, traces, notices, documents, batches] = lengths.map((length) => {
    end += length
    return bytes.subarray(end - length, end)
  })
  const none = bytes.subarray(0, 0)
  return {
    from,
    to,
    previousRoot,
    entries: entries ?? none,
    traces: traces ?? none,
    notices: notices ?? none,
    documents: documents ?? none,
    batches: batches ?? none,
  }
}
