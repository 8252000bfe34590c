import { ask } from '../../../audit/questions/ask.ts'
import type { OpenRelease } from '../../../audit/questions/open-releases.ts'
import type { CheckQuality, ColumnQuality, TableQuality } from '../../../releases/quality.ts'
import { type Html, html, type Part } from '../html.ts'
import type { View } from '../view.ts'
import { answerTable, scrollTable } from './answer-table.ts'
import { empty } from './format.ts'
import { howMade } from './how-made.ts'

/** One released table: its columns, what was left out on purpose, and the checks made on it. */
export async function tableQuality(view: View, release: OpenRelease, table: TableQuality): Promise<Html> {
  const empties = release.questions.get(`empty-cells-${table.format}`)
  const answer = empties && (await ask(release, empties))
  const kept = table.columns.filter((column) => column.leftOut === undefined)
  const leftOut = table.columns.filter((column) => column.leftOut !== undefined)
  return html`<h2>The table “${table.table}”</h2>
<p>${table.title}: ${view.words.number(table.rows)} rows.${table.lastDay === undefined ? '' : html` The last day it can tell of is ${table.lastDay}${table.lastDayFrom ? ` (${table.lastDayFrom})` : ''}.`}</p>
${table.notes.length === 0 ? '' : html`<ul class="usa-list">${table.notes.map((note) => html`<li>${note}</li>`)}</ul>`}
<h3>Checks</h3>
${table.checks.length === 0 ? html`<p>No check could be made.</p>` : checks(view, release, table)}
${table.notTested.length === 0 ? '' : html`<details class="writ-fold"><summary>Checks that could not be made (${table.notTested.length})</summary><ul class="usa-list">${table.notTested.map((one) => html`<li>${one.id}: ${one.why}</li>`)}</ul></details>`}
<h3>Columns kept</h3>
${columns(view, `Columns of ${table.table}`, kept)}
${answer ? html`<h3>Empty cells</h3>${answerTable(view, answer, { caption: answer.question.title, isCaptionHidden: true })}${howMade(view, answer)}` : ''}
<h3>Columns left out on purpose</h3>
${leftOut.length === 0 ? html`<p>None of the columns that never go further are in this table.</p>` : leftOutTable(view, table.table, leftOut)}`
}

function checks(view: View, release: OpenRelease, table: TableQuality): Html {
  return html`${scrollTable(`Checks on ${table.table}`, [
    html`<thead><tr><th scope="col">What was counted</th><th scope="col" class="writ-right">Count</th><th scope="col" class="writ-right">Out of</th><th scope="col">First of them</th></tr></thead>`,
    html`<tbody>${table.checks.map(
      (check) =>
        html`<tr><th scope="row" class="writ-name">${check.says}</th><td class="writ-right">${view.words.number(check.count)}</td><td class="writ-right">${view.words.number(check.of)}</td><td>${examples(view, release, table, check)}</td></tr>`,
    )}</tbody>`,
  ])}
<details class="writ-how"><summary>How these numbers were made</summary><div class="writ-how__body"><p>The audit counted these while it read the release, over the table as released.</p>
${table.checks.map((check) => html`<p><code>${check.id}</code></p><pre tabindex="0" role="group" aria-label="SQL of ${check.id}"><code>${check.sql}</code></pre>`)}</div></details>`
}

/** The first rows a check counted, each a link to the row as released. */
function examples(view: View, release: OpenRelease, table: TableQuality, check: CheckQuality): Part {
  if (check.examples.length === 0) return empty(view)
  const question = `released-${table.format}`
  const severalFiles = new Set(release.quality?.sheets.map((sheet) => sheet.file)).size > 1
  return check.examples.slice(0, 3).map((one, at) => {
    const words = `${severalFiles ? `${one.file}, ` : ''}${one.sheet ? `${one.sheet}, ` : ''}row ${one.row}`
    const address = view.to(`/releases/${release.id}/rows`, { question, file: one.file, sheet: one.sheet, row: one.row })
    return html`${at > 0 ? '; ' : ''}${release.questions.has(question) ? html`<a href="${address}">${words}</a>` : words}`
  })
}

function columns(view: View, caption: string, all: readonly ColumnQuality[]): Html {
  const n = view.words.number
  return scrollTable(caption, [
    html`<thead><tr><th scope="col">Column</th><th scope="col">Read as</th><th scope="col">Header as printed</th><th scope="col" class="writ-right">Filled</th><th scope="col" class="writ-right">Empty</th>
<th scope="col" class="writ-right">Redacted</th><th scope="col" class="writ-right">Unreadable</th><th scope="col" class="writ-right">Distinct</th><th scope="col">Smallest</th><th scope="col">Largest</th></tr></thead>`,
    html`<tbody>${all.map(
      (
        column,
      ) => html`<tr><th scope="row">${column.name}</th><td>${column.kind}${column.isKnown ? '' : ' (unknown column)'}</td><td>${column.sources.join('; ')}</td>
<td class="writ-right">${n(column.filled)}</td><td class="writ-right">${n(column.empty)}</td><td class="writ-right">${n(column.redacted)}</td><td class="writ-right">${n(column.unreadable)}${column.unreadable > 0 ? unreadable(column) : ''}</td>
<td class="writ-right">${column.distinct === undefined ? empty(view) : n(column.distinct)}</td><td class="writ-short">${column.smallest ?? empty(view)}</td><td class="writ-short">${column.largest ?? empty(view)}</td></tr>`,
    )}</tbody>`,
  ])
}

const unreadable = (column: ColumnQuality): Part =>
  html`<br><span class="writ-small">e.g. ${column.examples.slice(0, 2).map((one, at) => html`${at > 0 ? '; ' : ''}“${one.raw}” (${one.sheet ? `${one.sheet}, ` : ''}row ${one.row})`)}</span>`

function leftOutTable(view: View, table: string, all: readonly ColumnQuality[]): Html {
  const n = view.words.number
  return html`<p>These were seen and counted, and go no further: there are no rows to show.</p>
${scrollTable(`Columns of ${table} left out`, [
  html`<thead><tr><th scope="col">Header as printed</th><th scope="col">Why</th><th scope="col" class="writ-right">Filled</th><th scope="col" class="writ-right">Empty</th><th scope="col" class="writ-right">Redacted</th></tr></thead>`,
  html`<tbody>${all.map(
    (column) =>
      html`<tr><th scope="row">${column.sources.join('; ') || column.name}</th><td>${column.leftOut}</td><td class="writ-right">${n(column.filled)}</td><td class="writ-right">${n(column.empty)}</td><td class="writ-right">${n(column.redacted)}</td></tr>`,
  )}</tbody>`,
])}`
}
