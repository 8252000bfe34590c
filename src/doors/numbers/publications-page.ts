import { publications } from '../../publications/catalogue.ts'
import type { Publication } from '../../publications/publication.ts'
import type { PublicationStanding } from '../../publications/publish/published-editions.ts'
import { type Html, html, type Part } from '../web/html.ts'
import { scrollTable } from '../web/parts/answer-table.ts'
import { layout } from '../web/parts/layout.ts'
import type { View } from '../web/view.ts'
import { sayAuthority } from './say-authority.ts'
import { inLanguage, wordsOf } from './words-of.ts'

/** Every publication with its latest edition, what is promised, and what a cell can hold. */
export function publicationsPage(view: View, standings: ReadonlyMap<string, PublicationStanding>): Html {
  const words = wordsOf(view)
  return layout(view, {
    title: words.title,
    isInEnglish: view.isEnglish,
    body: html`<h1>${words.title}</h1><p class="usa-intro">${words.lead}</p>
<p><a href="${view.to('/changes')}">${words.changes}</a></p>
${publications.map((publication) => {
  const standing = standings.get(publication.id)
  return html`<h2><a href="${view.to(`/numbers/${publication.id}`)}">${inLanguage(view, publication.title)}</a></h2><p>${inLanguage(view, publication.says)}</p>
${standing ? editionsAndCalendar(view, publication, standing, 'h3') : ''}`
})}
<h2 id="kinds">${words.kinds.title}</h2><ul class="usa-list">${[words.kinds.number, words.kinds.notYet, words.kinds.notCollected, words.kinds.none, words.kinds.withheld].map((says) => html`<li>${says}</li>`)}</ul>`,
  })
}

/** One publication: its editions, newest first, its calendar and the breaks in its series. */
export function publicationPage(view: View, publication: Publication, standing: PublicationStanding): Html {
  const words = wordsOf(view)
  return layout(view, {
    title: inLanguage(view, publication.title),
    crumbs: [[words.title, '/numbers']],
    isInEnglish: view.isEnglish,
    body: html`<h1>${inLanguage(view, publication.title)}</h1><p class="usa-intro">${inLanguage(view, publication.says)}</p>
<p>${words.authority}: ${sayAuthority(view, publication.authority)}</p>${editionsAndCalendar(view, publication, standing, 'h2')}
${standing.notes.length === 0 ? '' : html`<h2>${words.notes}</h2>${standing.notes.map(({ fromOn, tables, says }) => html`<p><strong>${words.notesFrom(fromOn)}</strong> (${tables}): <span lang="en">${says}</span></p>`)}`}`,
  })
}

function editionsAndCalendar(view: View, { id }: Publication, { editions, planned }: PublicationStanding, level: 'h2' | 'h3'): Part {
  const words = wordsOf(view)
  return html`${
    editions.length === 0
      ? html`<p class="writ-note">${words.none}</p>`
      : scrollTable(
          words.editions,
          html`<thead><tr><th scope="col">${words.edition}</th><th scope="col">${words.published}</th><th scope="col">${words.corrections}</th></tr></thead>
<tbody>${editions.map(
            ({ edition, publishedAt, supersededBy, corrections }) =>
              html`<tr><th scope="row"><a href="${view.to(`/numbers/${id}/${edition}`)}">${words.countedTo} ${edition}</a>${supersededBy ? html` <span class="writ-small">${words.supersededShort}</span>` : ''}</th><td>${publishedAt.slice(0, 10)}</td><td>${corrections.length}</td></tr>`,
          )}</tbody>`,
        )
  }${level === 'h2' ? html`<h2>${words.calendar}</h2>` : html`<h3>${words.calendar}</h3>`}${
    planned.length === 0
      ? html`<p>${words.calendarNone}</p>`
      : html`<ul class="usa-list">${planned.map(({ edition, on, isLate }) => html`<li>${words.countedTo} ${edition}: ${words.promised} <time datetime="${on}">${on}</time>${isLate ? html` <strong>(${words.late})</strong>` : ''}</li>`)}</ul>`
  }`
}
