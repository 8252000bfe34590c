import { inLocal } from '../../../kernel/local-text.ts'
import type { InboxNotice } from '../../../ledger/outbox/outbox.ts'
import { html, type Part } from '../../web/html.ts'
import type { DeskVisit } from '../desk-visit.ts'
import { sayName } from '../forms/say-name.ts'
import { sayLocal } from '../parts/say-local.ts'
import { sayTo } from '../parts/say-to.ts'
import { shortId } from '../parts/short-id.ts'
import type { RegisterVisit } from '../register-visit.ts'
import { officesOf } from './read-board-query.ts'

/** Those whose notices this officer sees: the officer, and the offices they work in. */
export const recipientsOf = (visit: Pick<DeskVisit, 'officerId' | 'standing'>): readonly string[] => [
  `officer:${visit.officerId}`,
  ...officesOf(visit).map((office) => `office:${office}`),
]

/** Whose notices are shown, and which of the cases they tell of may be named to them. */
type NoticesVisit = Pick<RegisterVisit, 'nameOf' | 'zone'> & { lines: Pick<RegisterVisit['lines'], 'naming'> }

/**
 * Notices as a list, each with the case it is about. A notice holds nothing personal: it says that there is something to read, and where. Of one in a
 * case its reader may not open it is told only that it came.
 */
export async function noticeList(visit: NoticesVisit, notices: readonly InboxNotice[]): Promise<Part> {
  const casesOf = ({ caseId, ofCase }: InboxNotice) => [caseId, ...(ofCase ? [ofCase] : [])]
  const naming = await visit.lines.naming(notices.flatMap(casesOf).map((caseId) => ({ caseId })))
  return html`<ul class="writ-notices">${notices.map((notice) =>
    casesOf(notice).every((caseId) => naming(caseId) === 'open')
      ? noticeItem(visit, notice)
      : html`<li><p>A notice in a case that you may not open: reading it is restricted.</p><p class="writ-small">To ${sayTo(notice.to, visit.nameOf)}, ${sayLocal(notice.recordedAt, visit.zone)}.</p></li>`,
  )}</ul>`
}

/** Where its reader has something to do: a notice of the clock watch stands in a case of the watch, and tells of another. */
const ledTo = ({ caseId, ofCase }: InboxNotice): string => ofCase ?? caseId

const noticeItem = (
  visit: NoticesVisit,
  notice: InboxNotice,
): Part => html`<li><p><strong>${sayName(notice.about)}</strong>: ${inLocal(notice.says, visit.zone)}</p>
<p class="writ-small">To ${sayTo(notice.to, visit.nameOf)}, ${sayLocal(notice.recordedAt, visit.zone)}. <a href="/desk/cases/${ledTo(notice)}">Case ${shortId(ledTo(notice))}</a>${notice.readAt ? html`. Read ${sayLocal(notice.readAt, visit.zone)}${notice.readBy ? ` by ${visit.nameOf(notice.readBy) ?? 'an officer'}` : ''}` : ''}</p></li>`

/** What was told to this officer and their offices and is not read yet, with a button that says it was. */
export async function inboxPart(visit: RegisterVisit): Promise<Part> {
  const notices = await visit.door.outbox.inbox(recipientsOf(visit), { unread: true, limit: 20 })
  const all = html`<p class="writ-actions"><a href="/desk/notices">All notices, read ones too</a></p>`
  if (notices.length === 0) return html`<p class="writ-note">Nothing new.</p>${all}`
  return html`${await noticeList(visit, notices)}
<form method="post" action="/desk/notices"><input type="hidden" name="csrf" value="${visit.csrf}">${notices.map(({ noticeId }) => html`<input type="hidden" name="notice" value="${noticeId}">`)}<button class="usa-button usa-button--outline" type="submit">I have read ${notices.length === 1 ? 'this' : `these ${notices.length}`}</button></form>${all}`
}
