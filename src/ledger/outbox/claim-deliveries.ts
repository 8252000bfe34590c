import type pg from 'pg'

/** One attempt this process has begun, and nobody else will. */
export interface ClaimedDelivery {
  subscriptionId: string
  noticeId: string
  position: number
  attempt: number
  isLast: boolean
  url: string
  /** Wrapped. */
  secret: Uint8Array
  to: string
  about: string
  says: string
  caseId: string
  entryId: string
  act: string
  recordedAt: string
}

/**
 * Begins an attempt at the first waiting notice of each subscriber that is due, at most `limit`: a subscriber hears in the order of the ledger. An
 * attempt whose process ended is written down as unknown and begun anew once its time is over.
 * @param claimSeconds how long nobody else tries
 */
export async function claimDeliveries(
  app: pg.Pool,
  now: Temporal.Instant,
  limit: number,
  claimSeconds: number,
): Promise<readonly ClaimedDelivery[]> {
  const { rows } = await app.query<ClaimedDelivery>(
    `with head as (
      select first.* from access.subscription cross join lateral (
        select subscription_id, position, notice_id, next_at, claimed_until_at from derived.delivery
        where delivery.subscription_id = subscription.subscription_id and state = 'waiting' order by position, notice_id limit 1
      ) first
      where ended_at is null and first.next_at <= $1 and (first.claimed_until_at is null or first.claimed_until_at <= $1)
      order by first.next_at limit $2
    ), locked as (
      select delivery.* from derived.delivery join head using (subscription_id, position, notice_id)
      where delivery.state = 'waiting' and delivery.next_at <= $1 and (delivery.claimed_until_at is null or delivery.claimed_until_at <= $1)
      for update of delivery skip locked
    ), lost as (
      insert into ledger.delivery (subscription_id, notice_id, attempt, at, outcome, says)
      select subscription_id, notice_id, attempts, $1, 'unknown', 'The process that tried ended before it was answered.' from locked
      where claimed_until_at is not null on conflict do nothing
    ), claimed as (
      update derived.delivery set attempts = delivery.attempts + 1, claimed_until_at = $1::timestamptz + make_interval(secs => $3)
      from locked where delivery.subscription_id = locked.subscription_id and delivery.position = locked.position
        and delivery.notice_id = locked.notice_id
      returning delivery.*
    )
    select claimed.subscription_id as "subscriptionId", claimed.notice_id as "noticeId", claimed.position, claimed.attempts as attempt,
      claimed.attempts >= claimed.attempts_max as "isLast", subscription.url, subscription.secret, notice.recipient as "to", notice.about, notice.says,
      entry.case_id as "caseId", entry.entry_id as "entryId", entry.act, entry.recorded_at as "recordedAt"
    from claimed join access.subscription using (subscription_id) join ledger.notice on notice.notice_id = claimed.notice_id
      join ledger.entry on entry.position = claimed.position`,
    [now.toString(), limit, claimSeconds],
  )
  return rows
}

/** What came of an attempt. */
export interface AttemptOutcome {
  outcome: 'delivered' | 'failed'
  status: number | null
  says: string
  at: Temporal.Instant
  /** When it is tried again; null where it is given up, or was delivered. */
  nextAt: Temporal.Instant | null
}

/** Writes the attempt down for good, and what follows. A failure told late, after somebody else has tried again, changes nothing else. */
export async function finishDelivery(
  app: pg.Pool,
  claimed: ClaimedDelivery,
  { outcome, status, says, at, nextAt }: AttemptOutcome,
): Promise<void> {
  await app.query(
    `with made as (
      insert into ledger.delivery (subscription_id, notice_id, attempt, at, outcome, status, says)
      values ($1, $2, $4, $5, $6, $7, $8) on conflict do nothing
    )
    update derived.delivery set state = $9, next_at = coalesce($10, next_at), claimed_until_at = null
    where subscription_id = $1 and notice_id = $2 and position = $3 and state = 'waiting' and (attempts = $4 or $9 = 'delivered')`,
    [
      claimed.subscriptionId,
      claimed.noticeId,
      claimed.position,
      claimed.attempt,
      at.toString(),
      outcome,
      status,
      says,
      outcome === 'delivered' ? 'delivered' : nextAt ? 'waiting' : 'dead',
      nextAt?.toString() ?? null,
    ],
  )
}

/** When something next waits to be tried, or undefined. */
export async function findNextTry(app: pg.Pool): Promise<Temporal.Instant | undefined> {
  const { rows } = await app.query<{ next: string | null }>(
    `select min(greatest(first.next_at, first.claimed_until_at)) as next from access.subscription cross join lateral (
      select next_at, claimed_until_at from derived.delivery where delivery.subscription_id = subscription.subscription_id and state = 'waiting'
      order by position, notice_id limit 1) first where ended_at is null`,
  )
  const next = rows[0]?.next
  return next ? Temporal.Instant.from(next) : undefined
}
