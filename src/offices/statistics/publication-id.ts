import { createHash } from 'node:crypto'

/** Fixed for ever: another would give every publication another case. */
const namespace = Buffer.from('0c5d8f3172ab4e0f9d6b5e21c8a4f370', 'hex')

/** The case of a publication, worked out from its name: a name-based UUID (RFC 9562, version 5). */
export function publicationId(name: string): string {
  const hash = createHash('sha1').update(namespace).update(name).digest()
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80
  const hex = hash.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')
}
