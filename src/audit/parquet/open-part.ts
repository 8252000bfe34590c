import { closeSync, openSync, readSync } from 'node:fs'
import { Sentence } from '../../kernel/sentence.ts'
import type { Cells } from './cells.ts'
import { readCells } from './read-cells.ts'
import type { Footer } from './read-footer.ts'
import type { Room } from './room.ts'
import { findNumber } from './thrift.ts'

/** A Parquet file opened to be read cell by cell. Reading waits for the file: work of this size has a thread of its own. */
export interface OpenPart {
  /** One column of one row group; a column the file lacks is empty throughout. The cells hold until the next call for the same `use`. */
  cells(rowGroup: number, name: string, use?: string): Cells
  /** The bytes of the file from `at` on, `out.length` of them. */
  read(out: Uint8Array, at: number): void
  close(): void
}

/** @throws Sentence (from `cells` and `read`) where a column is not as the footer says */
export function openPart(footer: Footer, room: Room): OpenPart {
  const file = openSync(footer.path, 'r')
  return {
    cells(rowGroup, name, use = 'cells') {
      const group = footer.rowGroups[rowGroup]
      const chunk = group?.chunks.get(name)
      const element = footer.schema.get(name)
      if (!group || !chunk || !element) return noCells(group?.rows ?? 0)
      try {
        return readCells(file, { chunk, rows: group.rows, isOptional: findNumber(element, 3) === 1 }, room, use)
      } catch (fault) {
        if (!(fault instanceof RangeError)) throw fault
        throw new Sentence(`The column ${name} of ${footer.path} cannot be read, because ${fault.message}. Read the release again.`, {
          cause: fault,
        })
      }
    },
    read(out, at) {
      if (readSync(file, out, 0, out.length, at) === out.length) return
      throw new Sentence(`The Parquet file ${footer.path} ends too soon. Read the release again.`)
    },
    close: () => closeSync(file),
  }
}

const noCells = (rows: number): Cells => ({ rows, present: new Int32Array(rows), filled: 0, count: 0, values: new Uint8Array(), size: 0 })
