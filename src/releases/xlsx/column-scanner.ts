import { CellReader, cellKind, nowhere } from './cell-reader.ts'
import { columnAddresses, columnLimit } from './column-addresses.ts'
import { ColumnTally } from './column-tally.ts'
import type { ColumnKind, SheetPlan } from './contract.ts'
import { microsFromText } from './date-text.ts'
import { numberText, parseNumber } from './number-text.ts'
import { getItAgain, type PartName, partFault } from './part-fault.ts'
import { hasRedactionMark } from './redaction-mark.ts'
import type { RowGroup } from './row-group.ts'
import { RowReader, resolveRow } from './row-reader.ts'
import { isRowAt, RowTag } from './row-tag.ts'
import { dayMicros, epochOffset, microsFromSerial } from './serial-date.ts'
import type { RowSink } from './sheet-source.ts'
import { type TextPool, textAt } from './text-pool.ts'
import { behindTag, isNameAt, nextTag, sectionAt } from './xml-bytes.ts'
import { decodeEntities, decodeEscapes } from './xml-text.ts'

const action = { skip: 0, text: 1, number: 2, instant: 3, day: 4, count: 5 } as const
const actionOf: Record<ColumnKind, number> = { text: 1, number: 2, instant: 3, day: 4, 'count-only': 5 }

/** Four bytes of XML as they are read at once, lowest first. */
const word = (text: string): number => Buffer.from(text, 'latin1').readInt32LE(0)
const cellStart = word('<c r')
const rowStart = word('<row')
const rowNumberStart = word(' r="')
const rowEnd = word('</ro')
const styleStart = word(' s="')
const typeStart = word(' t="')
const sharedType = word('s"><')
const valueStart = word('><v>')
const valueEnd = word('</v>')
const cellEnd = word('</c>')

/** The quick path reads up to this far without looking for the end. */
const reach = 96

const powers = Float64Array.from({ length: 23 }, (_, i) => 10 ** i)

interface Mishap {
  column: number
  /** What the cell holds; undefined for a redacted cell; `present` counts in a count-only column. */
  raw: string | undefined
  isRedacted: boolean
  isPresent: boolean
}

export interface ScanTotals {
  rows: number
  lastRow: number
  blankRows: number
  notes: { row: number; text: string }[]
  noteCount: number
  tallies: ColumnTally[]
}

const noteLimit = 1000

/** Scans the rows of a sheet, as bytes, into typed columns. */
export class ColumnScanner implements RowSink {
  isDone = false
  /** Row groups that are ready to be written. */
  readonly ready: RowGroup[] = []
  readonly totals: ScanTotals
  private readonly plan: SheetPlan
  private readonly is1904: boolean
  private readonly texts: TextPool
  private readonly part: PartName
  private readonly minFilled: number
  private readonly offset: number
  private readonly newGroup: () => RowGroup
  private group: RowGroup
  private readonly actions = new Uint8Array(columnLimit + 1)
  private readonly slots = new Int32Array(columnLimit + 1)
  private readonly planned = new Int32Array(columnLimit + 1)
  private readonly cell = new CellReader()
  private readonly tag = new RowTag()
  private readonly mishaps: Mishap[] = []
  private readonly typed = new Map<number, number>()
  private row = 0
  private rowDigits = 1
  private lastRow = 0
  private filled = 0

  constructor(plan: SheetPlan, is1904: boolean, texts: TextPool, part: PartName, newGroup: () => RowGroup) {
    this.plan = plan
    this.is1904 = is1904
    this.texts = texts
    this.part = part
    this.newGroup = newGroup
    this.group = newGroup()
    this.offset = is1904 ? epochOffset.from1904 : epochOffset.from1900
    this.minFilled = plan.minFilled ?? Math.min(2, plan.columns.length)
    this.totals = {
      rows: 0,
      lastRow: 0,
      blankRows: 0,
      notes: [],
      noteCount: 0,
      tallies: plan.columns.map((column) => new ColumnTally(column)),
    }
    let text = 0
    let number = 0
    for (const [i, { index, kind }] of plan.columns.entries()) {
      this.actions[index] = actionOf[kind]
      this.planned[index] = i
      if (kind === 'count-only') continue
      this.slots[index] = (kind === 'text' ? text++ : number++) * this.group.capacity
    }
  }

  /** Closes the last group. */
  finish(): void {
    if (this.group.count > 0) this.ready.push(this.group)
  }

  readRows(bytes: Buffer, from: number, to: number): number {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
    for (let p = from; p < to; ) {
      const next = this.readElement(bytes, view, p, to)
      if (this.isDone) return to
      if (next < 0) return p
      p = next
    }
    return to
  }

  private readElement(bytes: Buffer, view: DataView, at: number, to: number): number {
    let end = this.readRowTag(bytes, view, at, to)
    let start = at
    if (end < 0) {
      start = nextTag(bytes, at, to)
      if (start < 0) return to
      const section = sectionAt(bytes, start, to)
      if (section !== undefined) return section.end
      if (isNameAt(bytes, start + 1, to, '/sheetData')) this.isDone = true
      if (!isRowAt(bytes, start, to)) return behindTag(bytes, start, to)
      end = this.tag.read(bytes, start, to, this.lastRow)
      if (end < 0) return -1
      this.row = this.tag.row
      this.rowDigits = String(this.row).length
      if (this.tag.isEmpty) {
        this.lastRow = this.row
        if (this.row > this.plan.headerRow) this.totals.blankRows++
        return end
      }
    }
    const behind = this.readCells(bytes, view, end, to)
    if (behind < 0) return -1
    this.lastRow = this.row
    if (this.row > this.plan.headerRow) this.endRow(bytes, start, behind)
    else if (this.filled > 0) this.clearRow()
    return behind
  }

  /** `<row r="12" ...>`. @returns just behind it, -1 where something else stands there */
  private readRowTag(bytes: Buffer, view: DataView, at: number, to: number): number {
    if (at + 24 > to || view.getInt32(at, true) !== rowStart || view.getInt32(at + 4, true) !== rowNumberStart) return -1
    let p = at + 8
    let row = 0
    for (let digit = (bytes[p] ?? 0) - 48; digit >= 0 && digit <= 9 && p < at + 17; digit = (bytes[++p] ?? 0) - 48) row = row * 10 + digit
    if (bytes[p] !== 0x22 || row === 0) return -1
    this.rowDigits = p - at - 8
    this.row = row
    for (p++; p < to; p++) {
      const byte = bytes[p]
      if (byte === 0x3e) return bytes[p - 1] === 0x2f ? -1 : p + 1
      if (byte === 0x22) {
        for (p++; p < to && bytes[p] !== 0x22; p++);
      } else if (byte === 0x27) return -1
    }
    return -1
  }

  private readCells(bytes: Buffer, view: DataView, at: number, to: number): number {
    const { codes, masks, lengths } = columnAddresses
    const { rowDigits } = this
    const safe = to - reach
    this.filled = 0
    this.mishaps.length = 0
    let p = at
    let column = 0
    while (p < to) {
      if (p < safe) {
        const head = view.getInt32(p, true)
        if (head === cellStart) {
          const length = lengths[column] ?? 0
          const isNext = (view.getInt32(p + 6, true) & (masks[column] ?? 0)) === codes[column] && (bytes[p + 6 + length] ?? 0) < 0x3a
          let q = p + 6 + length + rowDigits
          if (isNext && bytes[q] === 0x22) {
            q++
            if (view.getInt32(q, true) === styleStart) {
              if (bytes[q + 5] === 0x22) q += 6
              else if (bytes[q + 6] === 0x22) q += 7
              else if (bytes[q + 7] === 0x22) q += 8
            }
            const next = view.getInt32(q, true)
            if (next === valueStart) q = this.readNumber(bytes, view, q + 4, column)
            else if (next === typeStart && view.getInt32(q + 4, true) === sharedType && view.getInt16(q + 8, true) === 0x3e76)
              q = this.readShared(bytes, view, q + 10, column)
            else if ((next & 0xffff) === 0x3e2f) q += 2
            else q = -1
            if (q > 0) {
              p = q
              column++
              continue
            }
          }
        } else if (head === rowEnd && bytes[p + 4] === 0x77 && bytes[p + 5] === 0x3e) return p + 6
      }
      const tag = nextTag(bytes, p, to)
      if (tag < 0) return -1
      const section = sectionAt(bytes, tag, to)
      const isCell = section === undefined && isNameAt(bytes, tag + 1, to, 'c')
      p = section?.end ?? (isCell ? this.cell.read(bytes, tag, to) : behindTag(bytes, tag, to))
      if (p < 0) return -1
      if (isCell) {
        if (this.cell.column !== nowhere) {
          if (this.cell.column >= 0) column = this.cell.column
          if (column < columnLimit) this.keepCell(bytes, column)
          if (column < columnLimit) column++
        }
      } else if (section === undefined && isNameAt(bytes, tag + 1, to, '/row')) return p
    }
    return -1
  }

  /** Digits from `at`, then `</v></c>`. @returns just behind, or -1 where the quick way does not fit */
  private readShared(bytes: Buffer, view: DataView, at: number, column: number): number {
    let p = at
    let index = 0
    for (let digit = (bytes[p] ?? 0) - 48; digit >= 0 && digit <= 9; digit = (bytes[++p] ?? 0) - 48) {
      if (p > at + 8) return -1
      index = index * 10 + digit
    }
    if (p === at || view.getInt32(p, true) !== valueEnd || view.getInt32(p + 4, true) !== cellEnd) return -1
    const use = this.actions[column]
    if (use === action.text) {
      if (index >= this.texts.count || this.texts.emptyCount > 0) return -1
      this.group.texts[(this.slots[column] ?? 0) + this.group.count] = index + 1
      this.filled++
    } else if (use !== action.skip) return -1
    return p + 8
  }

  /** A number from `at`, then `</v></c>`. @returns just behind, or -1 where the quick way does not fit */
  private readNumber(bytes: Buffer, view: DataView, at: number, column: number): number {
    let p = at
    let whole = 0
    for (let digit = (bytes[p] ?? 0) - 48; digit >= 0 && digit <= 9; digit = (bytes[++p] ?? 0) - 48) {
      if (p > at + 8) return -1
      whole = whole * 10 + digit
    }
    if (p === at) return -1
    let value = whole
    if (bytes[p] === 0x2e) {
      const from = ++p
      let high = 0
      let low = 0
      for (let digit = (bytes[p] ?? 0) - 48; digit >= 0 && digit <= 9; digit = (bytes[++p] ?? 0) - 48) {
        if (p >= from + 15) return -1
        if (p < from + 8) high = high * 10 + digit
        else low = low * 10 + digit
      }
      const places = p - from
      const lowPlaces = places > 8 ? places - 8 : 0
      const fraction = high * (powers[lowPlaces] ?? 1) + low
      const scale = powers[places] ?? 1
      const wholePlaces = from - 1 - at
      if (wholePlaces + places <= 15) value = (whole * scale + fraction) / scale
      else if (whole >= 32_768 && whole < 65_535) {
        const part = fraction / scale
        value = whole + part
        const rest = part - (value - whole)
        if (Math.abs(Math.abs(rest) - 2 ** -38) < 2 ** -52) return -1
      } else return -1
    }
    if (view.getInt32(p, true) !== valueEnd || view.getInt32(p + 4, true) !== cellEnd) return -1
    return this.keepNumber(column, value) ? p + 8 : -1
  }

  /** Keeps a number of a number or day column. @returns false where the column needs more thought */
  private keepNumber(column: number, value: number): boolean {
    const use = this.actions[column]
    const at = (this.slots[column] ?? 0) + this.group.count
    if (use === action.instant || use === action.day) {
      if (value < 61 || value > 73_000) return false
      const tenths = Math.floor((value - this.offset) * 86_400 * 10_000 + 0.5)
      if (value < this.offset) return false
      this.group.numbers[at] = use === action.instant ? tenths * 100 : Math.floor(tenths / 864_000_000)
    } else if (use === action.number) this.group.numbers[at] = value
    else return use === action.skip
    this.filled++
    return true
  }

  /** Keeps the cell that was read last, whatever its shape. */
  private keepCell(bytes: Buffer, column: number): void {
    const use = this.actions[column] ?? 0
    const { kind, from, until } = this.cell
    if (use === action.skip || kind === cellKind.blank) return
    if (kind === cellKind.shared) {
      this.keepShared(Number(bytes.toString('latin1', from, until)), column, use)
      return
    }
    const text = (kind === cellKind.ready ? this.cell.text : decodeEscapes(decodeEntities(bytes.toString('utf8', from, until)))).replace(
      /^[ \t]+|[ \t]+$/g,
      '',
    )
    if (text === '') return
    this.filled++
    if (kind === cellKind.fault) this.mishap(column, text, false)
    else if (kind === cellKind.boolean) this.keepBoolean(text, column, use)
    else {
      const number = kind === cellKind.number ? parseNumber(text) : undefined
      if (number === undefined) this.keepText(text, column, use)
      else this.keepPlainNumber(number, column, use, text)
    }
  }

  private keepShared(index: number, column: number, use: number): void {
    const { texts } = this
    if (!(Number.isInteger(index) && index >= 0 && index < texts.count))
      throw partFault(this.part, `names a text that its table lacks, in row ${this.row}`, getItAgain)
    if (texts.starts[index + 1] === texts.starts[index]) return
    this.filled++
    if (use === action.text) this.group.texts[(this.slots[column] ?? 0) + this.group.count] = index + 1
    else if (use === action.count) this.present(column, texts.marked[index] === 1)
    else {
      const key = index * 8 + use
      let value = this.typed.get(key)
      if (value === undefined) {
        value = texts.marked[index] === 1 ? Number.NaN : typedText(textAt(texts, index), use)
        if (this.typed.size > 100_000) this.typed.clear()
        this.typed.set(key, value)
      }
      if (Number.isNaN(value)) this.mishap(column, texts.marked[index] === 1 ? undefined : textAt(texts, index), texts.marked[index] === 1)
      else this.group.numbers[(this.slots[column] ?? 0) + this.group.count] = value
    }
  }

  private keepText(text: string, column: number, use: number): void {
    const isMarked = hasRedactionMark(text)
    if (use === action.text)
      this.group.texts[(this.slots[column] ?? 0) + this.group.count] = this.texts.count + this.group.own.internText(text) + 1
    else if (use === action.count) this.present(column, isMarked)
    else {
      const value = isMarked ? Number.NaN : typedText(text, use)
      if (Number.isNaN(value)) this.mishap(column, isMarked ? undefined : text, isMarked)
      else this.group.numbers[(this.slots[column] ?? 0) + this.group.count] = value
    }
  }

  private keepPlainNumber(value: number, column: number, use: number, raw: string): void {
    if (use === action.text) this.keepText(numberText(value), column, use)
    else if (use === action.count) this.present(column, false)
    else {
      let kept = value
      if (use !== action.number) {
        const micros = microsFromSerial(value, this.is1904)
        kept = use === action.instant ? micros : Math.floor(micros / dayMicros)
      }
      if (Number.isNaN(kept)) this.mishap(column, raw, false)
      else this.group.numbers[(this.slots[column] ?? 0) + this.group.count] = kept
    }
  }

  private keepBoolean(text: string, column: number, use: number): void {
    const isTrue = text === '1' || text.toLowerCase() === 'true'
    if (use === action.text) this.keepText(isTrue ? 'TRUE' : 'FALSE', column, use)
    else if (use === action.count) this.present(column, false)
    else if (use === action.number) this.group.numbers[(this.slots[column] ?? 0) + this.group.count] = isTrue ? 1 : 0
    else this.mishap(column, isTrue ? 'TRUE' : 'FALSE', false)
  }

  private mishap(column: number, raw: string | undefined, isRedacted: boolean): void {
    this.mishaps.push({ column, raw, isRedacted, isPresent: false })
  }

  private present(column: number, isRedacted: boolean): void {
    this.mishaps.push({ column, raw: undefined, isRedacted, isPresent: true })
  }

  private endRow(bytes: Buffer, start: number, end: number): void {
    const { group, totals } = this
    if (this.filled < this.minFilled || this.filled === 0) {
      this.clearRow()
      this.keepNote(bytes, start, end)
      return
    }
    for (const { column, raw, isRedacted, isPresent } of this.mishaps) {
      const tally = totals.tallies[this.planned[column] ?? 0]
      if (tally === undefined) continue
      if (isRedacted) tally.redacted++
      if (isPresent) tally.present++
      else if (!isRedacted) tally.addUnreadable(this.row, raw ?? '')
    }
    group.rows[group.count++] = this.row
    totals.rows++
    totals.lastRow = this.row
    if (group.isFull) {
      this.ready.push(group)
      this.group = this.newGroup()
    }
  }

  /** Takes back what the row at hand put into the group. */
  private clearRow(): void {
    const { group } = this
    for (const { index, kind } of this.plan.columns) {
      const at = (this.slots[index] ?? 0) + group.count
      if (kind === 'text') group.texts[at] = 0
      else if (kind !== 'count-only') group.numbers[at] = Number.NaN
    }
  }

  private keepNote(bytes: Buffer, start: number, end: number): void {
    const reader = new RowReader()
    reader.readRows(bytes, start, end)
    const [raw] = reader.rows
    const cells = raw === undefined ? [] : resolveRow(raw, this.texts, this.part).cells.filter((cell) => cell !== null)
    const { totals } = this
    if (cells.length === 0) {
      totals.blankRows++
      return
    }
    totals.lastRow = this.row
    totals.noteCount++
    if (totals.notes.length < noteLimit) totals.notes.push({ row: this.row, text: cells.join(' | ') })
  }
}

/** What a text stands for in a number, instant or day column; NaN where it stands for nothing of the kind. */
function typedText(text: string, use: number): number {
  if (use === action.number) return parseNumber(text) ?? Number.NaN
  const micros = microsFromText(text)
  return use === action.instant ? micros : Math.floor(micros / dayMicros)
}
