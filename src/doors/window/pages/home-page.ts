import { html } from '../../web/html.ts'
import type { OpenFile } from '../open-file.ts'
import { clockSays, clocksOfFile, dueOf } from '../parts/file-clocks.ts'
import { ownNotices } from '../parts/own-notices.ts'
import { sayPlace } from '../parts/say-place.ts'
import { pathOf, type WindowPage } from '../window-frame.ts'
import type { WindowVisit } from '../window-visit.ts'

const NEXT_MAX = 3
const sections = ['record', 'due', 'documents', 'readers', 'corrections', 'requests', 'notices', 'complaints'] as const

/** The first page: where the person is, what is due next, what is new, and the way to everything else. */
export async function homePage(visit: WindowVisit, file: OpenFile): Promise<WindowPage> {
  const { home, menu } = visit.words
  const title = file.name ? home.hello(file.name) : visit.words.title
  if (file.expunged) return { title, body: expungedPart(visit, file.expunged, title) }
  const [notices, place] = await Promise.all([ownNotices(visit, file), sayPlace(visit, file)])
  const unread = notices.filter(({ readAt }) => readAt === null).length
  const next = clocksOfFile(visit, file).open.slice(0, NEXT_MAX)
  return {
    title,
    body: html`<h1>${title}</h1>
${visit.window.role === 'counsel-of-record' ? html`<p class="usa-intro">${home.asCounsel}</p>` : ''}
<h2>${home.where}</h2><p><strong>${place}</strong></p>
<p${unread > 0 ? html` class="writ-note"` : ''}>${unread > 0 ? html`<a href="${visit.to('/my-file/notices')}"><strong>${home.news(unread)}</strong></a>` : home.noNews}</p>
<h2>${home.next}</h2>${next.length === 0 ? html`<p>${home.noneDue}</p>` : html`<ul class="usa-list">${next.map((clock) => html`<li>${clockSays(visit, clock)}: <strong>${dueOf(visit, clock)}</strong></li>`)}</ul>`}
<p><a href="${visit.to('/my-file/due')}">${home.allDue}</a></p>
<ul class="usa-card-group writ-choices">${sections.map((section) => html`<li class="writ-card"><h2 class="writ-card__title"><a href="${visit.to(pathOf(section))}">${menu[section]}</a></h2><p class="writ-small">${home.sections[section]}</p></li>`)}</ul>
<p><a href="${visit.to('/my-file/print')}">${home.print}</a></p>`,
  }
}

export const expungedPart = ({ words }: WindowVisit, { order, on }: { order: string; on: string }, title: string) =>
  html`<h1>${title}</h1><p class="writ-note">${words.expunged(order, on)}</p>`
