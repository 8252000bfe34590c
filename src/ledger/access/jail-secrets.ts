import type { Pool } from 'pg'
import { inTransaction } from './in-transaction.ts'
import { findRow } from './one-row.ts'
import { freshSecret, hashSecret } from './secret.ts'

/** How long a jail can look, once it came in. */
const VISIT_HOURS = 12
/** How long a link waits to be used. */
const LINK_HOURS = 24

export interface JailVisit {
  /** The entry that opened the way in. */
  pageId: string
  /** Code of the agency. */
  partner: string
}

export interface NewJailSecret extends JailVisit {
  kind: 'key' | 'link'
  endsAt: Temporal.Instant
}

const earlier = (one: Temporal.Instant, other: Temporal.Instant) => (Temporal.Instant.compare(one, other) < 0 ? one : other)

/** Keys and one-time links to a jail's page. */
export const jailSecretsIn = (pool: Pool) => ({
  /** @returns the secret, to be shown once. An earlier one of the same way in stops working, and so do visits begun with it. */
  async make({ pageId, partner, kind, endsAt }: NewJailSecret, by: string, now: Temporal.Instant): Promise<string> {
    const secret = freshSecret()
    const ends = kind === 'link' ? earlier(endsAt, now.add({ hours: LINK_HOURS })) : endsAt
    await inTransaction(pool, async (db) => {
      await db.query('update access.jail_secret set ended_at = $2 where page_id = $1 and ended_at is null', [pageId, now.toString()])
      await db.query(
        'insert into access.jail_secret (secret_hash, page_id, partner, kind, made_at, made_by, ends_at) values ($1, $2, $3, $4, $5, $6, $7)',
        [hashSecret(secret), pageId, partner, kind, now.toString(), by, ends.toString()],
      )
    })
    return secret
  },

  /** Whether a secret was made for a way in that can still be used. */
  async isMade(pageId: string, now: Temporal.Instant): Promise<boolean> {
    const row = await findRow(
      pool,
      `select page_id from access.jail_secret where page_id = $1 and kind <> 'visit' and ended_at is null and ends_at > $2
         and (kind = 'key' or used_at is null)`,
      [pageId, now.toString()],
    )
    return row !== undefined
  },

  /** Begins a visit with a key, or with a link, which is then used up. Undefined where it does not work, or is another agency's. */
  async beginVisit(secret: string, partner: string, now: Temporal.Instant): Promise<(JailVisit & { visit: string }) | undefined> {
    return inTransaction(pool, async (db) => {
      const used = await findRow<{ pageId: string; endsAt: string }>(
        db,
        `update access.jail_secret set used_at = $2
         where secret_hash = $1 and partner = $3 and kind <> 'visit' and ended_at is null and ends_at > $2 and (kind = 'key' or used_at is null)
         returning page_id as "pageId", case when kind = 'key' then ends_at else 'infinity' end::text as "endsAt"`,
        [hashSecret(secret), now.toString(), partner],
      )
      if (!used) return undefined
      const visit = freshSecret()
      await db.query(
        `insert into access.jail_secret (secret_hash, page_id, partner, kind, made_at, ends_at)
         values ($1, $2, $3, 'visit', $4, least($5::timestamptz, $6::timestamptz))`,
        [hashSecret(visit), used.pageId, partner, now.toString(), now.add({ hours: VISIT_HOURS }).toString(), used.endsAt],
      )
      return { pageId: used.pageId, partner, visit }
    })
  },

  /** The visit a cookie is of, while it lasts. */
  findVisit: (visit: string, partner: string, now: Temporal.Instant): Promise<JailVisit | undefined> =>
    findRow<JailVisit & Record<string, unknown>>(
      pool,
      `select page_id as "pageId", partner from access.jail_secret
       where secret_hash = $1 and partner = $2 and kind = 'visit' and ended_at is null and ends_at > $3`,
      [hashSecret(visit), partner, now.toString()],
    ),
})
