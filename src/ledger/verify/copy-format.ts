import { sections } from './chunk.ts'

/**
 * An exported copy: a line that says what it is; chunks, each `CHNK`, its positions and the lengths of its five sections in eight bytes each, and the
 * sections; at the end `SEAL`, a length in eight bytes, and the checkpoints and public keys as JSON.
 */
export const firstLine = Buffer.from('writ ledger copy 2\n')
export const [chunkTag, sealTag] = ['CHNK', 'SEAL']
export const CHUNK_HEAD = 4 + 8 * (2 + sections.length)
export const SEAL_HEAD = 12

/** Where a chunk is in the file. */
export interface ChunkPlace {
  from: number
  to: number
  at: number
  lengths: readonly number[]
}

export const chunkEnd = ({ at, lengths }: ChunkPlace): number => lengths.reduce((end, length) => end + length, at + CHUNK_HEAD)
