import type { Gravity } from '../../../checks/finding.ts'
import { type Html, html } from '../../web/html.ts'
import type { View } from '../../web/view.ts'
import { anchorOf, type NumberedFinding, wordsOf } from '../check-view.ts'

/** What a cell is marked with: the finding it leads to. */
export interface Mark {
  number: number
  severity: Gravity
  /** The finding is of this cell, and not of another that has the same fault. */
  isMain: boolean
}

const order = ['error', 'warning', 'note']

/** The gravest finding of each cell; where it is the finding's own cell, that one first. */
export function marksOf(findings: readonly NumberedFinding[]): Map<string, Mark> {
  const marks = new Map<string, Mark>()
  const put = (cell: string, mark: Mark) => {
    const old = marks.get(cell)
    const isGraver = !old || order.indexOf(mark.severity) < order.indexOf(old.severity)
    if (isGraver || (mark.isMain && !old.isMain)) marks.set(cell, mark)
  }
  for (const { number, severity, cell, alsoCells } of findings) {
    put(cell, { number, severity, isMain: true })
    for (const also of alsoCells) put(also, { number, severity, isMain: false })
  }
  return marks
}

/** A cell as it is printed; where it has a finding, marked and leading to it. */
export function markedCell(view: View, address: string, text: string, kind: string, mark: Mark | undefined): Html {
  if (!mark) return html`<td class="${kind}">${text}</td>`
  const words = wordsOf(view)
  return html`<td class="${kind} writ-marked writ-marked--${mark.severity}"${mark.isMain ? html` id="${anchorOf(address)}"` : ''}><a href="#finding-${mark.number}">${text === '' ? '…' : text}<span class="usa-sr-only"> ${words.seeFinding(mark.number, words.gravities[mark.severity])}</span></a></td>`
}
