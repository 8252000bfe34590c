import { html } from '../../web/html.ts'
import type { OpenFile } from '../open-file.ts'
import { clockCard, clocksOfFile } from '../parts/file-clocks.ts'
import type { WindowPage } from '../window-frame.ts'
import type { WindowVisit } from '../window-visit.ts'

/** What is due and when, each clock explained. */
export async function duePage(visit: WindowVisit, file: OpenFile): Promise<WindowPage> {
  const { due } = visit.words
  const { open, over } = clocksOfFile(visit, file)
  return {
    title: due.title,
    body: html`<h1>${due.title}</h1><p>${due.says}</p>
${open.length + over.length === 0 ? html`<p class="writ-note">${due.none}</p>` : ''}
${open.length === 0 ? '' : html`<h2>${due.open}</h2>${open.map((clock) => clockCard(visit, clock))}`}
${over.length === 0 ? '' : html`<h2>${due.done}</h2>${over.map((clock) => clockCard(visit, clock))}`}`,
  }
}
