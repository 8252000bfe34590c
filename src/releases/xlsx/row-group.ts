import { TextInterner } from './text-interner.ts'

/** Rows to a group, where columns are few. DuckDB works in groups of this size. */
const usualRows = 122_880
/** Cells to a group, so that a sheet of a thousand columns takes no more memory than one of fifty. */
const usualCells = 6_553_600
/** Texts of one group's own cells. Above this the group is closed early. */
const largestOwn = 24 << 20

/** The rows of one Parquet row group while they are read. Cells of one column stand side by side. */
export class RowGroup {
  readonly capacity: number
  count = 0
  readonly rows: Int32Array
  /** 0 for null; else one more than the place of the text, counting the shared ones and then the group's own. */
  readonly texts: Int32Array
  /** NaN for null. Instants in microseconds and days in days since 1970-01-01. */
  readonly numbers: Float64Array
  readonly own = new TextInterner()

  constructor(textColumns: number, numberColumns: number) {
    const columns = Math.max(1, textColumns + numberColumns)
    this.capacity = Math.max(1024, Math.min(usualRows, Math.floor(usualCells / columns / 8) * 8))
    this.rows = new Int32Array(this.capacity)
    this.texts = new Int32Array(this.capacity * textColumns)
    this.numbers = new Float64Array(this.capacity * numberColumns).fill(Number.NaN)
  }

  get isFull(): boolean {
    return this.count >= this.capacity || this.own.pool.byteCount > largestOwn
  }
}
