import { DeferredCells } from './deferred-cells.ts'
import { TextInterner } from './text-interner.ts'
import type { TextPool } from './text-pool.ts'

/** Rows to a group, where columns are few. DuckDB works in groups of this size. */
const usualRows = 122_880
/** Cells to a group, so that a sheet of a thousand columns takes no more memory than one of fifty. */
const usualCells = 6_553_600
/** Bytes of the texts that stand in a group's own cells. Above this the group is closed early. */
const largestOwn = 24 << 20

/** Rows that a group of so many columns may hold. */
export const groupCapacity = (columns: number): number =>
  Math.max(1024, Math.min(usualRows, Math.floor(usualCells / Math.max(1, columns) / 8) * 8))

/** The memory of a row group. It is handed from thread to thread, filled again and again. */
export interface GroupMemory {
  rows: Int32Array
  /** Cells of one column stand side by side. 0 for null; n for the shared text at n - 1; -n for the group's own text at n - 1. */
  texts: Int32Array
  /** NaN for null. Instants in microseconds and days in days since 1970-01-01. */
  numbers: Float64Array
}

/** A full row group on its way to the encoder. */
export interface FilledGroup extends GroupMemory {
  count: number
  capacity: number
  own: TextPool
  /** Cells whose meaning hangs on a shared text, as `DeferredCells` lists them. */
  deferred: Int32Array
}

export function newGroupMemory(textColumns: number, numberColumns: number): GroupMemory {
  const capacity = groupCapacity(textColumns + numberColumns)
  return {
    rows: new Int32Array(capacity),
    texts: new Int32Array(capacity * textColumns),
    numbers: new Float64Array(capacity * numberColumns).fill(Number.NaN),
  }
}

/** Makes memory that was used ready for another group. */
export function clearMemory({ rows, texts, numbers }: GroupMemory): GroupMemory {
  texts.fill(0)
  numbers.fill(Number.NaN)
  return { rows, texts, numbers }
}

/** What a group keeps beside its columns. One set serves group after group. */
export interface GroupMargin {
  own: TextInterner
  deferred: DeferredCells
}

export const newGroupMargin = (): GroupMargin => ({ own: new TextInterner(), deferred: new DeferredCells() })

/** The rows of one Parquet row group while they are read. */
export class RowGroup {
  count = 0
  readonly rows: Int32Array
  readonly texts: Int32Array
  readonly numbers: Float64Array
  readonly own: TextInterner
  readonly deferred: DeferredCells

  constructor(memory: GroupMemory, margin: GroupMargin) {
    this.rows = memory.rows
    this.texts = memory.texts
    this.numbers = memory.numbers
    this.own = margin.own
    this.deferred = margin.deferred
  }

  get isFull(): boolean {
    return this.count >= this.rows.length || this.own.pool.byteCount > largestOwn
  }

  /** Makes the row at hand a record. */
  endRow(row: number): void {
    this.rows[this.count++] = row
    this.deferred.endRow()
  }

  /** Takes back what the row at hand put into the group. */
  clearRow(): void {
    const { texts, numbers, count, rows } = this
    for (let at = count; at < texts.length; at += rows.length) texts[at] = 0
    for (let at = count; at < numbers.length; at += rows.length) numbers[at] = Number.NaN
    this.deferred.dropRow()
  }

  /** Hands the cells over and clears the margin for the next group. */
  fill(): FilledGroup {
    const { count, rows, texts, numbers, own, deferred } = this
    const filled = { count, capacity: rows.length, rows, texts, numbers, own: own.snapshot(), deferred: deferred.snapshot() }
    own.clear()
    deferred.clear()
    return filled
  }
}
