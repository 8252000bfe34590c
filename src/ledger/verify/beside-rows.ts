import { hash } from 'node:crypto'
import { documentPart } from '../append/batch-root.ts'
import type { Chunk } from './chunk.ts'
import { RowCursor } from './row-cursor.ts'

/** Rows of one table, taken as far as a position at a time. */
class Run {
  readonly rows: RowCursor
  #isAhead = false
  /** A row ends past the bytes. It is taken for no batch's, so that the root of its own is found wrong, and not that of the batch before. */
  #isDamaged = false

  constructor(bytes: Buffer) {
    this.rows = new RowCursor(bytes)
    this.#next()
  }

  get isDone(): boolean {
    return !this.#isAhead && !this.#isDamaged
  }

  #next(): void {
    try {
      this.#isAhead = this.rows.next()
    } catch (fault) {
      if (!(fault instanceof RangeError)) throw fault
      this.#isAhead = false
      this.#isDamaged = true
    }
  }

  /** @returns the rows up to the position, their count */
  take(to: number, each: (rows: RowCursor) => void = () => {}): { bytes: Buffer; count: number } {
    const { start } = this.rows
    let [end, count] = [start, 0]
    while (this.#isAhead && this.rows.position <= to) {
      each(this.rows)
      count++
      end = this.rows.end
      this.#next()
    }
    return { bytes: this.rows.bytes.subarray(start, end), count }
  }
}

/** How the row of a document begins: five fields, the first of them a position of eight bytes. */
const documentStart = Buffer.from([0, 5, 0, 0, 0, 8])

/** What was written beside the entries of a chunk, given batch by batch as it entered their roots. */
export class BesideRows {
  readonly #traces: Run
  readonly #notices: Run
  readonly #documents: Run

  constructor({ traces, notices, documents }: Chunk) {
    this.#traces = new Run(traces)
    this.#notices = new Run(notices)
    this.#documents = new Run(documents)
  }

  take(to: number): { traces: Buffer[]; notices: Buffer[]; noticesCount: number; documents: Buffer[] } {
    const documents: Buffer[] = []
    this.#documents.take(to, ({ bytes, start, end, position }) => {
      // What the hash is not over is the same of every row; where it is not, the row is none, and so the root finds one missing.
      if (bytes.compare(documentStart, 0, documentStart.length, start, start + documentStart.length) !== 0) return
      documents.push(documentPart(position, hash('sha256', bytes.subarray(start + documentStart.length + 8, end))))
    })
    const notices = this.#notices.take(to)
    return { traces: [this.#traces.take(to).bytes], notices: [notices.bytes], noticesCount: notices.count, documents }
  }

  /** @returns whether something is left that belongs to no entry */
  isDone(): boolean {
    return this.#traces.isDone && this.#notices.isDone && this.#documents.isDone
  }
}
