import type { TextInterner } from './text-interner.ts'
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
  /** Cells of one column stand side by side. 0 for null; else one more than the place of the text: the shared ones, then the group's own. */
  texts: Int32Array
  /** NaN for null. Instants in microseconds and days in days since 1970-01-01. */
  numbers: Float64Array
}

/** A full row group on its way to the encoder. */
export interface FilledGroup extends GroupMemory {
  count: number
  capacity: number
  own: TextPool
}

export function newGroupMemory(textColumns: number, numberColumns: number): GroupMemory {
  const capacity = groupCapacity(textColumns + numberColumns)
  return {
    rows: new Int32Array(capacity),
    texts: new Int32Array(capacity * textColumns),
    numbers: new Float64Array(capacity * numberColumns).fill(Number.NaN),
  }
}

/** The rows of one Parquet row group while they are read. */
export class RowGroup {
  count = 0
  readonly rows: Int32Array
  readonly texts: Int32Array
  readonly numbers: Float64Array
  readonly own: TextInterner

  constructor(memory: GroupMemory, own: TextInterner) {
    this.rows = memory.rows
    this.texts = memory.texts
    this.numbers = memory.numbers
    this.own = own
  }

  get isFull(): boolean {
    return this.count >= this.rows.length || this.own.pool.byteCount > largestOwn
  }

  /** Hands the cells over and clears the group's own texts for the next group. */
  fill(): FilledGroup {
    const { count, rows, texts, numbers, own } = this
    const filled = { count, capacity: rows.length, rows, texts, numbers, own: own.snapshot() }
    own.clear()
    return filled
  }
}

/** Makes memory that was used ready for another group. */
export function clearMemory({ texts, numbers }: GroupMemory): void {
  texts.fill(0)
  numbers.fill(Number.NaN)
}
