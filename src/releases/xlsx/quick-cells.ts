import type { CellKeeper } from './cell-keeper.ts'
import { columnAddresses, columnAt } from './column-addresses.ts'
import { type ColumnPlan, use } from './column-plan.ts'
import { digitCount, digitsValue } from './digits.ts'
import { QuickNumber } from './quick-number.ts'
import { behindStyle, doubleWords, halfWords, threeBytes, words } from './xml-words.ts'

/** A cell of the shapes read here is shorter than this, so that its bytes are read without looking for the end. */
const reach = 96
const quote = 0x22
/** All letters are from here on, all digits below. */
const letters = 0x41

/**
 * Reads the shapes of cells that spreadsheet programs write most, `<c r="A1" s="2" t="s"><v>12</v></c>`, four bytes at a time.
 * Whatever else stands in a row is left to the caller.
 */
export class QuickCells {
  /** The column that the next cell stands in if it has no address of its own. */
  column = 0
  /** Cells of planned columns that hold something, in the row at hand. */
  filled = 0
  private readonly plan: ColumnPlan
  private readonly keeper: CellKeeper
  private readonly number = new QuickNumber()
  /** False where a cell that names a text may be blank all the same. */
  private readonly areTextsFilled: boolean

  constructor(plan: ColumnPlan, keeper: CellKeeper, areTextsFilled: boolean) {
    this.plan = plan
    this.keeper = keeper
    this.areTextsFilled = areTextsFilled
  }

  /**
   * Reads cells from `at` on.
   * @param rowDigits how many digits the row's number has
   * @returns where the first thing stands that has another shape
   */
  read(bytes: Buffer, view: DataView, at: number, to: number, rowDigits: number): number {
    const { codes, masks, lengths } = columnAddresses
    const safe = to - reach
    const { textBases } = this.plan
    const { texts, count } = this.keeper.group
    const { areTextsFilled } = this
    let filled = 0
    let { column } = this
    let p = at
    while (p < safe && view.getInt32(p, true) === words.cellStart) {
      if ((view.getInt32(p + 4, true) & (masks[column] ?? 0)) !== codes[column] || masks[column] === 0) {
        const other = bytes[p + 5] === quote ? columnAt(bytes, p + 6) : -1
        if (other < 0) break
        column = other
      }
      const digits = p + 6 + (lengths[column] ?? 0)
      if (bytes[digits + rowDigits] !== quote || (bytes[digits] ?? 0) >= letters) break
      const q = digits + rowDigits + 1
      let end = -1
      let value = -1
      if (view.getInt32(q, true) === words.styleStart) {
        const after = view.getInt32(q + 4, true) & behindStyle
        if (after === words.styleThenEmpty) end = q + 8
        else if (after === words.styleThenType && view.getFloat64(q + 8, true) === doubleWords.sharedThenValue) value = q + 16
      }
      if (value > 0) {
        const places = digitCount(view, value)
        const behind = value + places
        const index = digitsValue(view, value, places)
        const base = textBases[column] ?? -1
        if (behind > value && index >= 0 && base >= 0 && areTextsFilled && view.getFloat64(behind, true) === doubleWords.valueThenCellEnd) {
          texts[base + count] = index + 1
          filled++
          end = behind + 8
        }
      }
      if (end < 0) end = this.readBody(bytes, view, q, column)
      if (end < 0) break
      p = end
      column++
    }
    this.column = column
    this.filled += filled
    return p
  }

  /** Reads what follows a cell's address. @returns just behind the cell, or -1 where it has another shape */
  private readBody(bytes: Buffer, view: DataView, at: number, column: number): number {
    let p = at
    if (view.getInt32(p, true) === words.styleStart) {
      const after = view.getInt32(p + 4, true) & behindStyle
      if (after === words.styleThenEmpty) return p + 8
      if (
        after === words.styleThenType &&
        view.getInt32(p + 8, true) === words.typeIsShared &&
        view.getInt32(p + 12, true) === words.valueStart
      )
        return this.readShared(view, p + 16, column)
      p = behindQuote(bytes, p + 5)
    }
    const next = view.getInt32(p, true)
    if (next === words.valueStart) {
      const end = this.number.read(bytes, view, p + 4)
      if (end < 0 || this.plan.uses[column] === use.skip) return end
      if (!this.keeper.keepQuickly(column, this.number.value)) return -1
      this.filled++
      return end
    }
    if ((next & 0xffff) === halfWords.emptyEnd) return p + 2
    if ((next & threeBytes) === words.emptyEndSpaced) return p + 3
    const isShared = next === words.typeStart && view.getInt32(p + 4, true) === words.sharedThenOpen
    return isShared && view.getInt16(p + 8, true) === halfWords.valueOpen ? this.readShared(view, p + 10, column) : -1
  }

  /** Reads the place of a shared text and the end of its cell. */
  private readShared(view: DataView, at: number, column: number): number {
    const places = digitCount(view, at)
    const end = at + places
    const index = digitsValue(view, at, places)
    if (index < 0 || end === at || view.getInt32(end, true) !== words.valueEnd || view.getInt32(end + 4, true) !== words.cellEnd) return -1
    this.filled += this.keeper.keepShared(index, column)
    return end + 8
  }
}

/** Just behind a quote that ends a style of one to three digits, the first at `at`; `at` less 5 where none does. */
function behindQuote(bytes: Buffer, at: number): number {
  if (bytes[at] === quote) return at + 1
  if (bytes[at + 1] === quote) return at + 2
  return bytes[at + 2] === quote ? at + 3 : at - 5
}
