import { randomBytes } from 'node:crypto'

const POOL_BYTES = 4096

let pool: Uint8Array = new Uint8Array(0)
let used = 0

/** Bytes nobody can foretell: keys and nonces. The only randomness of the vault. Few are taken from many, since each asking costs as much as sealing. */
export function freshBytes(count: number): Uint8Array {
  if (count > POOL_BYTES / 8) return randomBytes(count)
  if (used + count > pool.length) {
    pool = randomBytes(POOL_BYTES)
    used = 0
  }
  const bytes = new Uint8Array(pool.subarray(used, used + count))
  // Given once, and kept nowhere.
  pool.fill(0, used, used + count)
  used += count
  return bytes
}
