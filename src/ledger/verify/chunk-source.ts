import type { Chunk } from './chunk.ts'
import type { ChunkPlace } from './copy-format.ts'

/** Where the ledger to verify is. Plain, so that it can be sent to a thread. */
export type Place = { kind: 'database'; url: string } | { kind: 'copy'; file: string; chunks: readonly ChunkPlace[] }

/** Gives the ledger a stretch at a time. */
export interface ChunkSource {
  /** The next stretch after `from`, whose bytes hold until the next is asked for. Undefined where `last` is reached. */
  read(from: number, last: number): Promise<Chunk | undefined>
  close(): Promise<void>
}
