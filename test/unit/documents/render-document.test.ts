import { describe, expect, it } from 'vitest'
import type { DocumentContent } from '../../../src/acts/act.ts'
import { renderDocument } from '../../../src/documents/render-document.ts'
import { readPdf } from './read-pdf.ts'

const content: DocumentContent = {
  language: 'en',
  authority: '8 USC 1226(a); 8 CFR 236.1(b)(1)',
  entryId: '00000000-0000-4000-8000-000000000001',
  sections: [
    { heading: 'The person', fields: [{ label: 'Name', value: 'Núñez Inventada, María José' }] },
    { heading: 'What it says', paragraphs: ['The person may be arrested.', 'Nothing here is copied from a form.'] },
  ],
  signatures: [{ name: 'Ada Madeup', position: 'Supervisory deportation officer', on: '2026-11-20' }],
}

const render = (changes: Partial<DocumentContent> = {}) => renderDocument('I-200', 'Warrant of arrest', { ...content, ...changes })

describe('a form as a PDF', () => {
  it('is tagged: headings, paragraphs, and tables whose rows have headings', async () => {
    const { isMarked, tags, title, language } = await readPdf(await render())
    expect(isMarked).toBe(true)
    expect(tags).toEqual(expect.arrayContaining(['Document', 'H1', 'H2', 'P', 'Table', 'TR', 'TH', 'TD']))
    expect([title, language]).toEqual(['I-200 Warrant of arrest', 'en'])
  })

  it('says all of its content, accents included', async () => {
    const { text } = await readPdf(await render())
    for (const said of ['Núñez Inventada, María José', 'The person may be arrested.', 'Ada Madeup, 2026-11-20', content.authority])
      expect(text).toContain(said)
  })

  it('has the same bytes made twice, and other bytes for other content', async () => {
    const [once, again, other] = [await render(), await render(), await render({ entryId: '00000000-0000-4000-8000-000000000002' })]
    expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true)
    expect(Buffer.from(once).equals(Buffer.from(other))).toBe(false)
  })

  it('says on every page which form, which entry and which page of how many', async () => {
    const long = Array.from({ length: 60 }, (_, at) => ({ label: `Line ${at}`, value: 'words and more words '.repeat(12) }))
    const { pages } = await readPdf(await render({ sections: [{ heading: 'Long', fields: long }] }))
    expect(pages.length).toBeGreaterThan(2)
    pages.forEach((page, at) => {
      expect(page).toContain(`I-200  ·  ${content.entryId}  ·  page ${at + 1} of ${pages.length}`.replaceAll('  ', ' '))
    })
  })

  it('carries a value longer than a page whole', async () => {
    const value = Array.from({ length: 900 }, (_, at) => `word${at}`).join(' ')
    const { text } = await readPdf(await render({ sections: [{ heading: 'Long', fields: [{ label: 'Reason', value }] }] }))
    const found = [...text.matchAll(/word(\d+)/g)].map((match) => Number(match[1]))
    expect(found).toEqual(Array.from({ length: 900 }, (_, at) => at))
  })

  it('writes a character its typeface lacks as a visible mark, and says how to read it', async () => {
    const { text } = await readPdf(await render({ sections: [{ heading: 'Name', paragraphs: ['Иван \u202eabc'] }] }))
    expect(text).toContain('[U+0418][U+0432][U+0430][U+043D] [U+202E]abc')
    expect(text).toContain('Characters the typeface of this document lacks')
    expect((await readPdf(await render())).text).not.toContain('Characters the typeface')
  })

  it('shows an accent typed as a letter of its own', async () => {
    const { text } = await readPdf(await render({ sections: [{ heading: 'Name', paragraphs: ['Nun\u0303ez'] }] }))
    expect(text).toContain('Nuñez')
  })

  it('says that it is invented only where its content does', async () => {
    expect((await readPdf(await render())).text).not.toMatch(/invented:/i)
    expect((await readPdf(await render({ isInvented: true }))).text).toContain(
      'Invented: the people and acts in this document are made up.',
    )
  })

  it('speaks Spanish where the document is in Spanish', async () => {
    const { text, language } = await readPdf(await render({ language: 'es', isInvented: true }))
    expect(language).toBe('es')
    for (const said of ['página 1 de 1', 'Fundamento legal', 'Inventado:']) expect(text).toContain(said)
  })
})
