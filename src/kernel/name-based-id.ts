import { createHash } from 'node:crypto'

/**
 * A name-based UUID (RFC 9562, version 5): the same name in the same namespace is the same id for ever, without being kept.
 * @param namespace 32 hex digits, fixed for each kind of thing named: another would give everything of the kind another id
 */
export function nameBasedId(namespace: string, name: string): string {
  const hash = createHash('sha1').update(Buffer.from(namespace, 'hex')).update(name).digest()
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80
  const hex = hash.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')
}
