import { behindTag, CharacterData, isEmptyTag, isNameAt, nextTag, sectionAt } from './xml-bytes.ts'
import { decodeEscapes } from './xml-text.ts'

/** Reads the text of an `si` or `is` element: its `t`, or the `t` of each rich run, less phonetic runs (ECMA-376 part 1, 18.4.8). */
export class RichText {
  text = ''
  private readonly data = new CharacterData()

  /**
   * @param at just behind the start tag
   * @param element `si` or `is`
   * @returns just behind the end tag, or -1 where the element is not whole
   */
  read(bytes: Buffer, at: number, to: number, element: string): number {
    this.text = ''
    let isPhonetic = false
    for (let p = at; p < to; ) {
      const tag = nextTag(bytes, p, to)
      if (tag < 0) return -1
      const section = sectionAt(bytes, tag, to)
      const end = section === undefined ? behindTag(bytes, tag, to) : section.end
      if (end < 0) return -1
      p = end
      if (section !== undefined) continue
      if (isNameAt(bytes, tag + 1, to, `/${element}`)) return end
      if (isNameAt(bytes, tag + 1, to, 'rPh')) isPhonetic = !isEmptyTag(bytes, end)
      else if (isNameAt(bytes, tag + 1, to, '/rPh')) isPhonetic = false
      else if (isNameAt(bytes, tag + 1, to, 't') && !isEmptyTag(bytes, end)) {
        p = this.data.read(bytes, end, to)
        if (p < 0) return -1
        if (!isPhonetic) this.text += decodeEscapes(this.data.text)
      }
    }
    return -1
  }
}
