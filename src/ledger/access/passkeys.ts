import type { Pool } from 'pg'
import { inTransaction } from './in-transaction.ts'
import { useInvitation } from './invitations.ts'
import { findRow, listRows } from './one-row.ts'
import { recordSignInEvent } from './sign-in-events.ts'

/** The public half of what an officer's device signs in with. */
export interface Passkey {
  passkeyId: string
  accountId: string
  publicKey: Uint8Array
  counter: number
  transports: readonly string[]
  label: string
  addedAt: string
  lastUsedAt: string | null
}

export type NewPasskey = Omit<Passkey, 'addedAt' | 'lastUsedAt'>

const columns = `passkey_id as "passkeyId", account_id as "accountId", public_key as "publicKey", counter, transports, label,
  added_at as "addedAt", last_used_at as "lastUsedAt"`

type Row = Passkey & Record<string, unknown>

/** Passkeys of accounts. Taking one away keeps the row. */
export const passkeysIn = (pool: Pool) => ({
  /** Adds one and uses up the link that allowed it. False where the link no longer works or the passkey is known already. */
  add: (passkey: NewPasskey, link: string, now: Temporal.Instant, address: string | null): Promise<boolean> =>
    inTransaction(pool, async (db) => {
      if (!(await useInvitation(db, link, now))) return false
      const added = await findRow(
        db,
        `insert into access.passkey (passkey_id, account_id, public_key, counter, transports, label, added_at)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict (passkey_id) do nothing returning passkey_id`,
        [passkey.passkeyId, passkey.accountId, passkey.publicKey, passkey.counter, [...passkey.transports], passkey.label, now.toString()],
      )
      if (!added) return false
      await recordSignInEvent(db, { at: now, kind: 'passkey-added', accountId: passkey.accountId, address, says: 'A passkey was added.' })
      return true
    }),

  /** One that can sign in: not taken away, of an open account. */
  find: (passkeyId: string): Promise<Passkey | undefined> =>
    findRow<Row>(
      pool,
      `select ${columns} from access.passkey join access.account using (account_id)
       where passkey_id = $1 and removed_at is null and closed_at is null`,
      [passkeyId],
    ),

  listOf: (accountId: string): Promise<readonly Passkey[]> =>
    listRows<Row>(pool, `select ${columns} from access.passkey where account_id = $1 and removed_at is null order by added_at`, [
      accountId,
    ]),

  /** Notes a use. False where the device's count of uses went back, or the passkey was taken away meanwhile. */
  async use(passkeyId: string, counter: number, now: Temporal.Instant): Promise<boolean> {
    const used = await findRow(
      pool,
      `update access.passkey set counter = $2, counter_before = counter, is_overtaken = false, last_used_at = $3
       where passkey_id = $1 and removed_at is null and (counter < $2 or (counter = 0 and $2 = 0)) returning passkey_id`,
      [passkeyId, counter, now.toString()],
    )
    return used !== undefined
  },

  /**
   * Whether a lower count is that of a sign-in which another one with the same passkey overtook: begun before that came in, and counted between it and the
   * one before. True once for each use: whoever could try again and again would come in once the count has passed.
   */
  async isOvertaken(passkeyId: string, counter: number, begunAt: string): Promise<boolean> {
    const overtaken = await findRow(
      pool,
      `update access.passkey set is_overtaken = true where passkey_id = $1 and removed_at is null and not is_overtaken
         and counter_before < $2 and $2 < counter and $3::timestamptz < last_used_at returning passkey_id`,
      [passkeyId, counter, begunAt],
    )
    return overtaken !== undefined
  },

  async remove(
    passkeyId: string,
    accountId: string,
    by: { officerId: string; address?: string | null },
    now: Temporal.Instant,
  ): Promise<void> {
    await inTransaction(pool, async (db) => {
      const removed = await findRow(
        db,
        `update access.passkey set removed_at = $3, removed_by = $4 where passkey_id = $1 and account_id = $2 and removed_at is null
         returning passkey_id`,
        [passkeyId, accountId, now.toString(), by.officerId],
      )
      if (!removed) return
      await recordSignInEvent(db, {
        at: now,
        kind: 'passkey-removed',
        accountId,
        byOfficerId: by.officerId,
        address: by.address ?? null,
        says: 'A passkey was taken away.',
      })
    })
  },

  /**
   * Takes away one whose count of uses went back: there is a copy of it, and nobody can say which of the two has come in. So the sessions of its account end
   * as well.
   */
  async refuseCopied({ passkeyId, accountId }: Pick<Passkey, 'passkeyId' | 'accountId'>, now: Temporal.Instant, address: string | null) {
    await inTransaction(pool, async (db) => {
      const at = now.toString()
      const removed = await findRow(
        db,
        'update access.passkey set removed_at = $2 where passkey_id = $1 and removed_at is null returning passkey_id',
        [passkeyId, at],
      )
      if (!removed) return
      await db.query(
        `update access.session set ended_at = $2, ended_because = 'passkey-copied' where account_id = $1 and ended_at is null`,
        [accountId, at],
      )
      const says = 'A passkey was taken away, and the sessions of the account ended: its count of uses went back, so there is a copy of it.'
      await recordSignInEvent(db, { at: now, kind: 'passkey-removed', accountId, address, says })
    })
  },
})
