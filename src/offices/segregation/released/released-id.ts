import { createHash } from 'node:crypto'

/** Fixed for ever: another would give every released row another case. */
const namespace = Buffer.from('8f5a1c7e24d94b06a3e1b7c05d92f643', 'hex')

/**
 * The case of one released row, worked out from the file's own bytes: a name-based UUID (RFC 9562, version 5), so that the same file loaded again
 * finds the same cases, whatever it is called.
 * @param sha256 of the released file, in hex
 */
export function releasedId(sha256: string, sheet: string, row: number): string {
  const hash = createHash('sha1').update(namespace).update(`${sha256}\0${sheet}\0${row}`).digest()
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80
  const hex = hash.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')
}
