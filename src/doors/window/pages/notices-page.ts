import type { InboxNotice } from '../../../ledger/outbox/outbox.ts'
import { html, type Part } from '../../web/html.ts'
import type { OpenFile } from '../open-file.ts'
import { english } from '../parts/english.ts'
import { ownNotices } from '../parts/own-notices.ts'
import { sayMoment } from '../parts/say-when.ts'
import type { WindowPage } from '../window-frame.ts'
import type { WindowVisit } from '../window-visit.ts'

const zone = 'America/New_York'

/** What whoever looks in was told, with a button that says it was read. */
export async function noticesPage(visit: WindowVisit, file: OpenFile): Promise<WindowPage> {
  const { notices } = visit.words
  const own = await ownNotices(visit, file)
  return {
    title: notices.title,
    body: html`<h1>${notices.title}</h1><p>${notices.says}</p>
${own.length === 0 ? html`<p class="writ-note">${notices.none}</p>` : html`<ol class="writ-notices">${own.map((notice) => item(visit, notice))}</ol>`}`,
  }
}

function item(visit: WindowVisit, { noticeId, about, says, recordedAt, readAt, caseId, entryId }: InboxNotice): Part {
  const { notices, record } = visit.words
  const own = notices.about[about]
  return html`<li><p><strong>${own ?? english(visit, says)}</strong></p>
<p class="writ-small">${sayMoment(visit, recordedAt, zone)}. <a href="${visit.to('/my-file/record')}#entry-${entryId}">${record.case} …${caseId.slice(-8)}</a></p>
${
  readAt
    ? html`<p class="writ-small">${notices.read}: ${sayMoment(visit, readAt, zone)}</p>`
    : visit.isPrint
      ? ''
      : html`<form method="post" action="${visit.to('/my-file/notices')}" class="writ-inline"><input type="hidden" name="csrf" value="${visit.csrf}"><input type="hidden" name="notice" value="${noticeId}"><button class="usa-button usa-button--outline" type="submit">${notices.sayRead}</button></form>`
}</li>`
}
