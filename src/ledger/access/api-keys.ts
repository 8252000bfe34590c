import type { Pool } from 'pg'
import { inTransaction } from './in-transaction.ts'
import { type Asked, findRow, listRows } from './one-row.ts'
import { freshSecret, hashSecret } from './secret.ts'
import { recordSignInEvent } from './sign-in-events.ts'

/** What a key begins with, so that one that leaked is recognised for what it is. */
const KEY_PREFIX = 'writ_'
export const KEY_DAYS_MAX = 366
const TOUCH_SECONDS = 60

/** A key of a program: it acts as its officer, and only in the acts and reads it names. */
export interface ApiKey {
  keyId: string
  officerId: string
  label: string
  acts: readonly string[]
  reads: readonly string[]
  madeAt: string
  madeBy: string
  expiresAt: string
  revokedAt: string | null
  revokedBy: string | null
  lastUsedAt: string | null
}

export interface NewApiKey {
  officerId: string
  label: string
  acts: readonly string[]
  reads: readonly string[]
  expiresAt: Temporal.Instant
}

/** Thrown where a key was to be made for an officer who has no open account. */
export class ClosedToKeys extends Error {
  constructor() {
    super('This officer has no open account, and no key opens anything without one: open an account for the officer first.')
    this.name = 'ClosedToKeys'
  }
}

const columns = `key_id as "keyId", officer_id as "officerId", label, acts, reads, made_at as "madeAt", made_by as "madeBy",
  expires_at as "expiresAt", revoked_at as "revokedAt", revoked_by as "revokedBy", last_used_at as "lastUsedAt"`

type Row = ApiKey & Record<string, unknown>
type By = { officerId: string; address?: string | null }

/** API keys. The key itself is shown once, when it is made. */
export const apiKeysIn = (pool: Pool) => ({
  /**
   * @returns the key, to be shown once. The database refuses a key made for oneself, and one that names nothing.
   * @throws ClosedToKeys where the officer has no open account
   */
  async make(key: NewApiKey, by: By, now: Temporal.Instant): Promise<{ keyId: string; secret: string }> {
    const secret = `${KEY_PREFIX}${freshSecret()}`
    const keyId = await inTransaction(pool, async (db) => {
      // The account stays open until the key is made: whoever closes it finds the key. None is older than the account it hangs on.
      const made = await findRow<{ id: string }>(
        db,
        `insert into access.api_key (key_hash, officer_id, label, acts, reads, made_at, made_by, expires_at)
         select $1, officer_id, $3, $4, $5, greatest($6::timestamptz, opened_at), $7, $8 from access.account
         where officer_id = $2 and closed_at is null for share returning key_id as id`,
        [
          hashSecret(secret),
          key.officerId,
          key.label,
          [...key.acts],
          [...key.reads],
          now.toString(),
          by.officerId,
          key.expiresAt.toString(),
        ],
      )
      if (!made) throw new ClosedToKeys()
      const { id } = made
      await recordSignInEvent(db, { ...eventOf(id, by, now), kind: 'key-made', says: 'An API key was made.' })
      return id
    })
    return { keyId, secret }
  },

  async revoke(keyId: string, by: By, now: Temporal.Instant): Promise<void> {
    await inTransaction(pool, async (db) => {
      const revoked = await findRow(
        db,
        'update access.api_key set revoked_at = $2, revoked_by = $3 where key_id = $1 and revoked_at is null returning key_id',
        [keyId, now.toString(), by.officerId],
      )
      if (revoked) await recordSignInEvent(db, { ...eventOf(keyId, by, now), kind: 'key-revoked', says: 'An API key was revoked.' })
    })
  },

  /** The key, where it works: known, not revoked, not expired, and the account its officer had when it was made still open. */
  async find(secret: string, now: Temporal.Instant): Promise<ApiKey | undefined> {
    if (!secret.startsWith(KEY_PREFIX)) return undefined
    const key = await findRow<Row>(
      pool,
      `select ${columns} from access.api_key where key_hash = $1 and revoked_at is null and expires_at > $2
        and exists (select from access.account where account.officer_id = api_key.officer_id and closed_at is null and opened_at <= made_at)`,
      [hashSecret(secret), now.toString()],
    )
    if (key && isDue(key.lastUsedAt, now))
      await pool.query('update access.api_key set last_used_at = $2 where key_id = $1', [key.keyId, now.toString()])
    return key
  },

  /** Of one officer or of all, newest first. */
  list: (officerId?: string, limit = 500): Promise<readonly ApiKey[]> =>
    listRows<Row>(
      pool,
      `select ${columns} from access.api_key where $1::uuid is null or officer_id = $1 order by made_at desc, key_id limit $2`,
      [officerId ?? null, limit],
    ),
})

/** Revokes every key in force that acts as an officer. */
export async function revokeKeysOf(db: Asked, officerId: string, by: By, now: Temporal.Instant): Promise<void> {
  const revoked = await listRows<{ keyId: string }>(
    db,
    `update access.api_key set revoked_at = $2, revoked_by = $3
     where officer_id = $1 and revoked_at is null and expires_at > $2 returning key_id as "keyId"`,
    [officerId, now.toString(), by.officerId],
  )
  const says = 'An API key was revoked, since the account of its officer was closed.'
  for (const { keyId } of revoked) await recordSignInEvent(db, { ...eventOf(keyId, by, now), kind: 'key-revoked', says })
}

const isDue = (lastUsedAt: string | null, now: Temporal.Instant): boolean =>
  lastUsedAt === null || Temporal.Instant.from(lastUsedAt).add({ seconds: TOUCH_SECONDS }).epochMilliseconds <= now.epochMilliseconds

const eventOf = (keyId: string, by: By, at: Temporal.Instant) => ({ at, keyId, byOfficerId: by.officerId, address: by.address ?? null })
