import { html } from '../../web/html.ts'
import { type OpenFile, toldOf, zoneOf } from '../open-file.ts'
import { english } from '../parts/english.ts'
import { sayMoment } from '../parts/say-when.ts'
import type { WindowPage } from '../window-frame.ts'
import type { WindowVisit } from '../window-visit.ts'

/** Papers made from the file, each to read and to save. */
export async function documentsPage(visit: WindowVisit, file: OpenFile): Promise<WindowPage> {
  const { documents } = visit.words
  const made = toldOf(file).flatMap(({ one: { entry }, of }) => entry.documents.map((document) => ({ document, entry, of })))
  return {
    title: documents.title,
    body: html`<h1>${documents.title}</h1><p>${documents.says}</p>
${
  made.length === 0
    ? html`<p class="writ-note">${documents.none}</p>`
    : made.map(({ document: { documentId, form, title }, entry, of }) => {
        const path = `/my-file/documents/${of.state.caseId}/${documentId}`
        return html`<div class="writ-card"><h2 class="writ-card__title">${form}: ${english(visit, title)}</h2>
<p>${documents.made} ${sayMoment(visit, entry.occurredAt, zoneOf(of))}</p>
${visit.isPrint ? '' : html`<div class="writ-buttons"><a class="usa-button" href="${visit.to(path)}">${documents.open}<span class="usa-sr-only"> ${form}</span></a><a class="usa-button usa-button--outline" href="${visit.to(path, { save: 'yes' })}">${documents.save}<span class="usa-sr-only"> ${form}</span></a></div>`}</div>`
      })
}`,
  }
}
