import { createPublicKey, verify } from 'node:crypto'
import type { SigningKey } from './signing-key.ts'

/** A signed statement of what the whole ledger was. */
export interface Checkpoint {
  position: number
  /** Hex. */
  root: string
  /** ISO 8601 in UTC with microseconds: every digit that is stored is signed. */
  signedAt: string
  keyId: Uint8Array
  signature: Uint8Array
}

type Stated = Omit<Checkpoint, 'signature'>

/** What is signed: words and lines, so that anyone can check a signature with common tools. */
const statement = ({ position, root, signedAt, keyId }: Stated): Buffer =>
  Buffer.from(`writ checkpoint 1\nposition ${position}\nroot ${root}\nsigned ${signedAt}\nkey ${hex(keyId)}\n`)

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

export function signCheckpoint(key: SigningKey, position: number, root: string, signedAt: Temporal.Instant): Checkpoint {
  const stated = { position, root, signedAt: signedAt.toString({ fractionalSecondDigits: 6 }), keyId: key.keyId }
  return { ...stated, signature: key.sign(statement(stated)) }
}

export const isSignedBy = (checkpoint: Checkpoint, publicKey: Uint8Array): boolean =>
  isSigned(statement(checkpoint), checkpoint.signature, publicKey)

/** Whether the Ed25519 signature is that of the key over the bytes. */
export function isSigned(bytes: Uint8Array, signature: Uint8Array, publicKey: Uint8Array): boolean {
  const der = Buffer.concat([ed25519Prefix, publicKey])
  try {
    return verify(null, bytes, createPublicKey({ key: der, type: 'spki', format: 'der' }), signature)
  } catch {
    return false
  }
}

/** What comes before the 32 bytes of the key in its DER form (RFC 8410). */
const ed25519Prefix = Buffer.from('302a300506032b6570032100', 'hex')
