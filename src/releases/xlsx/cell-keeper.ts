import { type CellReader, cellKind } from './cell-reader.ts'
import { type ColumnPlan, use } from './column-plan.ts'
import { numberText, parseNumber, parsePlace } from './number-text.ts'
import { getItAgain, type PartName, partFault } from './part-fault.ts'
import { hasRedactionMark } from './redaction-mark.ts'
import type { RowGroup } from './row-group.ts'
import type { RowMishaps } from './row-mishaps.ts'
import { dayMicros, epochOffset, microsFromSerial } from './serial-date.ts'
import type { TextPool } from './text-pool.ts'
import { typedText } from './typed-text.ts'

/** Dates on which a serial number needs no second thought: from 1970 to 2098. */
const plainDays = 47_000

export interface KeeperSetting {
  plan: ColumnPlan
  is1904: boolean
  part: PartName
  /** The table of texts, where it holds empty ones: a cell that names one is blank. */
  blanks: TextPool | undefined
}

/** Puts values of every kind into the row group at hand, as the plan of their columns says. */
export class CellKeeper {
  group: RowGroup
  private readonly mishaps: RowMishaps
  private readonly plan: ColumnPlan
  private readonly is1904: boolean
  private readonly offset: number
  private readonly blanks: TextPool | undefined
  private readonly part: PartName

  constructor({ plan, is1904, part, blanks }: KeeperSetting, group: RowGroup, mishaps: RowMishaps) {
    this.plan = plan
    this.is1904 = is1904
    this.offset = is1904 ? epochOffset.from1904 : epochOffset.from1900
    this.blanks = blanks
    this.part = part
    this.group = group
    this.mishaps = mishaps
  }

  /** Keeps a number of a column that takes one as it is. @returns false where the column or the number needs more thought */
  keepQuickly(column: number, value: number): boolean {
    const as = this.plan.uses[column]
    const at = (this.plan.bases[column] ?? 0) + this.group.count
    if (as === use.number) this.group.numbers[at] = value
    else if (as === use.instant || as === use.day) {
      const days = value - this.offset
      if (days < 0 || days > plainDays) return false
      const tenths = Math.floor(days * 86_400 * 10_000 + 0.5)
      this.group.numbers[at] = as === use.instant ? tenths * 100 : Math.floor(tenths / 864_000_000)
    } else return false
    return true
  }

  /** Keeps a cell that names a shared text. @returns 1 where it held something, 0 where it was blank */
  keepShared(index: number, column: number): number {
    const { plan, blanks, group } = this
    const as = plan.uses[column]
    if (as === use.skip || (blanks !== undefined && blanks.starts[index + 1] === blanks.starts[index])) return 0
    if (as === use.text) group.texts[(plan.bases[column] ?? 0) + group.count] = index + 1
    else group.deferred.add(plan.places[column] ?? 0, group.count, index)
    return 1
  }

  /** Keeps the cell that a reader read last, whatever its shape. @returns 1 where it held something, 0 where it was blank */
  keep(bytes: Buffer, cell: CellReader, column: number, row: number): number {
    const as = this.plan.uses[column] ?? use.skip
    const { kind } = cell
    if (as === use.skip || kind === cellKind.blank) return 0
    if (kind === cellKind.text && as === use.text && !cell.isPieced)
      return this.keepOwn(this.group.own.internXml(bytes, cell.from, cell.until + 1), column)
    const text = cell.value(bytes).replace(/^[ \t]+|[ \t]+$/g, '')
    if (text === '') return 0
    if (kind === cellKind.shared) return this.keepNamed(parsePlace(text), column, row)
    if (kind === cellKind.fault) this.mishaps.addUnreadable(column, text)
    else if (kind === cellKind.boolean) this.keepBoolean(text === '1' || text.toLowerCase() === 'true', column, as)
    else {
      const number = kind === cellKind.number ? parseNumber(text) : undefined
      if (number === undefined) this.keepText(text, column, as)
      else this.keepNumber(number, column, as, text)
    }
    return 1
  }

  private keepNamed(index: number, column: number, row: number): number {
    if (Number.isNaN(index)) throw partFault(this.part, `names a text that its table lacks, in row ${row}`, getItAgain)
    return this.keepShared(index, column)
  }

  private keepText(text: string, column: number, as: number): void {
    const isMarked = hasRedactionMark(text)
    if (as === use.text) this.keepOwn(this.group.own.internText(text), column)
    else if (as === use.count) this.mishaps.addPresent(column, isMarked)
    else if (isMarked) this.mishaps.addRedacted(column)
    else this.put(typedText(text, as), column, text)
  }

  private keepNumber(value: number, column: number, as: number, raw: string): void {
    if (as === use.text || as === use.count) this.keepText(numberText(value), column, as)
    else if (as === use.number) this.put(value, column, raw)
    else {
      const micros = microsFromSerial(value, this.is1904)
      this.put(as === use.instant ? micros : Math.floor(micros / dayMicros), column, raw)
    }
  }

  private keepBoolean(isTrue: boolean, column: number, as: number): void {
    const text = isTrue ? 'TRUE' : 'FALSE'
    if (as === use.number) this.put(isTrue ? 1 : 0, column, text)
    else this.keepText(text, column, as)
  }

  /** @param place of a text of the group's own; -1 for an empty one */
  private keepOwn(place: number, column: number): number {
    if (place < 0) return 0
    this.group.texts[(this.plan.bases[column] ?? 0) + this.group.count] = -1 - place
    return 1
  }

  private put(value: number, column: number, raw: string): void {
    if (Number.isNaN(value)) this.mishaps.addUnreadable(column, raw)
    else this.group.numbers[(this.plan.bases[column] ?? 0) + this.group.count] = value
  }
}
