import { hash } from 'node:crypto'
import { documentPart } from '../append/batch-root.ts'
import type { Chunk } from './chunk.ts'
import { RowCursor } from './row-cursor.ts'

/** Rows of one table, taken as far as a position at a time. */
class Run {
  readonly rows: RowCursor
  #isAhead: boolean

  constructor(bytes: Buffer) {
    this.rows = new RowCursor(bytes)
    this.#isAhead = this.rows.next()
  }

  get isDone(): boolean {
    return !this.#isAhead
  }

  /** @returns the rows up to the position, their count */
  take(to: number, each: (rows: RowCursor) => void = () => {}): { bytes: Buffer; count: number } {
    const { start } = this.rows
    let [end, count] = [start, 0]
    while (this.#isAhead && this.rows.position <= to) {
      each(this.rows)
      count++
      end = this.rows.end
      this.#isAhead = this.rows.next()
    }
    return { bytes: this.rows.bytes.subarray(start, end), count }
  }
}

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
      // After the count of fields and the position.
      documents.push(documentPart(position, hash('sha256', bytes.subarray(start + 2 + 12, end))))
    })
    const notices = this.#notices.take(to)
    return { traces: [this.#traces.take(to).bytes], notices: [notices.bytes], noticesCount: notices.count, documents }
  }

  /** @returns whether something is left that belongs to no entry */
  isDone(): boolean {
    return this.#traces.isDone && this.#notices.isDone && this.#documents.isDone
  }
}
