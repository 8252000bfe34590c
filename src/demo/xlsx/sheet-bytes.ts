import type { CellKind, CellValue, Layout } from './layout.ts'
import type { SharedTexts } from './shared-texts.ts'
import { style } from './workbook-parts.ts'

const SECONDS_A_DAY = 86_400
/** Whole numbers under this are written by 32-bit arithmetic. */
const WHOLE_MAX = 2 ** 31
/** A row of the widest layout is under 6 KiB; a chunk is handed on when less than this is left. */
const ROOM = 16_384
const CHUNK = 1 << 20

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const closeCell = bytes('</v></c>')
const afterText: Record<number, Uint8Array> = {}
const afterNumber: Record<number, Uint8Array> = {}
const afterBlank: Record<number, Uint8Array> = {}
for (const number of Object.values(style)) {
  afterText[number] = bytes(`" s="${number}" t="s"><v>`)
  afterNumber[number] = bytes(`" s="${number}"><v>`)
  afterBlank[number] = bytes(`" s="${number}"/>`)
}

interface ColumnBytes {
  open: Uint8Array
  text: Uint8Array
  number: Uint8Array
  blank: Uint8Array
  kind: CellKind
}

/** Turns rows into the bytes of a worksheet, written cell by cell into one buffer: no text is built on the way. */
export class SheetBytes {
  readonly #columns: ColumnBytes[]
  readonly #texts: SharedTexts
  readonly #spans: Uint8Array
  readonly #endOfDay = fractions()
  #buffer = new Uint8Array(CHUNK)
  #at = 0
  #row = 0
  /** The row's number in digits: it stands in every cell of the row. */
  #rowDigits = new Uint8Array(0)

  constructor(layout: Layout, texts: SharedTexts) {
    this.#texts = texts
    this.#columns = layout.columns.map(({ kind }, place) => columnBytes(kind, place))
    this.#spans = bytes(`" spans="1:${layout.columns.length}">`)
    this.#put(
      bytes(
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>',
      ),
    )
    for (const line of layout.preamble) this.head([line])
    this.head(layout.columns.map(({ header }) => header))
  }

  /** True when `take` must be called before another row. */
  get isFull(): boolean {
    return this.#at > CHUNK - ROOM
  }

  /** The bytes so far; they are the caller's from then on. */
  take(): Uint8Array {
    const taken = this.#buffer.subarray(0, this.#at)
    this.#buffer = new Uint8Array(CHUNK)
    this.#at = 0
    return taken
  }

  /** A row of texts in the style of a heading: the lines above the table, its header, a footer. */
  head(texts: readonly string[]): void {
    this.#openRow()
    texts.forEach((text, place) => {
      const column = this.#columns[place]
      if (column) this.#value(column.open, afterText[style.head] ?? column.text, this.#texts.codeOf(text))
    })
    this.#put(endRow)
  }

  /** One record. Blank cells are written too, with their style, as Excel does. */
  record(cells: readonly CellValue[]): void {
    this.#openRow()
    for (let place = 0; place < this.#columns.length; place++) {
      const column = this.#columns[place] as ColumnBytes
      const cell = cells[place] ?? null
      if (cell === null) this.#blank(column)
      else if (typeof cell === 'string') this.#value(column.open, column.text, this.#texts.codeOf(cell))
      else if (column.kind === 'numbered-text') this.#value(column.open, column.text, this.#texts.codeOfNumber(cell))
      else if (column.kind === 'moment') this.#moment(column, cell)
      else this.#value(column.open, column.number, cell)
    }
    this.#put(endRow)
  }

  end(): void {
    this.#put(bytes('</sheetData></worksheet>'))
  }

  #openRow(): void {
    this.#row++
    this.#put(openRow)
    const start = this.#at
    this.#whole(this.#row)
    this.#rowDigits = this.#buffer.slice(start, this.#at)
    this.#put(this.#spans)
  }

  #blank(column: ColumnBytes): void {
    this.#put(column.open)
    this.#put(this.#rowDigits)
    this.#put(column.blank)
  }

  #value(open: Uint8Array, after: Uint8Array, value: number): void {
    this.#put(open)
    this.#put(this.#rowDigits)
    this.#put(after)
    if (Number.isInteger(value) && value >= 0 && value < WHOLE_MAX) this.#whole(value)
    else this.#put(bytes(String(value)))
    this.#put(closeCell)
  }

  #moment(column: ColumnBytes, seconds: number): void {
    this.#put(column.open)
    this.#put(this.#rowDigits)
    this.#put(column.number)
    const day = Math.floor(seconds / SECONDS_A_DAY)
    this.#whole(day)
    const second = seconds - day * SECONDS_A_DAY
    const { digits, lengths } = this.#endOfDay
    const buffer = this.#buffer
    const end = second * FRACTION_WIDTH + (lengths[second] as number)
    let at = this.#at
    for (let place = second * FRACTION_WIDTH; place < end; place++) buffer[at++] = digits[place] as number
    this.#at = at
    this.#put(closeCell)
  }

  #put(part: Uint8Array): void {
    const buffer = this.#buffer
    const { length } = part
    let at = this.#at
    for (let place = 0; place < length; place++) buffer[at++] = part[place] as number
    this.#at = at
  }

  #whole(value: number): void {
    let width = 1
    for (let bound = 10; value >= bound; bound *= 10) width++
    const buffer = this.#buffer
    const at = this.#at
    let rest = value
    for (let place = at + width - 1; place >= at; place--) {
      const next = (rest / 10) | 0
      buffer[place] = 48 + rest - next * 10
      rest = next
    }
    this.#at = at + width
  }
}

const openRow = bytes('<row r="')
const endRow = bytes('</row>')

function columnBytes(kind: CellKind, place: number): ColumnBytes {
  const number = kind === 'moment' ? style.moment : kind === 'day' ? style.day : style.plain
  const none = new Uint8Array(0)
  return {
    open: bytes(`<c r="${columnLetters(place)}`),
    text: afterText[number] ?? none,
    number: afterNumber[number] ?? none,
    blank: afterBlank[number] ?? none,
    kind,
  }
}

/** A, B, … Z, AA, AB, … for 0, 1, … */
export function columnLetters(place: number): string {
  const head = Math.floor(place / 26)
  return (head > 0 ? columnLetters(head - 1) : '') + String.fromCharCode(65 + (place % 26))
}

const FRACTION_WIDTH = 12
let made: { digits: Uint8Array; lengths: Uint8Array } | undefined

/** The decimals of each second of a day, as Excel prints them (11 places, no trailing zeros): looked up, not computed, a million times. */
function fractions(): { digits: Uint8Array; lengths: Uint8Array } {
  if (made) return made
  const digits = new Uint8Array(SECONDS_A_DAY * FRACTION_WIDTH)
  const lengths = new Uint8Array(SECONDS_A_DAY)
  for (let second = 1; second < SECONDS_A_DAY; second++) {
    const text = (second / SECONDS_A_DAY).toFixed(11).slice(1).replace(/0+$/, '')
    digits.set(bytes(text), second * FRACTION_WIDTH)
    lengths[second] = text.length
  }
  made = { digits, lengths }
  return made
}
