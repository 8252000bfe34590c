import { z } from 'zod'
import { type Asked, ask } from '../read/ask.ts'
import { type Checkpoint, isSignedBy } from '../seal/checkpoint.ts'
import { keyIdOf } from '../seal/signing-key.ts'
import type { Fault } from './chunk.ts'

const Hex = z.string().regex(/^[0-9a-f]*$/)

/** What seals a ledger from outside its chain. Bytes in hex, so that it can be written as JSON. */
export const Seals = z.strictObject({
  position: z.number().describe('Last entry'),
  checkpoints: z.array(
    z.strictObject({ position: z.number(), root: Hex, signedAt: z.string(), keyId: Hex, signature: Hex }).describe('A signed checkpoint'),
  ),
  keys: z.array(z.strictObject({ keyId: Hex, publicKey: Hex })).describe('Public keys the checkpoints were signed with'),
})
export type Seals = z.infer<typeof Seals>

/** Where the ledger ends and what was signed, as of one moment. */
export async function readSeals(asked: Asked): Promise<Seals> {
  const [row] = await ask(
    asked,
    'verify-seals',
    `select (select coalesce(max(last_position), 0) from ledger.batch),
      (select coalesce(json_agg(json_build_object('position', position, 'root', encode(root, 'hex'), 'signedAt',
        to_char(signed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'keyId', encode(key_id, 'hex'), 'signature', encode(signature, 'hex'))
        order by position), '[]') from ledger.checkpoint),
      (select coalesce(json_agg(json_build_object('keyId', encode(key_id, 'hex'), 'publicKey', encode(public_key, 'hex'))), '[]') from ledger.signing_key)`,
    [],
  )
  return Seals.parse({ position: Number(row?.[0]), checkpoints: JSON.parse(row?.[1] ?? '[]'), keys: JSON.parse(row?.[2] ?? '[]') })
}

/**
 * Checks the signatures, and that what was signed is what the ledger is.
 * @param roots hex, of the batches that end where something was signed
 * @param trusted public keys in hex; undefined: those that come with the ledger
 */
export function sealsFault(seals: Seals, roots: ReadonlyMap<number, string>, trusted: readonly string[] | undefined): Fault | undefined {
  for (const { keyId, publicKey } of seals.keys) {
    if (keyIdOf(Buffer.from(publicKey, 'hex')).toString('hex') !== keyId)
      return fault(0, `The public key ${keyId} is not the key of that id.`)
  }
  if (trusted && seals.position > 0 && seals.checkpoints.length === 0)
    return fault(0, 'No checkpoint signs for the ledger, and keys were given that must have signed it: it may have been made anew.')
  const keys = new Map(
    (trusted ?? seals.keys.map(({ publicKey }) => publicKey)).map((key) => [keyIdOf(Buffer.from(key, 'hex')).toString('hex'), key]),
  )
  for (const { position, root, signedAt, keyId, signature } of seals.checkpoints) {
    const which = `The checkpoint at position ${position}`
    const publicKey = keys.get(keyId)
    if (!publicKey)
      return fault(position, `${which} was signed with the key ${keyId}, which is not ${trusted ? 'trusted here' : 'kept with it'}.`)
    const checkpoint: Checkpoint = { position, root, signedAt, keyId: bytes(keyId), signature: bytes(signature) }
    if (!isSignedBy(checkpoint, bytes(publicKey))) return fault(position, `${which} does not bear the signature of its key.`)
    if (roots.get(position) !== root) return fault(position, `${which} is of another ledger: what was signed is not what is stored.`)
  }
  return undefined
}

const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex')

const fault = (position: number, what: string): Fault => ({ position, caseId: null, sequence: null, what })
