import { type Asked, ask } from '../read/ask.ts'
import { readHead } from '../read/read-entries.ts'
import { type Checkpoint, signCheckpoint } from './checkpoint.ts'
import type { SigningKey } from './signing-key.ts'

/** Signs the ledger as it stands, unless it is empty or the same place was signed before. */
export async function writeCheckpoint(asked: Asked, key: SigningKey, now: Temporal.Instant): Promise<Checkpoint | undefined> {
  const { position, root } = await readHead(asked)
  if (position === 0) return undefined
  const checkpoint = signCheckpoint(key, position, root, now)
  await ask(
    asked,
    'ledger-checkpoint',
    `with key as (insert into ledger.signing_key values ($4, $6) on conflict do nothing)
      insert into ledger.checkpoint values ($1, $2, $3, $4, $5) on conflict do nothing`,
    [position, Buffer.from(root, 'hex'), checkpoint.signedAt, key.keyId, checkpoint.signature, key.publicKey],
  )
  return checkpoint
}
