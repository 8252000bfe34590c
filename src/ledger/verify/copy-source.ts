import { readSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { setImmediate as letOthers } from 'node:timers/promises'
import { noRoot } from '../append/batch-root.ts'
import type { Chunk } from './chunk.ts'
import type { ChunkSource } from './chunk-source.ts'
import { CHUNK_HEAD, type ChunkPlace, chunkEnd } from './copy-format.ts'

const ROOT_BYTES = 32

/** The ledger as an exported copy holds it. */
export async function openCopy(path: string, chunks: readonly ChunkPlace[]): Promise<ChunkSource> {
  const file = await open(path, 'r')
  const byStart = new Map(chunks.map((chunk) => [chunk.from, chunk]))
  // Used again for each chunk: fresh memory would cost as much as hashing what is in it.
  let kept = Buffer.allocUnsafeSlow(0)
  return {
    async read(from, last) {
      const place = from < last ? byStart.get(from) : undefined
      if (!place) return undefined
      // The root of the batch before ends the chunk before.
      const begin = from === 0 ? place.at : place.at - ROOT_BYTES
      const length = chunkEnd(place) - begin
      if (kept.length < length) kept = Buffer.allocUnsafeSlow(length)
      await letOthers()
      // By this thread itself: what another had read would lie in the cache of another processor.
      const bytesRead = readSync(file.fd, kept, 0, length, begin)
      const previousRoot = from === 0 ? noRoot : kept.toString('hex', 0, ROOT_BYTES)
      return chunkIn(kept.subarray(place.at - begin + CHUNK_HEAD, bytesRead), place, previousRoot)
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
