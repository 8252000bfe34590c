import type { Edition, EditionTable } from '../../publications/editions/edition.ts'
import { printCell } from '../../publications/editions/print-cell.ts'
import { tabulate } from '../../publications/editions/tabulate.ts'
import type { Cell } from '../../publications/numbers/cell.ts'
import { type Html, html, type Part } from '../web/html.ts'
import { scrollTable } from '../web/parts/answer-table.ts'
import type { View } from '../web/view.ts'
import { inLanguage, language, wordsOf } from './words-of.ts'

export const tablePath = (edition: Pick<Edition, 'publication' | 'edition'>, code: string): string =>
  `/numbers/${edition.publication}/${edition.edition}/${code}`

/** The permanent address of one number. */
export const cellAddress = (view: View, edition: Edition, table: EditionTable, { panel, row, column }: Cell): string =>
  view.to(`${tablePath(edition, table.code)}/cell`, { panel, row, column })

/** A table of an edition: every cell leads to how it was made. */
export function numberTable(view: View, edition: Edition, table: EditionTable): Part {
  return tabulate(table).map(({ panel, rows }) => {
    const name =
      table.panels.length > 1 ? `${inLanguage(view, table.title)}: ${inLanguage(view, panel.label)}` : inLanguage(view, table.title)
    return html`${table.panels.length > 1 ? html`<h3>${inLanguage(view, panel.label)}</h3>` : ''}${scrollTable(
      name,
      html`<thead><tr><th scope="col"><span class="usa-sr-only">${wordsOf(view).table}</span></th>${table.columns.map(({ label }) => html`<th scope="col" class="writ-right">${inLanguage(view, label)}</th>`)}</tr></thead>
<tbody>${rows.map(
        ({ row, cells }) =>
          html`<tr><th scope="row">${inLanguage(view, row.label)}</th>${cells.map((cell) => html`<td class="writ-right">${shown(view, edition, table, cell)}</td>`)}</tr>`,
      )}</tbody>`,
      true,
    )}`
  })
}

function shown(view: View, edition: Edition, table: EditionTable, cell: Cell): Html {
  const unit = table.rows.find(({ key }) => key === cell.row)?.unit ?? 'custodies'
  const printed = printCell(cell.value, unit, language(view))
  if (cell.value.kind === 'not-yet-counted') return html`<span class="writ-small">${printed}</span>`
  return html`<a href="${cellAddress(view, edition, table, cell)}">${printed}</a>`
}
