import type { Gravity } from '../../../checks/finding.ts'
import type { CheckedFolder } from '../../../checks/folder/read-checked.ts'
import { html, type Part } from '../../web/html.ts'
import { scrollTable } from '../../web/parts/answer-table.ts'
import type { View } from '../../web/view.ts'
import { type NumberedFinding, sheetPath, wordsOf } from '../check-view.ts'

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
  return scrollTable(
    caption,
    html`<thead><tr>${[words.severity, words.where, words.printed, words.expected, words.why].map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${findings.map(
      (
        finding,
      ) => html`<tr id="finding-${finding.number}"><td>${gravityTag(view, finding)}</td><th scope="row">${place(view, folder, finding)}</th>
<td class="writ-text" lang="en">${clip(finding.printed)}</td><td class="writ-text" lang="en">${clip(finding.expected)}</td>
<td class="writ-long" lang="en">${finding.why}${finding.arithmetic ? html`<br><span class="usa-sr-only">${words.arithmetic}: </span><code>${finding.arithmetic}</code>` : ''}</td></tr>\n`,
    )}</tbody>`,
    true,
  )
}

const clip = (text: string): string => (text.length > 120 ? `${text.slice(0, 117)}…` : text)

function place(view: View, folder: CheckedFolder, { file, sheet, cell, alsoCells }: NumberedFinding): Part {
  const words = wordsOf(view)
  const checked = folder.result.files.find((known) => known.file === file)
  const path = checked && sheetPath(folder, checked, sheet)
  const name = html`${sheet.trim()} <strong>${cell}</strong>`
  const also = alsoCells.length > 0 ? html`<br><span class="writ-small">${words.alsoCells(alsoCells.length)}</span>` : ''
  return html`${path ? html`<a href="${view.to(path)}#c-${cell}">${name}<span class="usa-sr-only"> (${file}): ${words.toCell}</span></a>` : name}<br><span class="writ-small">${file}</span>${also}`
}
