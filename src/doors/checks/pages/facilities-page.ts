import type { CheckedFolder } from '../../../checks/folder/read-checked.ts'
import { numberIn, type PublishedTable, plain, type TableRow } from '../../../checks/tables/table.ts'
import { breakdowns } from '../../../checks/workbook/facilities/facility-columns.ts'
import { type Html, html } from '../../web/html.ts'
import { scrollTable } from '../../web/parts/answer-table.ts'
import { layout } from '../../web/parts/layout.ts'
import type { View } from '../../web/view.ts'
import { checkPath, sheetPath, wordsOf } from '../check-view.ts'
import { checkMenu } from '../parts/check-menu.ts'

/** Every facility that any edition lists, with its population in each edition. */
export function facilitiesPage(view: View, folder: CheckedFolder): Html {
  const words = wordsOf(view)
  const editions = folder.result.files.flatMap((file) => {
    const table = folder.editions.get(file.id)?.tables.find(({ spec }) => spec.id === 'facilities')
    return table ? [{ file, table, rows: new Map(table.rows.map((row) => [plain(row.label), row])) }] : []
  })
  const names = [...new Map(editions.flatMap(({ rows }) => [...rows].map(([key, { label }]) => [key, label] as const)))].toSorted(
    ([one], [other]) => one.localeCompare(other),
  )
  return layout(view, {
    title: words.facilities,
    isInEnglish: view.isEnglish,
    menu: checkMenu(view, folder),
    crumbs: [
      [words.title, '/checks'],
      [folder.id, checkPath(folder)],
    ],
    body: html`<h1>${words.facilities}</h1><p class="usa-intro">${words.facilitiesLead}</p>
${scrollTable(
  words.facilities,
  html`<thead><tr><th scope="col">${words.facility}</th>${editions.map(({ file }) => html`<th scope="col" class="writ-right">${file.file}</th>`)}</tr></thead>
<tbody>${names.map(
    ([key, label]) =>
      html`<tr><th scope="row" lang="en">${label}</th>${editions.map(({ file, table, rows }) => {
        const row = rows.get(key)
        const path = sheetPath(folder, file, table.grid.name)
        if (!row || !path) return html`<td class="writ-right"><span class="writ-small">${words.notListed}</span></td>`
        return html`<td class="writ-right"><a class="writ-number" href="${view.to(path)}">${peopleOf(view, table, row)}<span class="usa-sr-only"> ${label}, ${file.file}</span></a></td>`
      })}</tr>\n`,
  )}</tbody>`,
  true,
)}`,
  })
}

function peopleOf(view: View, table: PublishedTable, row: TableRow): string {
  const levels = breakdowns[0]
  return view.words.number(
    table.columns.filter((column) => levels?.picks(column)).reduce((sum, column) => sum + (numberIn(table, row, column) ?? 0), 0),
  )
}
