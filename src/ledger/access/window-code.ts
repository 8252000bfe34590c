import { freshBytes } from '../vault/fresh-bytes.ts'

/** Letters and digits nobody takes for one another (Crockford's 32): 16 of them are 80 bits, so the plain hash can be kept and looked up. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 16

/** A new code, as it is printed: ABCD-EFGH-JKMN-PQRS. */
export function freshCode(): string {
  const drawn = [...freshBytes(LENGTH)].map((byte) => letters.charAt(byte & 31)).join('')
  return drawn.replace(/(.{4})(?=.)/g, '$1-')
}

/** A code as somebody typed it, the way it is hashed: any case, hyphens and spaces aside, O for 0 and I or L for 1. */
export const readCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
