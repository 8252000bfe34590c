import { createHash } from 'node:crypto'

/** Fixed for ever: another would give every office another case. */
const namespace = Buffer.from('c10c4aa7c4ca4e5d9d0f5a3b7e216c88', 'hex')

/** The case in which the record notes what fell due in an office, worked out from its name (RFC 9562, version 5). */
export function watchCaseId(office: string): string {
  const hash = createHash('sha1').update(namespace).update(office).digest()
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80
  const hex = hash.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')
}
