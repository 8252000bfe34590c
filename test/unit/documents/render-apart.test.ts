import { afterAll, describe, expect, it } from 'vitest'
import type { DocumentContent } from '../../../src/acts/act.ts'
import { openRenderer } from '../../../src/documents/render-apart.ts'
import { renderDocument } from '../../../src/documents/render-document.ts'

const content: DocumentContent = {
  language: 'en',
  authority: '8 CFR 236.1',
  sections: [{ heading: 'The person', fields: [{ label: 'Name', value: 'Inés Invented' }] }],
  signatures: [{ name: 'Example Officer', position: 'Deportation officer', on: '2026-03-06' }],
  entryId: '00000000-0000-4000-8000-000000000001',
}
const renderer = openRenderer()
afterAll(() => renderer.close())

describe('documents rendered in threads of their own', () => {
  it('are those rendered here, to the byte, however many at once', async () => {
    const titles = ['Warrant', 'Notice', 'Order', 'Warrant']
    const apart = await Promise.all(titles.map((title) => renderer.render('I-200', title, content)))
    for (const [place, title] of titles.entries()) expect(apart[place]).toEqual(await renderDocument('I-200', title, content))
  })

  it('are rendered here where no thread can begin, and once the threads have ended', async () => {
    const here = await renderDocument('I-200', 'Warrant', content)
    const lame = openRenderer(new URL('./no-such-script.ts', import.meta.url))
    expect(await Promise.all([lame.render('I-200', 'Warrant', content), lame.render('I-200', 'Warrant', content)])).toEqual([here, here])
    expect(await lame.render('I-200', 'Warrant', content)).toEqual(here)
    await lame.close()
    const ended = openRenderer()
    await ended.close()
    expect(await ended.render('I-200', 'Warrant', content)).toEqual(here)
  })
})
