import type { Document } from './open-document.ts'
import { page } from './open-document.ts'
import { shownText } from './shown-text.ts'

interface Look {
  tag: 'H1' | 'H2' | 'P'
  font: 'regular' | 'bold'
  size: number
  /** Space before it, in points. */
  before: number
}

export const looks = {
  title: { tag: 'H1', font: 'bold', size: 17, before: 0 },
  heading: { tag: 'H2', font: 'bold', size: 12.5, before: 14 },
  paragraph: { tag: 'P', font: 'regular', size: 10.5, before: 5 },
  notice: { tag: 'P', font: 'bold', size: 10.5, before: 5 },
} satisfies Record<string, Look>

/** Height the foot of the page leaves below the cursor, in points. */
export const roomLeft = ({ pdf }: Document) => page.height - page.foot - pdf.y

/** Adds one tagged block of text, over as many pages as it needs. A heading is not left alone at the foot of a page. */
export function addText(document: Document, look: Look, text: string): void {
  const { pdf, root } = document
  const shown = shownText(document, text)
  pdf.font(look.font, look.size)
  if (look.tag !== 'P' && roomLeft(document) < 90) pdf.addPage()
  else if (pdf.y > page.margin) pdf.y += look.before
  root.add(pdf.struct(look.tag, {}, () => void pdf.text(shown, page.margin, pdf.y, { width: page.width - 2 * page.margin, lineGap: 2 })))
}
