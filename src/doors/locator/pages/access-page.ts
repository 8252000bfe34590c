import type { AccessRates, Counted } from '../../../offices/locator/exports.ts'
import { type Html, html, type Part } from '../../web/html.ts'
import { scrollTable } from '../../web/parts/answer-table.ts'
import { layout } from '../../web/parts/layout.ts'
import type { LocatorView } from '../locator-view.ts'

const columns = ['requests', 'given', 'denied', 'waiting', 'deniedPercent', 'medianHours'] as const

/** How calls, visits, mail and the law library were answered, by place: public, and nothing of a person is in it. */
export function accessPage(seen: LocatorView, rates: readonly AccessRates[], placeNames: ReadonlyMap<string, string>): Html {
  const { view, words } = seen
  const { access } = words
  const places = [...Map.groupBy(rates, ({ facility }) => facility)]
  const counted = places.filter(([, rows]) => rows.some(({ requests }) => requests.is === 'number'))
  const silent = places.filter(([, rows]) => rows.every(({ requests }) => requests.is !== 'number'))
  const nameOf = (code: string) => placeNames.get(code) ?? code
  return layout(view, {
    title: access.title,
    isInEnglish: false,
    footer: words.footer,
    crumbs: [[words.title, '/locator']],
    body: html`<h1>${access.title}</h1><p class="usa-intro">${access.lead}</p>
${counted.length === 0 ? html`<p class="writ-note">${access.none}</p>` : counted.map(([code, rows]) => html`<h2>${nameOf(code)}</h2>${table(seen, nameOf(code), rows)}`)}
${silent.length === 0 ? '' : html`<h2>${access.silent}</h2><p>${access.silentSays}</p><ul class="usa-list">${silent.map(([code]) => html`<li>${nameOf(code)}</li>`)}</ul>`}
<h2>${access.how}</h2><ul class="usa-list">${access.howList.map((one) => html`<li>${one}</li>`)}</ul>`,
  })
}

const table = (seen: LocatorView, caption: string, rows: readonly AccessRates[]): Part =>
  scrollTable(
    caption,
    html`<thead><tr><th scope="col">${seen.words.access.what}</th>${columns.map((column) => html`<th scope="col" class="writ-right">${seen.words.access.columns[column]}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr><th scope="row">${seen.words.access.kinds[row.accessKind] ?? row.accessKind}</th>${columns.map((column) => html`<td class="writ-right">${value(seen, row[column])}</td>`)}</tr>`)}</tbody>`,
    true,
  )

const value = ({ view, words }: LocatorView, counted: Counted): string =>
  counted.is === 'number' ? view.words.number(counted.value) : words.access[counted.is]
