import { createHash } from 'node:crypto'

/** Fixed for ever: another would give every partner another case. */
const namespace = Buffer.from('c8a41f0e7d2b4c6d9e53b7a60f18d2e4', 'hex')

/**
 * The case of a partner agency, worked out from its code: a name-based UUID (RFC 9562, version 5), so that an act that names a code finds it.
 * @param code as registered; capital letters and blanks around it make no difference
 */
export function partnerId(code: string): string {
  const hash = createHash('sha1').update(namespace).update(code.trim().toUpperCase()).digest()
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80
  const hex = hash.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')
}
