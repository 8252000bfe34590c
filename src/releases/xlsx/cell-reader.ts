import { columnAt } from './column-addresses.ts'
import { RichText } from './rich-text.ts'
import { behindTag, CharacterData, isEmptyTag, isNameAt, nextTag, sectionAt } from './xml-bytes.ts'
import { characterData, decodeEscapes } from './xml-text.ts'

/** What a cell element holds. */
export const cellKind = { blank: 0, number: 1, shared: 2, boolean: 3, fault: 4, text: 5 } as const
export type CellKind = (typeof cellKind)[keyof typeof cellKind]

/** The kind that a `t` attribute names. An unknown one is read as a number, or as text where it is none. */
function kindOfType(bytes: Buffer, from: number, length: number): CellKind {
  const first = bytes[from]
  if (length === 1) {
    if (first === 0x73) return cellKind.shared
    if (first === 0x62) return cellKind.boolean
    if (first === 0x65) return cellKind.fault
    return first === 0x64 ? cellKind.text : cellKind.number
  }
  const isText = (length === 3 && first === 0x73) || (length === 9 && first === 0x69)
  return isText ? cellKind.text : cellKind.number
}

const inlineOpen = Buffer.from('<is><t>')
const inlineClose = Buffer.from('</t></is>')

/** Reads one `c` element of any lawful shape (ECMA-376 part 1, 18.3.1.4). Its fields tell what was read last. */
export class CellReader {
  /** 0-based; -1 where the cell has no address; `nowhere`. */
  column = -1
  kind: CellKind = cellKind.blank
  /** Where the value stands in the bytes, as XML without tags; unless it was put together from pieces. */
  from = 0
  until = 0
  isPieced = false
  /** Which of the workbook's cell formats it is shown in (its `s` attribute). */
  style = 0
  /** What it is computed by; undefined where it was typed, or shares the formula of an earlier cell. */
  formula: string | undefined
  private pieced = ''
  private readonly rich = new RichText()
  private readonly data = new CharacterData()
  private isEmpty = false

  /** The value as text, entities and escapes resolved. */
  value(bytes: Buffer): string {
    return this.isPieced ? this.pieced : decodeEscapes(characterData(bytes.toString('utf8', this.from, this.until)))
  }

  /**
   * @param at where `<c` stands
   * @returns just behind the element, or -1 where it is not whole
   */
  read(bytes: Buffer, at: number, to: number): number {
    this.column = -1
    this.kind = cellKind.number
    this.style = 0
    this.formula = undefined
    const end = this.readAttributes(bytes, at + 2, to)
    const declared = this.kind
    this.kind = cellKind.blank
    this.isPieced = false
    if (end < 0 || this.isEmpty) return end
    for (let p = end; p < to; ) {
      const tag = nextTag(bytes, p, to)
      if (tag < 0) return -1
      const section = sectionAt(bytes, tag, to)
      p = section === undefined ? behindTag(bytes, tag, to) : section.end
      if (p < 0) return -1
      if (section !== undefined) continue
      if (isNameAt(bytes, tag + 1, to, '/c')) return p
      if (isEmptyTag(bytes, p)) continue
      if (isNameAt(bytes, tag + 1, to, 'v')) p = this.readValue(bytes, p, to, declared)
      else if (isNameAt(bytes, tag + 1, to, 'is')) p = this.readInline(bytes, tag, p, to)
      else if (isNameAt(bytes, tag + 1, to, 'f')) p = this.readFormula(bytes, p, to)
      if (p < 0) return -1
    }
    return -1
  }

  /** @returns just behind the start tag, or -1 */
  private readAttributes(bytes: Buffer, at: number, to: number): number {
    for (let p = at; p < to; ) {
      const byte = bytes[p]
      if (byte === 0x3e) {
        this.isEmpty = bytes[p - 1] === 0x2f
        return p + 1
      }
      if (byte === 0x20 || byte === 0x2f || byte === 0x0a || byte === 0x0d || byte === 0x09) {
        p++
        continue
      }
      const open = this.quoteAfter(bytes, p, to)
      if (open < 0) return -1
      let close = open + 1
      while (close < to && bytes[close] !== bytes[open]) close++
      if (close >= to) return -1
      const isOneLetter = bytes[p + 1] === 0x3d || bytes[p + 1] === 0x20
      if (isOneLetter && byte === 0x72) this.column = columnAt(bytes, open + 1)
      else if (isOneLetter && byte === 0x74) this.kind = kindOfType(bytes, open + 1, close - open - 1)
      else if (isOneLetter && byte === 0x73) this.style = Number(bytes.toString('latin1', open + 1, close)) || 0
      p = close + 1
    }
    return -1
  }

  private quoteAfter(bytes: Buffer, at: number, to: number): number {
    for (let p = at; p < to; p++) if (bytes[p] === 0x22 || bytes[p] === 0x27) return p
    return -1
  }

  private readValue(bytes: Buffer, at: number, to: number, declared: CellKind): number {
    const tag = nextTag(bytes, at, to)
    if (tag < 0) return -1
    if (isNameAt(bytes, tag + 1, to, '/v')) {
      this.from = at
      this.until = tag
      this.kind = tag === at ? cellKind.blank : declared
      return tag
    }
    const end = this.data.read(bytes, at, to)
    this.pieced = decodeEscapes(this.data.text)
    this.isPieced = true
    this.kind = declared
    return end
  }

  private readFormula(bytes: Buffer, at: number, to: number): number {
    const end = this.data.read(bytes, at, to)
    if (end >= 0) this.formula = this.data.text
    return end
  }

  private readInline(bytes: Buffer, tag: number, at: number, to: number): number {
    if (bytes.compare(inlineOpen, 0, inlineOpen.length, tag, Math.min(to, tag + inlineOpen.length)) === 0) {
      const from = tag + inlineOpen.length
      const until = nextTag(bytes, from, to)
      if (until >= 0 && bytes.compare(inlineClose, 0, inlineClose.length, until, Math.min(to, until + inlineClose.length)) === 0) {
        this.kind = cellKind.text
        this.from = from
        this.until = until
        return until + inlineClose.length
      }
    }
    const end = this.rich.read(bytes, at, to, 'is')
    this.kind = cellKind.text
    this.pieced = this.rich.text
    this.isPieced = true
    return end
  }
}
