import type { Document } from './open-document.ts'
import { page } from './open-document.ts'

/** Writes the foot of every page: its parts (form, entry), then the page number. An artifact: a screen reader reads the document, not its edges. */
export function addFoot({ pdf }: Document, parts: readonly string[], words: { page: string; of: string }): void {
  const { start, count } = pdf.bufferedPageRange()
  for (let at = start; at < start + count; at++) {
    pdf.switchToPage(at)
    const { bottom } = pdf.page.margins
    // Text below the margin would open another page.
    pdf.page.margins.bottom = 0
    pdf.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] })
    const line = [...parts, `${words.page} ${at - start + 1} ${words.of} ${count}`].join('  ·  ')
    pdf
      .font('regular', 8.5)
      .fillColor('#3d4551')
      .text(line, page.margin, page.height - 44, { width: page.width - 2 * page.margin, lineBreak: false })
    pdf.fillColor('black')
    pdf.endMarkedContent()
    pdf.page.margins.bottom = bottom
  }
}
