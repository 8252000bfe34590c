import type { ReleaseQuality, SheetQuality } from '../../../releases/quality.ts'
import { type Html, html, type Part } from '../html.ts'
import type { View } from '../view.ts'
import { scrollTable } from './answer-table.ts'
import { empty } from './format.ts'

/** The sheets read, those that hold no table, and what about each is unusual. */
export function sheetsRead(view: View, quality: ReleaseQuality): Html {
  const n = view.words.number
  return html`<h2>Files and sheets read</h2>
${scrollTable('Sheets read', [
  html`<thead><tr><th scope="col">File</th><th scope="col">Sheet</th><th scope="col">What it is</th><th scope="col" class="writ-right">Header row</th>
<th scope="col" class="writ-right">Rows read</th><th scope="col" class="writ-right">Blank rows</th><th scope="col" class="writ-right">Notes and footers</th><th scope="col" class="writ-right">Short rows</th></tr></thead>`,
  html`<tbody>${quality.sheets.map(
    (
      sheet,
    ) => html`<tr><th scope="row" class="writ-id">${sheet.file}</th><td>${sheet.sheet || empty(view)}</td><td class="writ-text">${sheet.table} (${sheet.format})</td><td class="writ-right">${sheet.headerRow}</td>
<td class="writ-right">${n(sheet.rows)}</td><td class="writ-right">${n(sheet.blankRows)}</td><td class="writ-right">${n(sheet.noteCount)}</td><td class="writ-right">${n(sheet.shortRows)}</td></tr>`,
  )}</tbody>`,
])}
${quality.sheets.map(oddities)}
${
  quality.notTables.length === 0
    ? ''
    : html`<h3>Sheets that hold no table</h3><ul class="usa-list">${quality.notTables.map((one) => html`<li><span class="writ-id">${one.file}</span>, ${one.sheet}: ${one.why}</li>`)}</ul>`
}`
}

function oddities(sheet: SheetQuality): Part {
  const lines: Part[] = []
  if (sheet.title !== '') lines.push(html`<li>Text above the header: “${sheet.title}”</li>`)
  if (sheet.encoding !== undefined)
    lines.push(
      html`<li>Text is encoded as ${sheet.encoding}${sheet.delimiter ? html`, cells are parted by “${sheet.delimiter === '\t' ? 'tab' : sheet.delimiter}”` : ''}</li>`,
    )
  if (sheet.unknownColumns.length > 0)
    lines.push(html`<li>Columns the layout does not know, kept as text: ${sheet.unknownColumns.join(', ')}</li>`)
  if (sheet.missingColumns.length > 0)
    lines.push(html`<li>Columns other releases of this layout have and this sheet has not: ${sheet.missingColumns.join(', ')}</li>`)
  if (sheet.spellings.length > 0) {
    lines.push(
      html`<li>Headers spelt otherwise than usual: ${sheet.spellings.map((one, at) => html`${at > 0 ? '; ' : ''}“${one.header}” read as ${one.column}`)}</li>`,
    )
  }
  for (const note of sheet.notes) lines.push(html`<li>Row ${note.row} is a note: “${note.text}”</li>`)
  if (lines.length === 0) return ''
  return html`<details class="writ-fold"><summary>About ${sheet.file}${sheet.sheet ? `, ${sheet.sheet}` : ''}</summary><ul class="usa-list">${lines}</ul></details>`
}
