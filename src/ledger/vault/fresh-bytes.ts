import { randomBytes } from 'node:crypto'

/** Bytes nobody can foretell: keys and nonces. The only randomness of the vault. */
export const freshBytes = (count: number): Uint8Array => randomBytes(count)
