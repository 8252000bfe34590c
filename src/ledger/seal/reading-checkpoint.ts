import { type Asked, ask } from '../read/ask.ts'
import { isSigned } from './checkpoint.ts'
import type { SigningKey } from './signing-key.ts'

/** A signed statement of what the whole reading log was. Bytes in hex. */
export interface ReadingCheckpoint {
  linkId: number
  hash: string
  /** ISO 8601 in UTC with microseconds. */
  signedAt: string
  keyId: string
  signature: string
}

/** What is signed: words and lines, so that anyone can check a signature with common tools. */
const statement = ({ linkId, hash, signedAt, keyId }: Omit<ReadingCheckpoint, 'signature'>): Buffer =>
  Buffer.from(`writ reading checkpoint 1\nline ${linkId}\nhash ${hash}\nsigned ${signedAt}\nkey ${keyId}\n`)

export const isReadingSignedBy = (checkpoint: ReadingCheckpoint, publicKey: Uint8Array): boolean =>
  isSigned(statement(checkpoint), Buffer.from(checkpoint.signature, 'hex'), publicKey)

/** Signs the reading log as it stands, unless it is empty or the same place was signed before. */
export async function writeReadingCheckpoint(asked: Asked, key: SigningKey, now: Temporal.Instant): Promise<void> {
  const [last] = await ask(
    asked,
    'reading-head',
    `select link_id, encode(hash, 'hex') from ledger.reading_link where not exists (
       select from ledger.reading_checkpoint where reading_checkpoint.link_id >= reading_link.link_id) order by link_id desc limit 1`,
    [],
  )
  if (!last) return
  const stated = {
    linkId: Number(last[0]),
    hash: last[1] ?? '',
    signedAt: now.toString({ fractionalSecondDigits: 6 }),
    keyId: key.keyId.toString('hex'),
  }
  await ask(
    asked,
    'reading-checkpoint',
    `with key as (insert into ledger.signing_key values ($4, $6) on conflict do nothing)
      insert into ledger.reading_checkpoint values ($1, $2, $3, $4, $5) on conflict do nothing`,
    [stated.linkId, Buffer.from(stated.hash, 'hex'), stated.signedAt, key.keyId, key.sign(statement(stated)), key.publicKey],
  )
}
