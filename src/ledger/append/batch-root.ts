import { hash } from 'node:crypto'

const tag = Buffer.from('writ batch 1\n')

/** The root before the first batch. */
export const noRoot: Buffer = Buffer.alloc(32)

/**
 * The seal over one batch and so over all before it: SHA-256 over the root before it, its first and last position, and for each entry its hash
 * and what was written beside it.
 * @param parts hash and beside bytes of each entry, in turn
 */
export function batchRoot(previousRoot: Uint8Array, first: number, last: number, parts: readonly Uint8Array[]): Buffer {
  const positions = Buffer.alloc(16)
  positions.writeBigInt64BE(BigInt(first), 0)
  positions.writeBigInt64BE(BigInt(last), 8)
  return hash('sha256', Buffer.concat([tag, previousRoot, positions, ...parts]), 'buffer')
}
