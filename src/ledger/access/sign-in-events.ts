import type { Pool } from 'pg'
import { type Asked, getRow, listRows } from './one-row.ts'

export const signInEventKinds = [
  'signed-in',
  'failed',
  'locked',
  'refused-locked',
  'signed-out',
  'session-ended',
  'unlocked',
  'account-opened',
  'account-closed',
  'link-made',
  'passkey-added',
  'passkey-removed',
  'key-made',
  'key-revoked',
] as const

export type SignInMethod = 'oidc' | 'passkey' | 'demonstration'

/** Something that happened at the door. */
export interface NewSignInEvent {
  at: Temporal.Instant
  kind: (typeof signInEventKinds)[number]
  /** In one sentence, without anything that was typed. */
  says: string
  accountId?: string | null
  byOfficerId?: string | null
  sessionId?: string | null
  keyId?: string | null
  method?: SignInMethod | null
  address?: string | null
}

export interface SignInEvent extends Omit<Required<NewSignInEvent>, 'at'> {
  eventId: number
  /** ISO 8601 in UTC. */
  at: string
}

/** Writes one event. It can never be changed. */
export async function recordSignInEvent(db: Asked, event: NewSignInEvent): Promise<void> {
  await db.query(
    `insert into access.sign_in_event (at, kind, says, account_id, by_officer_id, session_id, key_id, method, address)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      event.at.toString(),
      event.kind,
      event.says,
      event.accountId ?? null,
      event.byOfficerId ?? null,
      event.sessionId ?? null,
      event.keyId ?? null,
      event.method ?? null,
      event.address ?? null,
    ],
  )
}

/** What happened at the door, newest first. */
export const signInEventsIn = (pool: Pool) => ({
  record: (event: NewSignInEvent) => recordSignInEvent(pool, event),

  /** @param before the `eventId` the last page ended at */
  list: (filter: { accountId?: string; before?: number } = {}, limit = 50): Promise<readonly SignInEvent[]> =>
    listRows<SignInEvent & Record<string, unknown>>(
      pool,
      `select event_id as "eventId", at, kind, says, account_id as "accountId", by_officer_id as "byOfficerId", session_id as "sessionId",
         key_id as "keyId", method, address
       from access.sign_in_event
       where ($1::uuid is null or account_id = $1) and ($2::bigint is null or event_id < $2)
       order by event_id desc limit $3`,
      [filter.accountId ?? null, filter.before ?? null, limit],
    ),

  /** How many failures the account has had since a moment, and since its last success or unlocking. */
  async failuresSince(accountId: string, since: Temporal.Instant): Promise<number> {
    const { count } = await getRow<{ count: number }>(
      pool,
      `select count(*)::int as count from access.sign_in_event
       where account_id = $1 and kind = 'failed' and at > $2 and event_id > coalesce((select max(event_id)
         from access.sign_in_event where account_id = $1 and kind in ('signed-in', 'unlocked')), 0)`,
      [accountId, since.toString()],
    )
    return count
  },
})
