import { html } from '../../web/html.ts'
import { type OpenFile, toldOf } from '../open-file.ts'
import { toldItem } from '../parts/told-item.ts'
import { withheldPart } from '../parts/withheld-part.ts'
import type { WindowPage } from '../window-frame.ts'
import type { WindowVisit } from '../window-visit.ts'

/** Everything that is recorded, in plain words, newest first. */
export async function recordPage(visit: WindowVisit, file: OpenFile): Promise<WindowPage> {
  const { record } = visit.words
  const told = await Promise.all(toldOf(file).map((one) => toldItem(visit, one)))
  return {
    title: record.title,
    body: html`<h1>${record.title}</h1><p>${record.says}</p>
${told.length === 0 ? html`<p class="writ-note">${record.none}</p>` : html`<ol class="writ-timeline writ-timeline--record">${told}</ol>`}
${withheldPart(visit, file)}`,
  }
}
