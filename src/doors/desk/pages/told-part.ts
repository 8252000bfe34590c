import { inLocal } from '../../../kernel/local-text.ts'
import type { InboxNotice } from '../../../ledger/outbox/outbox.ts'
import { html, type Part } from '../../web/html.ts'
import { scrollTable } from '../../web/parts/answer-table.ts'
import type { DeskVisit } from '../desk-visit.ts'
import { sayLocal } from '../parts/say-local.ts'
import { sayTo } from '../parts/say-to.ts'

/** Who was told of what in a case, and whether they read it. */
export function toldPart(visit: DeskVisit, notices: readonly InboxNotice[], zone: string): Part {
  if (notices.length === 0) return html`<p class="writ-note">Nobody had to be told of anything yet.</p>`
  return scrollTable(
    'Who was told',
    html`<thead><tr><th scope="col">Who</th><th scope="col">Of what</th><th scope="col">When</th><th scope="col">Read</th></tr></thead><tbody>${notices.map(
      (notice) =>
        html`<tr><th scope="row">${sayTo(notice.to, visit.nameOf)}</th><td class="writ-long">${inLocal(notice.says, zone)}</td><td>${sayLocal(notice.recordedAt, zone)}</td><td>${notice.readAt ? html`${sayLocal(notice.readAt, zone)}${readBy(visit, notice)}` : notice.undelivered ? html`<strong>Not delivered.</strong> ${notice.undelivered}` : 'not yet'}</td></tr>`,
    )}</tbody>`,
    true,
  )
}

const readBy = ({ nameOf }: DeskVisit, { readBy, to }: InboxNotice): string => {
  if (readBy === null) return ''
  return to === 'counsel' || to === 'person' ? ', through their window' : ` by ${nameOf(readBy) ?? 'an officer'}`
}
