import { html, type Part } from '../../web/html.ts'
import type { OpenFile } from '../open-file.ts'
import type { WindowVisit } from '../window-visit.ts'
import { english } from './english.ts'

/** What is left out of the file shown, how much of it, and by which rule. */
export function withheldPart(visit: WindowVisit, { all, closed }: OpenFile): Part {
  const { withheld } = visit.words
  const lines: Part[] = [
    ...all.flatMap(({ withheld: { count, because } }) =>
      count === 0 ? [] : [html`${withheld.entries(count)}: ${because.map((one) => withheld.because[one] ?? one).join(' ')}`],
    ),
    ...all.flatMap(({ heldBack = [] }) =>
      heldBack.map(({ count, cite, says }) => {
        const own = withheld.rules[says]
        return html`${withheld.entries(count)}: ${own ?? english(visit, says)} ${cite}`
      }),
    ),
    ...closed.map(({ because }) => html`${withheld.closed}: ${english(visit, because)}`),
  ]
  return html`<h2>${withheld.title}</h2>${lines.length === 0 ? html`<p>${withheld.none}</p>` : html`<ul class="usa-list">${lines.map((line) => html`<li>${line}</li>`)}</ul>`}
<p class="writ-small">${visit.words.officer.nameLeftOut}</p>`
}
