import { CellKeeper } from './cell-keeper.ts'
import { CellReader } from './cell-reader.ts'
import { columnLimit, nowhere } from './column-addresses.ts'
import { ColumnPlan } from './column-plan.ts'
import { ColumnTally } from './column-tally.ts'
import type { Cell, SheetPlan } from './contract.ts'
import type { PartName } from './part-fault.ts'
import { QuickCells } from './quick-cells.ts'
import { QuickRowTag } from './quick-row-tag.ts'
import { type FilledGroup, type GroupMemory, RowGroup } from './row-group.ts'
import { RowMishaps } from './row-mishaps.ts'
import { RowReader, resolveRow } from './row-reader.ts'
import { isRowAt, RowTag } from './row-tag.ts'
import type { RowSink } from './sheet-source.ts'
import { TextInterner } from './text-interner.ts'
import type { TextPool } from './text-pool.ts'
import { behindTag, isNameAt, nextTag, sectionAt } from './xml-bytes.ts'
import { halfWords, words } from './xml-words.ts'

/** Notes kept with their texts. The rest are counted. */
const noteLimit = 1000

/** What a scan came to, its columns' values aside. */
export interface ScanTotals {
  rows: number
  lastRow: number
  blankRows: number
  notes: { row: number; text: string }[]
  noteCount: number
}

/** Scans the rows of a sheet, as bytes, into typed columns, one row group after the other. */
export class ColumnScanner implements RowSink {
  isDone = false
  /** Row groups that are ready to be written. */
  readonly ready: FilledGroup[] = []
  readonly totals: ScanTotals = { rows: 0, lastRow: 0, blankRows: 0, notes: [], noteCount: 0 }
  readonly tallies: readonly ColumnTally[]
  readonly plan: ColumnPlan
  private readonly headerRow: number
  private readonly minFilled: number
  private readonly texts: TextPool
  private readonly part: PartName
  private readonly newMemory: () => GroupMemory
  private readonly own = new TextInterner()
  private readonly mishaps: RowMishaps
  private readonly keeper: CellKeeper
  private readonly cells: QuickCells
  private readonly cell = new CellReader()
  private readonly tag = new RowTag()
  private readonly quickTag = new QuickRowTag()
  private row = 0
  private rowDigits = 1
  private lastRow = 0

  /** @param newMemory gives the memory of a row group, cleared */
  constructor(sheet: { plan: SheetPlan; is1904: boolean; part: PartName }, texts: TextPool, newMemory: (plan: ColumnPlan) => GroupMemory) {
    const { columns, headerRow, minFilled } = sheet.plan
    this.headerRow = headerRow
    this.minFilled = Math.max(1, minFilled ?? Math.min(2, columns.length))
    this.texts = texts
    this.part = sheet.part
    this.plan = new ColumnPlan(columns)
    this.newMemory = () => newMemory(this.plan)
    this.tallies = columns.map((column) => new ColumnTally(column))
    this.mishaps = new RowMishaps(this.plan, this.tallies)
    this.keeper = new CellKeeper(this.plan, sheet.is1904, texts, sheet.part, new RowGroup(this.newMemory(), this.own), this.mishaps)
    this.cells = new QuickCells(this.plan, texts, this.keeper)
  }

  /** Closes the last group. */
  finish(): void {
    if (this.keeper.group.count > 0) this.ready.push(this.keeper.group.fill())
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
    const quick = this.quickTag.read(bytes, view, at, to)
    if (quick > 0) {
      this.row = this.quickTag.row
      this.rowDigits = this.quickTag.rowDigits
      return this.readRow(bytes, view, at, quick, to)
    }
    const start = nextTag(bytes, at, to)
    if (start < 0) return to
    const section = sectionAt(bytes, start, to)
    if (section !== undefined) return section.end
    if (isNameAt(bytes, start + 1, to, '/sheetData')) this.isDone = true
    if (!isRowAt(bytes, start, to)) return behindTag(bytes, start, to)
    const end = this.tag.read(bytes, start, to, this.lastRow)
    if (end < 0) return -1
    this.row = this.tag.row
    this.rowDigits = String(this.row).length
    if (!this.tag.isEmpty) return this.readRow(bytes, view, start, end, to)
    this.lastRow = this.row
    if (this.row > this.headerRow) this.totals.blankRows++
    return end
  }

  /** @param start where the row's tag stands @param at just behind it */
  private readRow(bytes: Buffer, view: DataView, start: number, at: number, to: number): number {
    this.cells.column = 0
    this.cells.filled = 0
    const end = this.readCells(bytes, view, at, to)
    if (end > 0) {
      this.lastRow = this.row
      if (this.row > this.headerRow && this.cells.filled >= this.minFilled) this.endRecord()
      else this.endOther(bytes, start, end)
    }
    this.mishaps.drop()
    return end
  }

  private readCells(bytes: Buffer, view: DataView, at: number, to: number): number {
    for (let p = at; p < to; ) {
      p = this.cells.read(bytes, view, p, to, this.rowDigits)
      const isEnd = p + 6 <= to && view.getInt32(p, true) === words.rowEnd && view.getInt16(p + 4, true) === halfWords.rowEndTail
      if (isEnd) return p + 6
      const tag = nextTag(bytes, p, to)
      if (tag < 0) return -1
      const section = sectionAt(bytes, tag, to)
      const isCell = section === undefined && isNameAt(bytes, tag + 1, to, 'c')
      p = section?.end ?? (isCell ? this.cell.read(bytes, tag, to) : behindTag(bytes, tag, to))
      if (p < 0) return -1
      if (isCell) this.keepCell(bytes)
      else if (section === undefined && isNameAt(bytes, tag + 1, to, '/row')) return p
    }
    return -1
  }

  private keepCell(bytes: Buffer): void {
    const { cell, cells } = this
    if (cell.column === nowhere) return
    const column = cell.column < 0 ? cells.column : cell.column
    if (column >= columnLimit) return
    if (this.row > this.headerRow) cells.filled += this.keeper.keep(bytes, cell, column, this.row)
    cells.column = column + 1
  }

  private endRecord(): void {
    const { group } = this.keeper
    this.mishaps.count(this.row)
    group.rows[group.count++] = this.row
    this.totals.rows++
    this.totals.lastRow = this.row
    if (!group.isFull) return
    this.ready.push(group.fill())
    this.keeper.group = new RowGroup(this.newMemory(), this.own)
  }

  /** A row above the data, a blank row, or a note: nothing of it goes into the group. */
  private endOther(bytes: Buffer, start: number, end: number): void {
    this.keeper.clearRow()
    if (this.row <= this.headerRow) return
    const { totals } = this
    const cells = this.cellsOf(bytes.subarray(start, end))
    if (cells.length === 0) totals.blankRows++
    else {
      totals.lastRow = this.row
      totals.noteCount++
      if (totals.notes.length < noteLimit) totals.notes.push({ row: this.row, text: cells.join(' | ') })
    }
  }

  /** What a row holds in any column. Rows of styled blanks alone come by the hundred thousand, so they are known without being read. */
  private cellsOf(row: Buffer): Cell[] {
    if (!row.includes('<v') && !row.includes('<is')) return []
    const reader = new RowReader()
    reader.readRows(row, 0, row.length)
    return reader.rows.flatMap((raw) => resolveRow(raw, this.texts, this.part).cells.filter((cell) => cell !== null))
  }
}
