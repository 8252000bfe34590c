import type { Edition, EditionTable } from '../../publications/editions/edition.ts'
import type { PublicationStanding, PublishedEdition } from '../../publications/publish/published-editions.ts'
import { type Html, html } from '../web/html.ts'
import { layout } from '../web/parts/layout.ts'
import type { View } from '../web/view.ts'
import { editionBanner } from './edition-banner.ts'
import { monthChart } from './month-chart.ts'
import { numberTable, tablePath } from './number-table.ts'
import { rowChart } from './row-chart.ts'
import { relationsInSpanish as inSpanish } from './words/relations-es.ts'
import { inLanguage, wordsOf } from './words-of.ts'

/** One table of an edition: how it is counted, a chart where it is of months, every cell, the queries. */
export async function tablePage(
  view: View,
  edition: Edition,
  table: EditionTable,
  published: PublishedEdition,
  standing: PublicationStanding,
): Promise<Html> {
  const words = wordsOf(view)
  return layout(view, {
    title: `${table.code}: ${inLanguage(view, table.title)}`,
    crumbs: [
      [words.title, '/numbers'],
      [inLanguage(view, edition.title), `/numbers/${edition.publication}`],
      [`${words.countedTo} ${edition.edition}`, `/numbers/${edition.publication}/${edition.edition}`],
    ],
    isInEnglish: view.isEnglish,
    body: html`<h1>${table.code}: ${inLanguage(view, table.title)}</h1>${editionBanner(view, standing, published, edition.publication, table.code)}
<p class="usa-intro">${inLanguage(view, table.says)}</p><p>${words.countedTo} <time datetime="${edition.countedOn}">${edition.countedOn}</time>. <a href="${view.to('/numbers')}#kinds">${words.kinds.title}</a></p>
${(await monthChart(view, `${edition.publication} ${edition.edition}`, table)) || (await rowChart(view, `${edition.publication} ${edition.edition}`, table))}
<h2>${words.table}</h2>${numberTable(view, edition, table)}
<p><a href="${view.to(`${tablePath(edition, table.code)}.csv`)}">${words.download} (CSV)</a></p>
<h2>${words.how}</h2>${table.queries.map(({ sql, hash }) => html`<details class="writ-how"><summary>${words.query}, SHA-256 <code class="writ-hash">${hash.slice(0, 16)}</code></summary><pre tabindex="0" role="group" aria-label="SQL"><code>${sql}</code></pre></details>`)}
<details class="writ-how"><summary>${words.relations}</summary>${edition.relations.map(({ name, says, sql }) => html`<h3><code>${name}</code></h3><p>${view.isEnglish ? says : (inSpanish[name] ?? html`<span lang="en">${says}</span>`)}</p><pre tabindex="0" role="group" aria-label="SQL"><code>${sql}</code></pre>`)}</details>`,
  })
}
