import { roomLeft } from './add-text.ts'
import type { Document } from './open-document.ts'
import { page } from './open-document.ts'
import { shownText } from './shown-text.ts'

const width = page.width - 2 * page.margin
const labelWidth = 160
const gap = 12
const valueWidth = width - labelWidth - gap
const size = 10.5

/** Adds labelled values as a tagged table: a row each, its label the heading of the row. */
export function addFields(document: Document, fields: readonly { label: string; value: string }[]): void {
  const { pdf, root } = document
  const table = pdf.struct('Table')
  root.add(table)
  for (const field of fields) addRow(document, table, shownText(document, field.label), shownText(document, field.value))
  table.end()
}

type Part = Document['root']

function addRow(document: Document, table: Part, label: string, value: string): void {
  const { pdf } = document
  const height = Math.max(heightOf(document, 'bold', label, labelWidth), heightOf(document, 'regular', value, valueWidth)) + 10
  const isOverAPage = height > page.height - page.margin - page.foot
  if (!isOverAPage && height > roomLeft(document)) pdf.addPage()
  const row = pdf.struct('TR')
  table.add(row)
  const top = pdf.y + 5
  const cell = (tag: 'TH' | 'TD', font: 'bold' | 'regular', text: string, left: number, room: number, from: number) => {
    // The scope of a heading is in the library and missing from its types.
    const options: object = tag === 'TH' ? { scope: 'Row' } : {}
    row.add(pdf.struct(tag, options, () => void pdf.font(font, size).text(text, left, from, { width: room, lineGap: 2 })))
  }
  cell('TH', 'bold', label, page.margin, isOverAPage ? width : labelWidth, top)
  // A value longer than a page runs under its label, over as many pages as it needs.
  if (isOverAPage) cell('TD', 'regular', value, page.margin, width, pdf.y)
  else cell('TD', 'regular', value, page.margin + labelWidth + gap, valueWidth, top)
  row.end()
  pdf.y = isOverAPage ? pdf.y + 5 : top + height - 5
  rule(document)
}

function heightOf({ pdf }: Document, font: 'bold' | 'regular', text: string, room: number): number {
  return pdf.font(font, size).heightOfString(text, { width: room, lineGap: 2 })
}

/** A thin line under a row: decoration, so not read aloud. */
function rule({ pdf }: Document): void {
  pdf.markContent('Artifact', { type: 'Layout' })
  pdf
    .moveTo(page.margin, pdf.y)
    .lineTo(page.width - page.margin, pdf.y)
    .lineWidth(0.5)
    .strokeColor('#a9aeb1')
    .stroke()
  pdf.endMarkedContent()
}
