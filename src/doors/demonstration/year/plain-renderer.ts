import type { DocumentContent } from '../../../acts/act.ts'
import type { Renderer } from '../../../documents/render-apart.ts'

const LINES_MAX = 54
const COLUMNS_MAX = 92

/**
 * Lays forms out as plain text on one page, in a typeface every viewer has: a hundredth of the work and of the room of a real one. For a year of invented
 * people, of whose hundred thousand forms few are ever opened; each is hashed into its entry and sealed as any other.
 */
export const plainRenderer: Renderer = {
  render: async (form, title, content) => pdfOf(linesOf(form, title, content)),
  close: async () => {},
}

function linesOf(form: string, title: string, { isInvented, authority, sections, signatures, entryId }: DocumentContent): string[] {
  return [
    `${form} ${title}`,
    ...(isInvented ? ['INVENTED: nobody in this document exists. Laid out plainly, as all of an invented year.'] : []),
    authority,
    ...sections.flatMap(({ heading, fields = [], paragraphs = [] }) => [
      '',
      heading,
      ...paragraphs,
      ...fields.map(({ label, value }) => `${label}: ${value}`),
    ]),
    '',
    ...signatures.map(({ name, position, on }) => `${position}: ${name}, ${on}`),
    entryId,
  ].flatMap((line) => line.match(new RegExp(`.{1,${COLUMNS_MAX}}`, 'g')) ?? [''])
}

/** Bytes of a PDF in Latin-1, which the typeface has; other letters become question marks. */
function pdfOf(lines: readonly string[]): Uint8Array {
  const text = lines.slice(0, LINES_MAX).map((line) => `(${line.replaceAll(/[\\()]/g, '\\$&')}) '`)
  const stream = `BT /F 10 Tf 13 TL 54 740 Td\n${text.join('\n')}\nET`
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F 4 0 R>>>>/Contents 5 0 R>>',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
  ]
  let pdf = '%PDF-1.4\n'
  const places = objects.map((object, number) => {
    const at = pdf.length
    pdf += `${number + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`
  return Buffer.from(
    `${pdf}${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${pdf.length}\n%%EOF\n`.replaceAll(/[^\n\x20-\xff]/g, '?'),
    'latin1',
  )
}
