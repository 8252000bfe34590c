import type { Pool } from 'pg'
import type { JsonObject } from '../../kernel/json.ts'
import { findRow } from './one-row.ts'
import { freshSecret, hashSecret } from './secret.ts'

export const CEREMONY_MINUTES = 10

export type CeremonyKind = 'oidc' | 'passkey' | 'register'

/** Sign-ins begun and not finished. Kept here, so that any process can finish them and none can be finished twice. */
export const ceremoniesIn = (pool: Pool) => ({
  /** @returns the secret for the browser's cookie */
  async begin(kind: CeremonyKind, held: JsonObject, now: Temporal.Instant): Promise<string> {
    const secret = freshSecret()
    await pool.query('delete from access.ceremony where expires_at < $1', [now.toString()])
    await pool.query('insert into access.ceremony (token_hash, kind, held, expires_at) values ($1, $2, $3, $4)', [
      hashSecret(secret),
      kind,
      JSON.stringify(held),
      now.add({ minutes: CEREMONY_MINUTES }).toString(),
    ])
    return secret
  },

  /** What was held, once. Undefined where there is no such ceremony, it took too long, or it was finished already. */
  async take(kind: CeremonyKind, secret: string, now: Temporal.Instant): Promise<JsonObject | undefined> {
    const row = await findRow<{ held: JsonObject; isInTime: boolean }>(
      pool,
      'delete from access.ceremony where token_hash = $1 and kind = $2 returning held, expires_at > $3 as "isInTime"',
      [hashSecret(secret), kind, now.toString()],
    )
    return row?.isInTime ? row.held : undefined
  },
})
