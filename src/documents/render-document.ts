import { createHash } from 'node:crypto'
import type { DocumentContent } from '../acts/act.ts'
import { addFields } from './add-fields.ts'
import { addFoot } from './add-foot.ts'
import { addText, looks } from './add-text.ts'
import { fixedWords } from './fixed-words.ts'
import type { Document } from './open-document.ts'
import { closeDocument, openDocument } from './open-document.ts'

/**
 * Lays a form out as a tagged PDF (US Letter): its title, its authority, its sections, who signs. Equal input gives equal bytes.
 * @param form number of the form, e.g. I-200
 * @returns the file's bytes
 */
export async function renderDocument(form: string, title: string, content: DocumentContent): Promise<Uint8Array> {
  const words = fixedWords(content.language)
  const document = openDocument({
    title: `${form} ${title}`,
    subject: content.authority,
    language: content.language,
    contentHash: createHash('sha256')
      .update(JSON.stringify([form, title, content]))
      .digest('hex'),
  })
  addText(document, looks.title, `${form} ${title}`)
  if (content.isInvented) addText(document, looks.notice, words.invented)
  addText(document, looks.paragraph, `${words.authority}: ${content.authority}`)
  for (const section of content.sections) addSection(document, section)
  addSignatures(document, content.signatures, words.signed)
  if (document.missing.size > 0) addText(document, looks.paragraph, words.missing(marksOf(document.missing)))
  addFoot(document, [form, content.entryId, ...(content.isInvented ? [words.inventedShort] : [])], words)
  return closeDocument(document)
}

function addSection(document: Document, { heading, fields, paragraphs }: DocumentContent['sections'][number]): void {
  addText(document, looks.heading, heading)
  for (const paragraph of paragraphs ?? []) addText(document, looks.paragraph, paragraph)
  if (fields && fields.length > 0) addFields(document, fields)
}

function addSignatures(document: Document, signatures: DocumentContent['signatures'], signed: string): void {
  if (signatures.length === 0) return
  addText(document, looks.heading, signed)
  addFields(
    document,
    signatures.map(({ name, position, on }) => ({ label: position, value: `${name}, ${on}` })),
  )
}

/** Each missing character with its number, as in U+0418. */
const marksOf = (missing: ReadonlySet<string>) =>
  [...missing].map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`).join(', ')
