const BLOCK_BYTES = 64

/** A key for ids of one rotation: until another is made, the same person has the same id in every release and every table. */
export interface PseudonymKey {
  /** Name of the rotation, printed in the manifest: never the key. */
  name: string
  /** 32 random bytes. */
  bytes: Uint8Array
}

const blob = (bytes: Uint8Array) => `'${[...bytes].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('')}'::blob`

const padded = (key: Uint8Array, pad: number): Uint8Array => Uint8Array.from({ length: BLOCK_BYTES }, (_, at) => (key[at] ?? 0) ^ pad)

/**
 * SQL for the id of something outside: HMAC-SHA256 (RFC 2104) of its kind and its id on the record, the first 128 bits in hex. Without the key nobody can
 * go back, or make the id of somebody whose id on the record they know.
 * @param id SQL of a text; null stays null
 */
export const pseudonymSql = ({ bytes }: PseudonymKey, kind: 'person' | 'case' | 'entry', id: string): string =>
  `left(sha256(${blob(padded(bytes, 0x5c))} || unhex(sha256(${blob(Buffer.concat([padded(bytes, 0x36), Buffer.from(`${kind}:`)]))} || encode(${id})))), 32)`
