import PDFDocument from 'pdfkit'
import { embeddedFonts } from './embedded-fonts.ts'
import { fixedMoment } from './fixed-moment.ts'

type Pdf = InstanceType<typeof PDFDocument>

/** A PDF under way. */
export interface Document {
  pdf: Pdf
  /** The structure element everything read aloud is in. */
  root: ReturnType<Pdf['struct']>
  hasGlyph(code: number): boolean
  /** Characters written as their Unicode numbers because the font lacks them. */
  missing: Set<string>
}

/** US Letter, in points. */
export const page = { width: 612, height: 792, margin: 54, foot: 72 }

/** pdfkit's types leave out the font in use. */
interface WithFont {
  _font: { font: { hasGlyphForCodePoint(code: number): boolean } }
}

/**
 * Opens a tagged PDF 1.7 with its language and its title shown by viewers, and nothing in it that differs from one run to the next.
 * @param contentHash hash of what it will hold: goes into the file's identifier
 */
export function openDocument(settings: { title: string; subject: string; language: string; contentHash: string }): Document {
  const { title, subject, language, contentHash } = settings
  const pdf = new PDFDocument({
    size: [page.width, page.height],
    margins: { top: page.margin, left: page.margin, right: page.margin, bottom: page.foot },
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: language,
    bufferPages: true,
    autoFirstPage: false,
    info: {
      Title: forMetadata(title),
      Subject: forMetadata(subject),
      Keywords: contentHash,
      Creator: 'Writ',
      Producer: 'Writ',
      CreationDate: fixedMoment,
    },
  })
  pdf.registerFont('regular', embeddedFonts.regular)
  pdf.registerFont('bold', embeddedFonts.bold)
  pdf.font('regular')
  const { font } = (pdf as unknown as WithFont)._font
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  pdf.addPage()
  return { pdf, root, hasGlyph: (code) => font.hasGlyphForCodePoint(code), missing: new Set() }
}

/** The library writes these into XML as they are. */
const forMetadata = (text: string) => text.replaceAll('&', 'and').replaceAll(/[<>]/g, '')

/** All bytes, once the document is closed. */
export async function closeDocument({ pdf, root }: Document): Promise<Uint8Array> {
  const parts: Buffer[] = []
  pdf.on('data', (part: Buffer) => parts.push(part))
  const done = new Promise<void>((resolve, reject) => {
    pdf.on('end', resolve)
    pdf.on('error', reject)
  })
  root.end()
  pdf.end()
  await done
  return new Uint8Array(Buffer.concat(parts))
}
