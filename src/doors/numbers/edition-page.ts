import type { Edition } from '../../publications/editions/edition.ts'
import { sheetWords } from '../../publications/numbers/sheet-words.ts'
import type { PublicationStanding, PublishedEdition } from '../../publications/publish/published-editions.ts'
import { type Html, html } from '../web/html.ts'
import { layout } from '../web/parts/layout.ts'
import type { View } from '../web/view.ts'
import { editionBanner } from './edition-banner.ts'
import { tablePath } from './number-table.ts'
import { sayAuthority } from './say-authority.ts'
import { inLanguage, wordsOf } from './words-of.ts'

/** One edition: its tables, its files, and where its numbers come from. */
export function editionPage(view: View, edition: Edition, published: PublishedEdition, standing: PublicationStanding): Html {
  const words = wordsOf(view)
  const base = `/numbers/${edition.publication}/${edition.edition}`
  const sheets = [...Map.groupBy(edition.tables, ({ sheet }) => sheet)]
  const title = `${inLanguage(view, edition.title)}, ${words.countedTo.toLowerCase()} ${edition.edition}`
  return layout(view, {
    title,
    crumbs: [
      [words.title, '/numbers'],
      [inLanguage(view, edition.title), `/numbers/${edition.publication}`],
    ],
    isInEnglish: view.isEnglish,
    body: html`<h1>${title}</h1>${editionBanner(view, standing, published, edition.publication)}
<h2>${words.tables}</h2>
${sheets.map(([sheet, tables]) => html`<h3>${inLanguage(view, sheetWords(sheet))}</h3><ul class="usa-list">${tables.map((table) => html`<li><a href="${view.to(tablePath(edition, table.code))}">${table.code}: ${inLanguage(view, table.title)}</a></li>`)}</ul>`)}
<h2>${words.notCollected}</h2><dl class="writ-facts">${edition.notCollected.map(({ title: name, because }) => html`<dt>${inLanguage(view, name)}</dt><dd>${inLanguage(view, because)}</dd>`)}</dl>
<h2>${words.download}</h2><ul class="usa-list"><li><a href="${base}/workbook.en.xlsx">${words.workbook} (English, XLSX)</a></li><li><a href="${base}/workbook.es.xlsx">${words.workbook} (español, XLSX)</a></li>
<li><a href="${base}/cells.csv">${words.cells}</a></li><li><a href="${base}/edition.json">${words.json}</a></li><li><a href="${base}/rows.parquet">${words.rowsFile}</a></li></ul>
<h2>${words.how}</h2><dl class="writ-facts"><dt>${words.authority}</dt><dd>${sayAuthority(view, edition.authority)}</dd><dt>${words.taken}</dt><dd>${edition.takenAt}</dd>
<dt>${words.position}</dt><dd>${view.words.number(edition.ledgerPosition)}</dd><dt>${words.hash}</dt><dd><code class="writ-hash">${edition.ledgerHash}</code></dd>
<dt>${words.contentHash}</dt><dd><code class="writ-hash">${published.contentHash}</code></dd></dl>`,
  })
}
