import type { CheckedFile } from '../../../checks/checked-file.ts'
import type { CheckedFolder } from '../../../checks/folder/read-checked.ts'
import { cellAddress } from '../../../releases/workbook/cell-address.ts'
import type { Grid } from '../../../releases/workbook/grid.ts'
import { shownValue } from '../../../releases/workbook/shown-value.ts'
import { type Html, html, type Part } from '../../web/html.ts'
import { scrollTable } from '../../web/parts/answer-table.ts'
import { layout } from '../../web/parts/layout.ts'
import type { View } from '../../web/view.ts'
import { checkPath, filePath, numbered, wordsOf } from '../check-view.ts'
import { checkMenu } from '../parts/check-menu.ts'
import { findingList } from '../parts/finding-list.ts'
import { type Mark, markedCell, marksOf } from '../parts/marks.ts'
import { superseded } from '../parts/superseded.ts'

/** A sheet as a table with its findings marked in place, and the findings under it. */
export function sheetPage(view: View, folder: CheckedFolder, file: CheckedFile, grid: Grid): Html {
  const words = wordsOf(view)
  const findings = numbered(folder).filter((finding) => finding.file === file.file && finding.sheet === grid.name)
  const is1904 = folder.workbooks.get(file.id)?.is1904 === true
  return layout(view, {
    title: grid.name.trim(),
    isInEnglish: view.isEnglish,
    menu: checkMenu(view, folder),
    crumbs: [
      [words.title, '/checks'],
      [folder.id, checkPath(folder)],
      [file.file, filePath(folder, file)],
    ],
    body: html`<h1>${grid.name.trim()}</h1><p class="writ-sub">${file.file}</p>
${superseded(view, folder, file)}
${grid.isHidden ? html`<p class="writ-note">${words.hiddenSheet}</p>` : ''}
<p>${words.marked}</p>
${table(view, grid, marksOf(findings), is1904)}
<h2>${words.findings}</h2>
${findingList(view, folder, findings, words.findings)}`,
  })
}

/** A page shows this much of a sheet; published ones have some 1,000 rows and 80 columns. */
const shownRows = 3000
const shownColumns = 200

function table(view: View, grid: Grid, marks: ReadonlyMap<string, Mark>, is1904: boolean): Part {
  const words = wordsOf(view)
  const width = Math.min(
    shownColumns,
    [...grid.rows.values()].reduce((most, cells) => Math.max(most, cells.length), 0),
  )
  const isCut = grid.rows.size > shownRows || [...grid.rows.values()].some((cells) => cells.length > shownColumns)
  const columns = Array.from({ length: width }, (_, column) => column)
  const shown = scrollTable(
    grid.name.trim(),
    html`<thead><tr><th scope="col"><span class="usa-sr-only">${words.row}</span></th>${columns.map((column) => html`<th scope="col">${cellAddress(1, column).slice(0, -1)}</th>`)}</tr></thead>
<tbody lang="en">${[...grid.rows].slice(0, shownRows).map(
      ([row, cells]) =>
        html`<tr><th scope="row">${row}</th>${columns.map((column) => {
          const cell = cells[column]
          const text = cell ? shownValue(cell, is1904) : ''
          const kind = typeof cell?.value === 'number' ? 'writ-right' : text.length > 34 ? 'writ-text' : 'writ-short'
          return markedCell(view, cellAddress(row, column), text, kind, marks.get(cellAddress(row, column)))
        })}</tr>\n`,
    )}</tbody>`,
    true,
  )
  return isCut ? html`<p class="writ-note">${words.cut(shownRows, shownColumns)}</p>${shown}` : shown
}
