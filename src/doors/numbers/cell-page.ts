import type { Edition, EditionTable } from '../../publications/editions/edition.ts'
import { printCell } from '../../publications/editions/print-cell.ts'
import type { RowBehind } from '../../publications/editions/rows-of-cell.ts'
import type { Cell } from '../../publications/numbers/cell.ts'
import type { PublicationStanding, PublishedEdition } from '../../publications/publish/published-editions.ts'
import { type Html, html, type Part } from '../web/html.ts'
import { scrollTable } from '../web/parts/answer-table.ts'
import { layout } from '../web/parts/layout.ts'
import type { View } from '../web/view.ts'
import { editionBanner } from './edition-banner.ts'
import { cellAddress, tablePath } from './number-table.ts'
import { inLanguage, language, wordsOf } from './words-of.ts'

export interface CellShown {
  edition: Edition
  table: EditionTable
  cell: Cell
  published: PublishedEdition
  standing: PublicationStanding
  /** Undefined where rows are not shown. */
  behind: { rows: readonly RowBehind[]; all: number } | undefined
}

/** One number: what it is, when and from what it was counted, the query, and the rows behind it. Its address is for ever. */
export function cellPage(view: View, { edition, table, cell, published, standing, behind }: CellShown): Html {
  const words = wordsOf(view)
  const label = (items: EditionTable['columns'], key: string) => {
    const found = items.find((item) => item.key === key)
    return found ? inLanguage(view, found.label) : key
  }
  const row = table.rows.find(({ key }) => key === cell.row)
  const unit = row?.unit ?? 'custodies'
  const names = [label(table.panels, cell.panel), row ? inLanguage(view, row.label) : cell.row, label(table.columns, cell.column)].filter(
    Boolean,
  )
  const query = table.queries[row?.group ?? 0]
  return layout(view, {
    title: `${table.code}: ${names.join(', ')}`,
    crumbs: [
      [words.title, '/numbers'],
      [`${words.countedTo} ${edition.edition}`, `/numbers/${edition.publication}/${edition.edition}`],
      [`${table.code}`, tablePath(edition, table.code)],
    ],
    isInEnglish: view.isEnglish,
    body: html`<h1>${names.join(', ')}</h1>${editionBanner(view, standing, published, edition.publication, table.code)}
<p class="writ-big">${printCell(cell.value, unit, language(view))} <span class="writ-small">${cell.value.kind === 'number' ? words.unit[unit] : ''}</span></p>
<p>${inLanguage(view, table.title)}. ${inLanguage(view, table.says)}</p>
<dl class="writ-facts"><dt>${words.counted}</dt><dd>${cell.counted === null ? words.kinds.withheld : view.words.number(cell.counted)}</dd>
<dt>${words.countedTo}</dt><dd>${edition.countedOn}</dd><dt>${words.taken}</dt><dd>${edition.takenAt}</dd><dt>${words.position}</dt><dd>${view.words.number(edition.ledgerPosition)}</dd>
<dt>${words.hash}</dt><dd><code class="writ-hash">${edition.ledgerHash}</code></dd><dt>${words.queryHash}</dt><dd><code class="writ-hash">${query?.hash ?? ''}</code></dd>
<dt>${words.link}</dt><dd><a href="${cellAddress(view, edition, table, cell)}">${cellAddress(view, edition, table, cell)}</a></dd></dl>
<h2>${words.rows}</h2>${rowsPart(view, behind)}
<h2>${words.query}</h2><pre tabindex="0" role="group" aria-label="SQL"><code>${query?.sql ?? ''}</code></pre>`,
  })
}

function rowsPart(view: View, behind: CellShown['behind']): Part {
  const words = wordsOf(view)
  if (!behind) return html`<p class="writ-note">${words.rowsHidden}</p>`
  if (behind.all === 0) return html`<p class="writ-note">${words.rowsNone}</p>`
  return html`<p>${words.rowsShown(view.words.number(behind.rows.length), view.words.number(behind.all))}</p>${scrollTable(
    words.rows,
    html`<thead><tr><th scope="col">${words.caseId}</th><th scope="col">${words.entryId}</th><th scope="col" class="writ-right">${words.value}</th></tr></thead>
<tbody>${behind.rows.map(({ caseId, entryId, value }) => html`<tr><th scope="row"><code>${caseId ?? words.restricted}</code></th><td><code>${entryId ?? ''}</code></td><td class="writ-right">${value === null ? '' : view.words.number(value)}</td></tr>`)}</tbody>`,
    true,
  )}`
}
