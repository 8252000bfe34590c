import pg from 'pg'

const ENTRIES_AT_ONCE = 5_000

/**
 * Hands notices written since last time on to inboxes and subscribers, each once: how far that went is written with them, under a lock only one
 * process holds. What the log says was delivered is not sent again, should the queues have been lost.
 * @returns true where there are more
 */
export async function handOn(app: pg.Pool, now: Temporal.Instant, attemptsMax: number): Promise<boolean> {
  const client = await app.connect()
  let isClean = false
  try {
    await client.query('begin')
    const { rows } = await client.query<{ from: number; until: number; last: number }>(
      `select head.position as "from", least(batch.last_position, head.position + ${ENTRIES_AT_ONCE}) as until, batch.last_position as last
        from derived.outbox_head head, (select last_position from ledger.batch order by last_position desc limit 1) batch
        where head.position < batch.last_position for update of head skip locked`,
    )
    const [head] = rows
    if (head) {
      await client.query(
        `insert into derived.inbox (recipient, notice_id, position)
          select recipient, notice_id, position from ledger.notice where position > $1 and position <= $2 on conflict do nothing`,
        [head.from, head.until],
      )
      await client.query(
        `insert into derived.delivery (subscription_id, notice_id, position, state, attempts, attempts_max, next_at)
          select subscription_id, notice_id, position, 'waiting', 0, $4, $3 from ledger.notice
          join access.subscription on recipient = any(recipients) and (cardinality(abouts) = 0 or about = any(abouts)) and ended_at is null
          where position > $1 and position <= $2 and not exists (select from ledger.delivery made
            where made.subscription_id = subscription.subscription_id and made.notice_id = notice.notice_id and made.outcome = 'delivered')
          on conflict do nothing`,
        [head.from, head.until, now.toString(), attemptsMax],
      )
      await client.query('update derived.outbox_head set position = $1', [head.until])
    }
    await client.query('commit')
    isClean = true
    return head !== undefined && head.until < head.last
  } catch (fault) {
    // A connection that is only let go holds the lock for a moment longer: the next look would pass over the row, and count that as well done.
    if (fault instanceof pg.DatabaseError) await client.query('rollback').catch(() => undefined)
    throw fault
  } finally {
    client.release(!isClean)
  }
}
