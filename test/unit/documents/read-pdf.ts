import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

interface Node {
  role?: string
  children?: readonly Node[]
}

/** What an independent reader makes of a PDF: its pages as text, its tags in reading order, its language and title. */
export async function readPdf(bytes: Uint8Array) {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const pdf = await loading.promise
  const pages: string[] = []
  const tags: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''))
    tags.push(...rolesOf((await page.getStructTree()) as Node))
  }
  const { info } = (await pdf.getMetadata()) as { info: { Title?: string; Language?: string } }
  // The reader's types say an object; it gives a map.
  const marks: unknown = await pdf.getMarkInfo()
  const isMarked = marks instanceof Map && marks.get('Marked') === true
  await loading.destroy()
  return { pages, text: pages.join('\n'), tags: [...new Set(tags)], title: info.Title, language: info.Language, isMarked }
}

const rolesOf = (node: Node): string[] => [...(node.role ? [node.role] : []), ...(node.children ?? []).flatMap(rolesOf)]
