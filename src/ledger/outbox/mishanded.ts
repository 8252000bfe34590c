import { type Asked, ask } from '../read/ask.ts'

/** A notice that an inbox lacks, or one it has of which the ledger knows nothing. */
export interface Mishanded {
  recipient: string
  noticeId: string
  position: number
  isLost: boolean
}

/**
 * The first notice, in the order of the ledger, on which the inboxes and the ledger differ: of those that were handed on by what the record says of
 * itself. Whether a notice was read is told by nothing but the inbox.
 */
export async function findMishanded(asked: Asked): Promise<Mishanded | undefined> {
  const [row] = await ask(asked, 'outbox-mishanded', mishandedSql, [])
  if (!row) return undefined
  const [recipient, noticeId, position, isLost] = row
  return { recipient: recipient ?? '', noticeId: noticeId ?? '', position: Number(position), isLost: isLost === 't' }
}

const mishandedSql = `select coalesce(notice.recipient, inbox.recipient), coalesce(notice.notice_id, inbox.notice_id),
    coalesce(notice.position, inbox.position) as position, inbox.recipient is null
  from ledger.notice full join derived.inbox on inbox.recipient = notice.recipient and inbox.position = notice.position
    and inbox.notice_id = notice.notice_id
  where notice.recipient is null or (inbox.recipient is null and notice.position <= (select position from derived.outbox_head))
  order by 3 limit 1`

/** Puts the notices that inboxes lack into them, unread, and takes out those of which the ledger knows nothing. What was read stays read. */
export async function mendInboxes(asked: Asked): Promise<void> {
  await ask(
    asked,
    'outbox-mend-extra',
    `delete from derived.inbox where not exists (select from ledger.notice where notice.recipient = inbox.recipient
      and notice.position = inbox.position and notice.notice_id = inbox.notice_id)`,
    [],
  )
  await ask(
    asked,
    'outbox-mend-lost',
    `insert into derived.inbox (recipient, notice_id, position) select recipient, notice_id, position from ledger.notice
      where position <= (select position from derived.outbox_head) on conflict do nothing`,
    [],
  )
}
