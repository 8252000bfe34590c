import { createCipheriv, createDecipheriv } from 'node:crypto'
import { Sentence } from '../../kernel/sentence.ts'
import { freshBytes } from './fresh-bytes.ts'

const VERSION = 1
const NONCE_BYTES = 12
const TAG_BYTES = 16
const HEAD_BYTES = 1 + NONCE_BYTES + TAG_BYTES

/**
 * AES-256-GCM (NIST SP 800-38D) with a fresh nonce: version, nonce, tag, then the sealed bytes.
 * @param boundTo authenticated with it: opening under another name fails
 */
export function sealBytesWith(key: Uint8Array, boundTo: string, bytes: Uint8Array): Uint8Array {
  const nonce = freshBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(boundTo))
  const encrypted = cipher.update(bytes)
  // Counter mode leaves nothing for the end.
  cipher.final()
  const sealed = Buffer.allocUnsafe(HEAD_BYTES + encrypted.length)
  sealed[0] = VERSION
  sealed.set(nonce, 1)
  sealed.set(cipher.getAuthTag(), 1 + NONCE_BYTES)
  sealed.set(encrypted, HEAD_BYTES)
  return sealed
}

/** The bytes again. @throws Sentence where they were changed, or sealed with another key or for somebody else */
export function openBytesWith(key: Uint8Array, boundTo: string, sealed: Uint8Array): Uint8Array {
  if (sealed[0] !== VERSION || sealed.length < HEAD_BYTES)
    throw new Sentence('These sealed data are not in a form this version of Writ knows: open them with the version that wrote them.')
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + NONCE_BYTES), { authTagLength: TAG_BYTES })
  decipher.setAAD(Buffer.from(boundTo))
  decipher.setAuthTag(sealed.subarray(1 + NONCE_BYTES, HEAD_BYTES))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(HEAD_BYTES)), decipher.final()])
  } catch (error) {
    throw new Sentence(
      'These sealed data do not open: they were changed after they were sealed, or sealed with another key; run "writ verify" and compare with a backup.',
      {
        cause: error,
      },
    )
  }
}
