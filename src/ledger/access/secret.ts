import { createHash } from 'node:crypto'
import { freshBytes } from '../vault/fresh-bytes.ts'

/** 256 random bits as text for a cookie, a link or a key. Nobody guesses it, so its plain hash can be kept and looked up. */
export const freshSecret = (): string => Buffer.from(freshBytes(32)).toString('base64url')

export const hashSecret = (secret: string): Uint8Array => createHash('sha256').update(secret).digest()
