import type { Gravity } from '../../../checks/finding.ts'
import { sayField, saySection } from '../../../checks/foia/foia-fields.ts'
import type { CheckedFolder } from '../../../checks/folder/read-checked.ts'
import { html, type Part } from '../../web/html.ts'
import type { View } from '../../web/view.ts'
import { anchorOf, type NumberedFinding, sayIn, sheetPath, textsOf, wordsOf } from '../check-view.ts'
import { inFileWords, quoting } from './file-words.ts'

/** The site's tags have shapes of their own for what is grave, less grave, and to know. */
export const tagOf: Record<Gravity, string> = { error: 'hard', warning: 'target', note: 'policy' }

/** A gravity in words, with a colour that is never the only sign. */
const gravityTag = (view: View, { severity, sure }: Pick<NumberedFinding, 'severity' | 'sure'>): Part => {
  const words = wordsOf(view)
  return html`<span class="writ-tag writ-tag--${tagOf[severity]}">${words.gravities[severity]}</span> <span class="writ-small">${words.sures[sure]}</span>`
}

/** Findings as a table: each leads to its cell in the sheet. */
export function findingList(view: View, folder: CheckedFolder, findings: readonly NumberedFinding[], caption: string): Part {
  const words = wordsOf(view)
  if (findings.length === 0) return html`<p class="writ-note">${words.noFindings}</p>`
  const heads = [words.severity, words.where, words.printed, words.expected, words.why]
  const named = (at: number) => html` data-label="${heads[at] ?? ''}"`
  return html`<div class="writ-findings"><table class="usa-table usa-table--compact usa-table--striped usa-table--stacked"><caption class="usa-sr-only">${caption}</caption>
<thead><tr>${heads.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${findings.map((finding) => {
    const { printed, expected, why, arithmetic } = textsOf(view, finding)
    return html`<tr id="finding-${finding.number}"><td${named(0)}>${gravityTag(view, finding)}</td><th scope="row"${named(1)}>${place(view, folder, finding)}</th>
<td${named(2)}>${inFileWords(view, clip(printed), printed === finding.printed)}</td><td${named(3)}>${inFileWords(view, clip(expected), expected === finding.expected)}</td>
<td${named(4)}>${quoting(view, why)}${arithmetic ? html`<br><span class="usa-sr-only">${words.arithmetic}: </span><code>${arithmetic}</code>` : ''}</td></tr>\n`
  })}</tbody></table></div>`
}

const clip = (text: string): string => (text.length > 120 ? `${text.slice(0, 117)}…` : text)

function place(view: View, folder: CheckedFolder, { file, sheet, cell, alsoCells }: NumberedFinding): Part {
  const words = wordsOf(view)
  const checked = folder.result.files.find((known) => known.file === file)
  const path = checked && sheetPath(folder, checked, sheet)
  const isReport = checked !== undefined && folder.reports.has(checked.id)
  const name = isReport ? inReport(view, sheet, cell) : html`${sheet.trim()} <strong>${cell}</strong>`
  const also = alsoCells.length > 0 ? html`<br><span class="writ-small">${words.alsoCells(alsoCells.length)}</span>` : ''
  return html`${path ? html`<a href="${view.to(path)}#${anchorOf(cell)}">${name}<span class="usa-sr-only"> (${file}): ${words.toCell}</span></a>` : name}<br><span class="writ-small">${file}</span>${also}`
}

/** A field of a FOIA report in words: "DHS: received", in the section "processed request". */
function inReport(view: View, section: string, cell: string): Part {
  const [, component = '', field = cell] = /^(.+?): (.+)$/.exec(cell) ?? []
  return html`${quoting(view, sayIn(view, saySection(section)))}: ${component} <strong>${quoting(view, sayIn(view, sayField(field)))}</strong>`
}
