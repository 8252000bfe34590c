import type { Pool } from 'pg'
import { inTransaction } from './in-transaction.ts'
import { type Asked, findRow } from './one-row.ts'
import { freshSecret, hashSecret } from './secret.ts'
import { recordSignInEvent } from './sign-in-events.ts'

export const INVITATION_HOURS = 24

/** One-time links by which an account's first, or another, passkey is registered. */
export const invitationsIn = (pool: Pool) => ({
  /** Makes a link's secret; earlier unused ones of the account stop working. */
  async make(
    accountId: string,
    by: { officerId: string; address?: string | null; because?: string },
    now: Temporal.Instant,
  ): Promise<string> {
    const secret = freshSecret()
    await inTransaction(pool, async (db) => {
      await db.query('update access.invitation set expires_at = least(expires_at, $2) where account_id = $1 and used_at is null', [
        accountId,
        now.toString(),
      ])
      await db.query('insert into access.invitation (token_hash, account_id, made_at, made_by, expires_at) values ($1, $2, $3, $4, $5)', [
        hashSecret(secret),
        accountId,
        now.toString(),
        by.officerId,
        now.add({ hours: INVITATION_HOURS }).toString(),
      ])
      await recordSignInEvent(db, {
        at: now,
        kind: 'link-made',
        accountId,
        byOfficerId: by.officerId,
        address: by.address ?? null,
        says: `A one-time link was made; it works for ${INVITATION_HOURS} hours.${by.because ? ` It was ${by.because}` : ''}`,
      })
    })
    return secret
  },

  /** The account a link is for, or undefined where it was used, is too old, or never was one. */
  async find(secret: string, now: Temporal.Instant): Promise<string | undefined> {
    const row = await findRow<{ accountId: string }>(
      pool,
      `select account_id as "accountId" from access.invitation join access.account using (account_id)
       where token_hash = $1 and used_at is null and expires_at > $2 and closed_at is null`,
      [hashSecret(secret), now.toString()],
    )
    return row?.accountId
  },
})

/** Uses a link up. False where somebody else was first, or it is too old. */
export async function useInvitation(db: Asked, secret: string, now: Temporal.Instant): Promise<boolean> {
  const used = await findRow(
    db,
    'update access.invitation set used_at = $2 where token_hash = $1 and used_at is null and expires_at > $2 returning account_id',
    [hashSecret(secret), now.toString()],
  )
  return used !== undefined
}
