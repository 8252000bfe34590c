import type pg from 'pg'
import type { Delivery, DeliveryAttempt, InboxNotice, Outbox, Subscription } from './outbox.ts'

const NOTICES = 50
const DELIVERIES = 100

const noticeColumns = `inbox.notice_id as "noticeId", inbox.recipient as "to", notice.about, notice.says, inbox.position, entry.case_id as "caseId", entry.payload ->> 'ofCase' as "ofCase",
  entry.entry_id as "entryId", entry.act, entry.recorded_at as "recordedAt", inbox.read_at as "readAt", inbox.read_by as "readBy"`

const noticeTables = `derived.inbox join ledger.notice on notice.notice_id = inbox.notice_id join ledger.entry on entry.position = inbox.position`

/** The outbox of a database. @param app connections of the application's role */
export const openOutbox = (app: pg.Pool): Outbox => ({
  ...inboxIn(app),
  ...subscriptionsIn(app),
  ...deliveriesIn(app),
})

const inboxIn = (app: pg.Pool): Pick<Outbox, 'inbox' | 'countUnread' | 'markRead' | 'noticesOf'> => ({
  async inbox(recipients, { unread = false, before = Number.MAX_SAFE_INTEGER, limit = NOTICES } = {}) {
    const { rows } = await app.query<InboxNotice>({
      name: 'outbox-inbox',
      text: `select ${noticeColumns} from ${noticeTables}
        where inbox.recipient = any($1) and inbox.position < $2 and (inbox.read_at is null or not $3)
        order by inbox.position desc, inbox.notice_id limit $4`,
      values: [recipients, before, unread, limit],
    })
    return rows
  },
  async countUnread(recipients) {
    const { rows } = await app.query<{ count: number }>(
      'select count(*) as count from derived.inbox where recipient = any($1) and read_at is null',
      [recipients],
    )
    return rows[0]?.count ?? 0
  },
  async markRead(recipients, noticeIds, officerId, at) {
    const { rowCount } = await app.query(
      `update derived.inbox set read_at = $3, read_by = $4
        where recipient = any($1) and notice_id = any($2::uuid[]) and read_at is null`,
      [recipients, noticeIds, at.toString(), officerId],
    )
    return rowCount ?? 0
  },
  async noticesOf(caseId) {
    const { rows } = await app.query<InboxNotice>({
      name: 'outbox-notices-of',
      text: `select ${noticeColumns} from ${noticeTables} where entry.case_id = $1 order by inbox.position, inbox.notice_id`,
      values: [caseId],
    })
    return rows
  },
})

const subscriptionsIn = (app: pg.Pool): Pick<Outbox, 'subscriptions' | 'addSubscription' | 'endSubscription'> => ({
  async subscriptions() {
    const { rows } = await app.query<Subscription>(
      `select subscription_id as "subscriptionId", name, url, recipients, abouts, begun_at as "begunAt", ended_at as "endedAt"
        from access.subscription order by begun_at, subscription_id`,
    )
    return rows
  },
  async addSubscription({ subscriptionId, name, url, recipients, abouts, begunAt }, secret, begunBy) {
    await app.query(
      `insert into access.subscription (subscription_id, name, url, secret, recipients, abouts, begun_at, begun_by)
        values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [subscriptionId, name, url, Buffer.from(secret), recipients, abouts, begunAt, begunBy],
    )
  },
  async endSubscription(subscriptionId, endedBy, at) {
    const { rowCount } = await app.query(
      `with ended as (
        update access.subscription set ended_at = $2, ended_by = $3 where subscription_id = $1 and ended_at is null returning subscription_id
      ), given_up as (
        update derived.delivery set state = 'dead', claimed_until_at = null from ended
        where delivery.subscription_id = ended.subscription_id and state = 'waiting'
      ) select from ended`,
      [subscriptionId, at.toString(), endedBy],
    )
    return rowCount === 1
  },
})

const deliveriesIn = (app: pg.Pool): Pick<Outbox, 'deliveries' | 'attempts' | 'askAgain'> => ({
  async deliveries({ state, subscriptionId, limit = DELIVERIES } = {}) {
    const { rows } = await app.query<Delivery>(
      `select delivery.subscription_id as "subscriptionId", delivery.notice_id as "noticeId", notice.recipient as "to", notice.about,
          delivery.position, delivery.state, delivery.attempts, delivery.next_at as "nextAt", last.says as "lastSays"
        from derived.delivery join ledger.notice on notice.notice_id = delivery.notice_id
        left join lateral (select says from ledger.delivery made where made.subscription_id = delivery.subscription_id
          and made.notice_id = delivery.notice_id and made.outcome <> 'asked-again' order by made.attempt desc limit 1) last on true
        where ($1::text is null or delivery.state = $1) and ($2::uuid is null or delivery.subscription_id = $2)
        order by delivery.position desc, delivery.subscription_id limit $3`,
      [state ?? null, subscriptionId ?? null, limit],
    )
    return rows
  },
  async attempts(subscriptionId, noticeId) {
    const { rows } = await app.query<DeliveryAttempt>(
      `select attempt, at, outcome, status, says, officer_id as "officerId" from ledger.delivery
        where subscription_id = $1 and notice_id = $2 order by delivery_id`,
      [subscriptionId, noticeId],
    )
    return rows
  },
  async askAgain(subscriptionId, noticeId, officerId, at, attempts) {
    const { rowCount } = await app.query(
      `with again as (
        update derived.delivery set state = 'waiting', next_at = $4, attempts_max = attempts + $5
        from access.subscription where subscription.subscription_id = delivery.subscription_id and subscription.ended_at is null
          and delivery.subscription_id = $1 and delivery.notice_id = $2 and delivery.state = 'dead' returning attempts
      ) insert into ledger.delivery (subscription_id, notice_id, attempt, at, outcome, says, officer_id)
        select $1, $2, attempts, $4, 'asked-again', 'An officer asked that it be tried again.', $3 from again`,
      [subscriptionId, noticeId, officerId, at.toString(), attempts],
    )
    return rowCount === 1
  },
})
