import type { ReleaseQuality, TableQuality } from '../../releases/quality.ts'
import { html, type Part } from '../web/html.ts'
import { en } from '../web/words/en.ts'

/** What was read, what could not be, and what is odd: by sheet, by column, by check. */
export function qualitySection(quality: ReleaseQuality): Part {
  return html`<h2>What was read</h2>
<div class="scroll" tabindex="0" role="region" aria-label="Sheets read"><table><caption>Sheets and files read</caption>
<thead><tr><th scope="col">File</th><th scope="col">Sheet</th><th scope="col">Recognised as</th><th scope="col" class="writ-right">Rows</th><th scope="col" class="writ-right">Blank</th><th scope="col" class="writ-right">Notes</th><th scope="col">Columns not known</th></tr></thead>
<tbody>${quality.sheets.map(
    (
      sheet,
    ) => html`<tr><th scope="row">${sheet.file}</th><td>${sheet.sheet}</td><td>${sheet.format}</td><td class="writ-right">${en.number(sheet.rows)}</td>
<td class="writ-right">${en.number(sheet.blankRows)}</td><td class="writ-right">${en.number(sheet.noteCount)}</td><td>${sheet.unknownColumns.join(', ')}</td></tr>`,
  )}</tbody></table></div>
${quality.notTables.length > 0 ? html`<p>Sheets that hold no table: ${quality.notTables.map(({ file, sheet, why }) => `${file} ${sheet} (${why})`).join('; ')}.</p>` : ''}
${quality.tables.map(tableSection)}`
}

function tableSection(table: TableQuality): Part {
  const left = table.columns.filter((column) => column.leftOut !== undefined)
  const kept = table.columns.filter((column) => column.leftOut === undefined)
  return html`<h3>${table.title}</h3>
${table.notes.map((note) => html`<p class="note">${note}</p>`)}
<div class="scroll" tabindex="0" role="region" aria-label="Checks of ${table.title}"><table><caption>Checks</caption>
<thead><tr><th scope="col">What was counted</th><th scope="col" class="writ-right">Rows</th><th scope="col" class="writ-right">Of</th></tr></thead>
<tbody>${table.checks.map((check) => html`<tr><th scope="row">${check.says}</th><td class="writ-right">${en.number(check.count)}</td><td class="writ-right">${en.number(check.of)}</td></tr>`)}
${table.notTested.map((check) => html`<tr><th scope="row">${check.id}: could not be made</th><td colspan="2">${check.why}</td></tr>`)}</tbody></table></div>
<details><summary>Columns kept (${kept.length})</summary><div class="scroll" tabindex="0" role="region" aria-label="Columns of ${table.title}"><table><caption>Columns kept</caption>
<thead><tr><th scope="col">Column</th><th scope="col" class="writ-right">Filled</th><th scope="col" class="writ-right">Empty</th><th scope="col" class="writ-right">Redacted</th><th scope="col" class="writ-right">Unreadable</th></tr></thead>
<tbody>${kept.map(
    (
      column,
    ) => html`<tr><th scope="row">${column.name}</th><td class="writ-right">${en.number(column.filled)}</td><td class="writ-right">${en.number(column.empty)}</td>
<td class="writ-right">${en.number(column.redacted)}</td><td class="writ-right">${en.number(column.unreadable)}</td></tr>`,
  )}</tbody></table></div></details>
${left.length === 0 ? '' : html`<p>Left out on purpose; only the filled cells were counted: ${left.map((column) => `${column.sources.join(' / ') || column.name} (${column.leftOut}, ${en.number(column.filled)})`).join('; ')}.</p>`}`
}
