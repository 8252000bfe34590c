import type { Pool } from 'pg'
import { revokeKeysOf } from './api-keys.ts'
import { inTransaction } from './in-transaction.ts'
import { findRow, getRow, listRows } from './one-row.ts'
import { recordSignInEvent } from './sign-in-events.ts'

/** An officer's way in. */
export interface Account {
  accountId: string
  officerId: string
  signInName: string
  oidcIssuer: string | null
  oidcSubject: string | null
  isDemonstration: boolean
  openedAt: string
  openedBy: string
  closedAt: string | null
  lockedUntilAt: string | null
  /** Passkeys that can sign in. */
  passkeyCount: number
}

export interface NewAccount {
  officerId: string
  signInName: string
  provider?: { issuer: string; subject: string } | undefined
  isDemonstration?: boolean
}

/** Thrown where the officer, the name or the provider's id has an open account already. */
export class AccountTaken extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'AccountTaken'
  }
}

const takenSays: Readonly<Record<string, string>> = {
  account_officer_once: 'This officer has an open account already; close it before opening another.',
  account_name_once: 'This sign-in name is in use by an open account; choose another.',
  account_provider_once: 'This id of the identity provider belongs to an open account; check the id.',
}

const columns = `account_id as "accountId", officer_id as "officerId", sign_in_name as "signInName", oidc_issuer as "oidcIssuer",
  oidc_subject as "oidcSubject", is_demonstration as "isDemonstration", opened_at as "openedAt", opened_by as "openedBy",
  closed_at as "closedAt", locked_until_at as "lockedUntilAt",
  (select count(*)::int from access.passkey p where p.account_id = account.account_id and p.removed_at is null) as "passkeyCount"`

type Row = Account & Record<string, unknown>
type By = { officerId: string; address?: string | null }

/** Accounts of officers. What an officer may do is folded from the ledger, never read here. */
export const accountsIn = (pool: Pool) => ({
  /** @throws AccountTaken */
  async open(account: NewAccount, by: By, now: Temporal.Instant): Promise<Account> {
    try {
      return await inTransaction(pool, async (db) => {
        const { id } = await getRow<{ id: string }>(
          db,
          `insert into access.account (officer_id, sign_in_name, oidc_issuer, oidc_subject, is_demonstration, opened_at, opened_by)
           values ($1, lower($2), $3, $4, $5, $6, $7) returning account_id as id`,
          [
            account.officerId,
            account.signInName,
            account.provider?.issuer ?? null,
            account.provider?.subject ?? null,
            account.isDemonstration ?? false,
            now.toString(),
            by.officerId,
          ],
        )
        await recordSignInEvent(db, { ...eventOf(id, by, now), kind: 'account-opened', says: 'The account was opened.' })
        return await getRow<Row>(db, `select ${columns} from access.account where account_id = $1`, [id])
      })
    } catch (fault) {
      const says = fault instanceof Error && 'constraint' in fault ? takenSays[String(fault.constraint)] : undefined
      throw says ? new AccountTaken(says) : fault
    }
  },

  /** Ends its sessions and revokes the keys of programs that act as its officer: nothing is opened by it any more. Does nothing where it is closed already. */
  async close(accountId: string, by: By, now: Temporal.Instant): Promise<void> {
    await inTransaction(pool, async (db) => {
      const closed = await findRow<{ officerId: string }>(
        db,
        `update access.account set closed_at = $2, closed_by = $3 where account_id = $1 and closed_at is null
         returning officer_id as "officerId"`,
        [accountId, now.toString(), by.officerId],
      )
      if (!closed) return
      await db.query(
        `update access.session set ended_at = $2, ended_because = 'account-closed' where account_id = $1 and ended_at is null`,
        [accountId, now.toString()],
      )
      await revokeKeysOf(db, closed.officerId, by, now)
      await recordSignInEvent(db, {
        ...eventOf(accountId, by, now),
        kind: 'account-closed',
        says: 'The account was closed and its sessions ended.',
      })
    })
  },

  /** No sign-in until a moment. */
  async lock(accountId: string, until: Temporal.Instant, says: string, now: Temporal.Instant, address: string | null): Promise<void> {
    await inTransaction(pool, async (db) => {
      await db.query('update access.account set locked_until_at = $2 where account_id = $1', [accountId, until.toString()])
      await recordSignInEvent(db, { at: now, kind: 'locked', accountId, says, address })
    })
  },

  async unlock(accountId: string, by: By, now: Temporal.Instant): Promise<void> {
    await inTransaction(pool, async (db) => {
      await db.query('update access.account set locked_until_at = null where account_id = $1', [accountId])
      await recordSignInEvent(db, { ...eventOf(accountId, by, now), kind: 'unlocked', says: 'The account was unlocked.' })
    })
  },

  find: (accountId: string): Promise<Account | undefined> =>
    findRow<Row>(pool, `select ${columns} from access.account where account_id = $1`, [accountId]),

  findByProvider: (issuer: string, subject: string): Promise<Account | undefined> =>
    findRow<Row>(pool, `select ${columns} from access.account where oidc_issuer = $1 and oidc_subject = $2 and closed_at is null`, [
      issuer,
      subject,
    ]),

  findOfOfficer: (officerId: string): Promise<Account | undefined> =>
    findRow<Row>(pool, `select ${columns} from access.account where officer_id = $1 and closed_at is null`, [officerId]),

  /** Open ones by name, then closed ones. */
  list: (limit = 500): Promise<readonly Account[]> =>
    listRows<Row>(pool, `select ${columns} from access.account order by closed_at is not null, sign_in_name, opened_at limit $1`, [limit]),
})

const eventOf = (accountId: string, by: By, at: Temporal.Instant) => ({
  at,
  accountId,
  byOfficerId: by.officerId,
  address: by.address ?? null,
})
