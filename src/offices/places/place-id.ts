import { createHash } from 'node:crypto'

/** Fixed for ever: another would give every place another case. */
const namespace = Buffer.from('5b0d3c6e9f1a4e7b8c2d60a1f4e3b796', 'hex')

/**
 * The case of a place, worked out from its code: a name-based UUID (RFC 9562, version 5), so that an act that names a code finds the case.
 * @param code as registered; capital letters and blanks around it make no difference
 */
export function placeId(code: string): string {
  const hash = createHash('sha1').update(namespace).update(code.trim().toUpperCase()).digest()
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80
  const hex = hash.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')
}
