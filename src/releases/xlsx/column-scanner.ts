import { CellKeeper } from './cell-keeper.ts'
import { CellReader } from './cell-reader.ts'
import { columnLimit, nowhere } from './column-addresses.ts'
import { ColumnPlan } from './column-plan.ts'
import { ColumnTally } from './column-tally.ts'
import type { SheetPlan } from './contract.ts'
import type { PartName } from './part-fault.ts'
import { QuickCells } from './quick-cells.ts'
import { QuickRowTag } from './quick-row-tag.ts'
import { type FilledGroup, type GroupMemory, newGroupMargin, RowGroup } from './row-group.ts'
import { RowMishaps } from './row-mishaps.ts'
import { type RawRow, RowReader } from './row-reader.ts'
import { isRowAt, RowTag } from './row-tag.ts'
import type { RowSink } from './sheet-source.ts'
import type { TextPool } from './text-pool.ts'
import { behindTag, isNameAt, nextTag, sectionAt } from './xml-bytes.ts'
import { halfWords, words } from './xml-words.ts'

/** Notes kept with their texts. The rest are counted. */
const noteLimit = 1000

/** What a scan came to, its columns aside. */
export interface ScanTotals {
  rows: number
  lastRow: number
  blankRows: number
  noteCount: number
}

export interface ScanSetting {
  plan: SheetPlan
  is1904: boolean
  part: PartName
  /** The table of texts, where it holds empty ones. */
  blanks?: TextPool
}

/** Scans the rows of a sheet, as bytes, into typed columns, one row group after the other. */
export class ColumnScanner implements RowSink {
  isDone = false
  /** Row groups that are ready to be written. */
  readonly ready: FilledGroup[] = []
  readonly totals: ScanTotals = { rows: 0, lastRow: 0, blankRows: 0, noteCount: 0 }
  /** The first rows that are no records, their texts not looked up yet. */
  readonly notes: RawRow[] = []
  readonly tallies: readonly ColumnTally[]
  readonly plan: ColumnPlan
  private readonly headerRow: number
  private readonly minFilled: number
  private readonly blanks: TextPool | undefined
  private readonly newGroup: () => RowGroup
  private readonly margin = newGroupMargin()
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
  constructor({ plan, is1904, part, blanks }: ScanSetting, newMemory: (plan: ColumnPlan) => GroupMemory) {
    const { columns, headerRow, minFilled } = plan
    this.headerRow = headerRow
    this.minFilled = Math.max(1, minFilled ?? Math.min(2, columns.length))
    this.blanks = blanks
    this.plan = new ColumnPlan(columns)
    this.newGroup = () => new RowGroup(newMemory(this.plan), this.margin)
    this.tallies = columns.map((column) => new ColumnTally(column))
    this.mishaps = new RowMishaps(this.plan, this.tallies)
    this.keeper = new CellKeeper({ plan: this.plan, is1904, part, blanks }, this.newGroup(), this.mishaps)
    this.cells = new QuickCells(this.plan, this.keeper, blanks === undefined)
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
    } else this.keeper.group.deferred.dropRow()
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
    group.endRow(this.row)
    this.totals.rows++
    this.totals.lastRow = this.row
    if (!group.isFull) return
    this.ready.push(group.fill())
    this.keeper.group = this.newGroup()
  }

  /** A row above the data, a blank row, or a note: nothing of it goes into the group. */
  private endOther(bytes: Buffer, start: number, end: number): void {
    this.keeper.group.clearRow()
    if (this.row <= this.headerRow) return
    const { totals } = this
    const raw = this.rawRow(bytes.subarray(start, end))
    if (raw === undefined) totals.blankRows++
    else {
      totals.lastRow = this.row
      totals.noteCount++
      if (this.notes.length < noteLimit) this.notes.push(raw)
    }
  }

  /** The cells of a row if it holds any. Rows of styled blanks alone come by the hundred thousand, so they are known without being read. */
  private rawRow(row: Buffer): RawRow | undefined {
    if (!row.includes('<v') && !row.includes('<is')) return undefined
    const reader = new RowReader()
    reader.readRows(row, 0, row.length)
    const { blanks } = this
    const isFilled = (cell: RawRow['cells'][number]): boolean => {
      if (cell === null || typeof cell !== 'object' || blanks === undefined) return cell !== null
      return blanks.starts[cell.shared + 1] !== blanks.starts[cell.shared]
    }
    const [read] = reader.rows
    return read?.cells.some(isFilled) ? { row: this.row, cells: read.cells } : undefined
  }
}
