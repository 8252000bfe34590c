import type { ZipEntry } from './zip-writer.ts'

/** Stands for "not yet in the table" in the list by number. */
const ABSENT = -1

/**
 * The table of texts that all sheets of a workbook share, as Excel writes it. A text that a number stands for (the identifier of person 17)
 * is kept as that number until the table is written, so that a million identifiers cost a few bytes each.
 */
export class SharedTexts {
  readonly #codes = new Map<string, number>()
  readonly #order: (string | number)[] = []
  readonly #textOf: (number: number) => string
  #numbered = new Int32Array(1024).fill(ABSENT)
  #uses = 0

  constructor(textOf: (number: number) => string) {
    this.#textOf = textOf
  }

  codeOf(text: string): number {
    this.#uses++
    const known = this.#codes.get(text)
    if (known !== undefined) return known
    const code = this.#order.push(text) - 1
    this.#codes.set(text, code)
    return code
  }

  codeOfNumber(number: number): number {
    this.#uses++
    if (number >= this.#numbered.length) {
      const wider = new Int32Array(Math.max(number + 1, this.#numbered.length * 2)).fill(ABSENT)
      wider.set(this.#numbered)
      this.#numbered = wider
    }
    const known = this.#numbered[number] ?? ABSENT
    if (known !== ABSENT) return known
    const code = this.#order.push(number) - 1
    this.#numbered[number] = code
    return code
  }

  async write(entry: ZipEntry): Promise<void> {
    const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`
    let text = `${head} count="${this.#uses}" uniqueCount="${this.#order.length}">`
    for (const part of this.#order) {
      text += `<si><t>${typeof part === 'number' ? this.#textOf(part) : escapeXml(part)}</t></si>`
      if (text.length > 1 << 18) {
        await entry.write(Buffer.from(text))
        text = ''
      }
    }
    await entry.write(Buffer.from(`${text}</sst>`))
  }
}

/** Text as it may stand inside an element or attribute. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
