import type { Pool } from 'pg'
import { inTransaction } from './in-transaction.ts'
import { type Asked, findRow, getRow, listRows } from './one-row.ts'
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

/** Thrown where a key was to be made for an officer whose account is closed. */
export class ClosedToKeys extends Error {
  constructor() {
    super('The account of this officer is closed, and nothing is opened by it: open another account for the officer first.')
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
   * @throws ClosedToKeys where the officer's account was closed and no other is open
   */
  async make(key: NewApiKey, by: By, now: Temporal.Instant): Promise<{ keyId: string; secret: string }> {
    const secret = `${KEY_PREFIX}${freshSecret()}`
    const keyId = await inTransaction(pool, async (db) => {
      if (await isClosed(db, key.officerId)) throw new ClosedToKeys()
      const { id } = await getRow<{ id: string }>(
        db,
        `insert into access.api_key (key_hash, officer_id, label, acts, reads, made_at, made_by, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8) returning key_id as id`,
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

  /** The key, where it works: known, not revoked, not expired. */
  async find(secret: string, now: Temporal.Instant): Promise<ApiKey | undefined> {
    if (!secret.startsWith(KEY_PREFIX)) return undefined
    const key = await findRow<Row>(
      pool,
      `select ${columns} from access.api_key where key_hash = $1 and revoked_at is null and expires_at > $2`,
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

/** Whether the officer had accounts and has none open. One that is open stays so until the key is made: whoever closes it finds the key. */
async function isClosed(db: Asked, officerId: string): Promise<boolean> {
  const open = await findRow(db, 'select 1 from access.account where officer_id = $1 and closed_at is null for share', [officerId])
  if (open) return false
  return (await findRow(db, 'select 1 from access.account where officer_id = $1 limit 1', [officerId])) !== undefined
}

const isDue = (lastUsedAt: string | null, now: Temporal.Instant): boolean =>
  lastUsedAt === null || Temporal.Instant.from(lastUsedAt).add({ seconds: TOUCH_SECONDS }).epochMilliseconds <= now.epochMilliseconds

const eventOf = (keyId: string, by: By, at: Temporal.Instant) => ({ at, keyId, byOfficerId: by.officerId, address: by.address ?? null })
