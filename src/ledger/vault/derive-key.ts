import { hkdfSync } from 'node:crypto'

/** What a key made from the master key is for. Keys of different uses tell nothing of one another. */
export type KeyUse =
  | 'wrap person keys'
  | 'blind tokens'
  | 'name the master key'
  | 'wrap secrets of subscribers'
  | `pseudonyms of rotation ${number}`

/** A 256-bit key for one use, derived from the master key (HKDF-SHA-256, RFC 5869). */
export const deriveKey = (masterKey: Uint8Array, use: KeyUse): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', masterKey, new Uint8Array(0), `writ 1: ${use}`, 32))
