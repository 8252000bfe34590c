import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Row } from './question.ts'

/** What was read for one query: kept as long as the files it came from stay as they are. */
export interface Reading {
  rows: readonly Row[]
  total: number
  ranMs: number
  rowsHash: string
}

/** The most cells kept in all, and of one answer: long lists are read anew. */
const mostCells = 500_000
const mostCellsOfOne = 20_000

/** Answers already read, the least lately used given up first. */
export class AnswerCache {
  readonly #kept = new Map<string, { reading: Promise<Reading>; cells: number }>()
  #cells = 0

  /** The reading under this key, or the one that `read` gives. A reading that fails is not kept. */
  async get(key: string, read: () => Promise<Reading>): Promise<Reading> {
    const known = this.#kept.get(key)
    if (known) {
      this.#kept.delete(key)
      this.#kept.set(key, known)
      return known.reading
    }
    const entry = { reading: read(), cells: 0 }
    this.#kept.set(key, entry)
    try {
      const reading = await entry.reading
      entry.cells = reading.rows.length * Object.keys(reading.rows[0] ?? {}).length
      this.#cells += entry.cells
      if (entry.cells > mostCellsOfOne) this.#forget(key)
      for (const oldest of this.#kept.keys()) {
        if (this.#cells <= mostCells) break
        this.#forget(oldest)
      }
      return reading
    } catch (fault) {
      this.#kept.delete(key)
      throw fault
    }
  }

  #forget(key: string): void {
    this.#cells -= this.#kept.get(key)?.cells ?? 0
    this.#kept.delete(key)
  }
}

/** A mark of the files of an audit that changes when they do. */
export const stampOf = (dir: string, files: readonly string[]): string =>
  files
    .map((file) => {
      const stat = statSync(join(dir, `${file}.parquet`), { throwIfNoEntry: false })
      return `${file} ${stat?.size} ${stat?.mtimeMs}`
    })
    .join()
