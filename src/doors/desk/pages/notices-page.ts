import { html, type Part } from '../../web/html.ts'
import type { DeskVisit } from '../desk-visit.ts'
import type { RegisterVisit } from '../register-visit.ts'
import { type DeskMade, deskPage } from './desk-page.ts'
import { noticeList, recipientsOf } from './inbox-part.ts'

const pageSize = 50

/** Everything this officer and their offices were told, newest first, and who read it when. */
export async function noticesPage(visit: RegisterVisit): Promise<DeskMade> {
  const { before = '' } = visit.view.query
  const from = /^\d{1,15}$/.test(before) ? { before: Number(before) } : {}
  const notices = await visit.door.outbox.inbox(recipientsOf(visit), { limit: pageSize, ...from })
  const last = notices.at(-1)
  return deskPage(visit, {
    title: 'Notices',
    body: html`<h1>Notices</h1><p class="usa-intro">What you and your offices were told, newest first.</p>
${notices.length === 0 ? html`<p class="writ-note">None.</p>` : await noticeList(visit, notices)}
${last && notices.length === pageSize ? earlier(visit, last.position) : ''}`,
  })
}

const earlier = ({ view }: DeskVisit, position: number): Part =>
  html`<nav aria-label="Pages" class="writ-pager"><ul><li><a class="usa-button usa-button--outline" rel="next" href="${view.to('/desk/notices', { before: position })}">Earlier</a></li></ul></nav>`

/** Notes that the officer read notices that are theirs to read. */
export async function readNotices(visit: DeskVisit, sent: FormData): Promise<void> {
  const ids = sent
    .getAll('notice')
    .map(String)
    .filter((id) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))
  if (ids.length > 0) await visit.door.outbox.markRead(recipientsOf(visit), ids.slice(0, 100), visit.officerId, visit.door.now())
}
