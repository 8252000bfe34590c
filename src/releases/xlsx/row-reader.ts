import { type CellKind, CellReader, cellKind } from './cell-reader.ts'
import { nowhere } from './column-addresses.ts'
import type { Cell, SheetRow } from './contract.ts'
import { parseNumber, parsePlace } from './number-text.ts'
import { getItAgain, type PartName, partFault } from './part-fault.ts'
import { isRowAt, RowTag } from './row-tag.ts'
import type { RowSink } from './sheet-source.ts'
import { type TextPool, textAt } from './text-pool.ts'
import { behindTag, isNameAt, nextTag, sectionAt } from './xml-bytes.ts'

/** A cell that names a shared text by its place in the table. */
export interface SharedCell {
  shared: number
}

/** How a cell is shown and what computes it, where the reader was asked for it. */
export interface CellLook {
  /** Which of the workbook's cell formats; 0 is the first. */
  style: number
  formula?: string
}

/** A row whose shared texts are not looked up yet. */
export interface RawRow {
  row: number
  cells: (Cell | SharedCell)[]
  /** By 0-based column; only where looks were asked for. */
  looks?: CellLook[]
  isHidden?: boolean
}

/** Text as every door of this reader gives it: leading and trailing spaces and tabs cut, empty as null. */
const cut = (text: string): string | null => text.replace(/^[ \t]+|[ \t]+$/g, '') || null

/** What a cell holds, by its kind. */
function cellValue(kind: CellKind, value: string): Cell | SharedCell {
  const text = kind === cellKind.blank ? null : cut(value)
  if (text === null) return null
  if (kind === cellKind.shared) return { shared: parsePlace(text) }
  if (kind === cellKind.boolean) return text === '1' || text.toLowerCase() === 'true'
  return kind === cellKind.number ? (parseNumber(text) ?? text) : text
}

/** Puts the shared texts into a row. */
export function resolveRow(raw: RawRow, texts: TextPool, part: PartName): SheetRow {
  const cells = raw.cells.map((cell): Cell => {
    if (cell === null || typeof cell !== 'object') return cell
    const isListed = cell.shared < texts.count
    if (!isListed) throw partFault(part, `names a text that its table lacks, in row ${raw.row}`, getItAgain)
    return textAt(texts, cell.shared) || null
  })
  return { row: raw.row, cells }
}

/** The most that is read: rows, and columns of each. */
export interface RowLimit {
  rows?: number
  columns?: number
}

const unlimited = { rows: Number.POSITIVE_INFINITY, columns: Number.POSITIVE_INFINITY }

/** Reads rows of any lawful shape into plain values, for sheets of modest size and for header rows. */
export class RowReader implements RowSink {
  isDone = false
  rows: RawRow[] = []
  private lastRow = 0
  private readonly tag = new RowTag()
  private readonly cell = new CellReader()
  private readonly limit: Required<RowLimit>
  private readonly withLooks: boolean

  /** @param withLooks whether cell formats, formulas and hidden rows are read too */
  constructor(limit: RowLimit = {}, withLooks = false) {
    this.limit = { ...unlimited, ...limit }
    this.withLooks = withLooks
  }

  readRows(bytes: Buffer, from: number, to: number): number {
    for (let p = from; p < to; ) {
      const tag = nextTag(bytes, p, to)
      if (tag < 0) return to
      const end = this.readElement(bytes, tag, to)
      if (this.isDone) return to
      if (end < 0) return tag
      p = end
    }
    return to
  }

  private readElement(bytes: Buffer, tag: number, to: number): number {
    const section = sectionAt(bytes, tag, to)
    if (section !== undefined) return section.end
    if (isNameAt(bytes, tag + 1, to, '/sheetData')) this.isDone = true
    if (!isRowAt(bytes, tag, to)) return behindTag(bytes, tag, to)
    const end = this.tag.read(bytes, tag, to, this.lastRow)
    if (end < 0) return -1
    const row: RawRow = { row: this.tag.row, cells: [] }
    if (this.withLooks) {
      row.looks = []
      row.isHidden = /\shidden\s*=\s*["'](1|true)["']/.test(bytes.toString('latin1', tag, end))
    }
    const behind = this.tag.isEmpty ? end : this.readCells(bytes, end, to, row)
    if (behind < 0) return -1
    this.lastRow = row.row
    this.rows.push(row)
    if (this.rows.length >= this.limit.rows) this.isDone = true
    return behind
  }

  private readCells(bytes: Buffer, at: number, to: number, row: RawRow): number {
    let next = 0
    for (let p = at; p < to; ) {
      const tag = nextTag(bytes, p, to)
      if (tag < 0) return -1
      const section = sectionAt(bytes, tag, to)
      const isCell = section === undefined && isNameAt(bytes, tag + 1, to, 'c')
      p = section?.end ?? (isCell ? this.cell.read(bytes, tag, to) : behindTag(bytes, tag, to))
      if (p < 0) return -1
      if (isCell) next = this.keep(bytes, row, next)
      else if (section === undefined && isNameAt(bytes, tag + 1, to, '/row')) return p
    }
    return -1
  }

  /** @returns the column that a next cell without an address stands in */
  private keep(bytes: Buffer, { cells, looks }: RawRow, next: number): number {
    const { column, kind, style, formula } = this.cell
    if (column === nowhere) return next
    const at = column < 0 ? next : column
    const value = kind === cellKind.blank ? null : cellValue(kind, this.cell.value(bytes))
    if (value !== null && at < this.limit.columns) {
      while (cells.length < at) cells.push(null)
      cells[at] = value
      if (looks) looks[at] = formula === undefined ? { style } : { style, formula }
    }
    return at + 1
  }
}
