import { closeSync, openSync, statSync, writeSync } from 'node:fs'
import { basename } from 'node:path'
import { Sentence } from '../../kernel/sentence.ts'
import type { CsvTable } from './find-table.ts'
import { cellsOf, type SeenRecord, scanRecords } from './scan-records.ts'
import { utf8Chunks } from './utf8-chunks.ts'

/** What was read besides the records. */
export interface CopyRead {
  rows: number
  lastRow: number
  blankRows: number
  /** Records with fewer cells than the header: the missing ones are empty. */
  shortRows: number
  /** The first 1,000 rows that are no records, with their text. */
  notes: { row: number; text: string }[]
  noteCount: number
}

const batchBytes = 1 << 20
const notesKept = 1000

/** Appends to a file in large writes. */
class Batch {
  private readonly buffer = Buffer.allocUnsafe(batchBytes * 3)
  private used = 0
  private readonly file: number

  constructor(path: string) {
    this.file = openSync(path, 'w')
  }

  add(prefix: string, bytes: Buffer, start: number, end: number, suffix: string): void {
    if (this.used > batchBytes) this.flush()
    this.used += this.buffer.write(prefix, this.used, 'latin1')
    this.used += bytes.copy(this.buffer, this.used, start, end)
    this.used += this.buffer.write(suffix, this.used, 'latin1')
  }

  flush(): void {
    for (let done = 0; done < this.used; ) done += writeSync(this.file, this.buffer, done, this.used - done)
    this.used = 0
  }

  close(): void {
    closeSync(this.file)
  }
}

const tooWide = (table: CsvTable, record: SeenRecord, wanted: number): Sentence =>
  new Sentence(
    `${basename(table.path)}, row ${record.row}: it has ${record.cells} cells where the header has ${wanted}; put quotation marks around the cell that holds a "${table.delimiter}".`,
  )

/**
 * Copies the records of a csv file, as UTF-8, with their true row number first and exactly as many cells as the header: the form in which
 * DuckDB can read it without guessing. Blank rows, and rows with one filled cell (titles, footers), are counted and left behind.
 * @param onPacked told how many bytes of the file have been taken, and how many there are
 * @throws Sentence naming the row, where a record cannot be read or has filled cells beyond the header
 */
export async function rectangularCopy(table: CsvTable, out: string, onPacked: (done: number, of: number) => void): Promise<CopyRead> {
  const read: CopyRead = { rows: 0, lastRow: 0, blankRows: 0, shortRows: 0, notes: [], noteCount: 0 }
  const code = table.delimiter.charCodeAt(0)
  const wanted = table.header.columns.length
  const minFilled = Math.min(2, wanted)
  const size = statSync(table.path).size
  const batch = new Batch(out)
  const keep = (record: SeenRecord): boolean => {
    if (record.row <= table.header.row) return true
    if (record.filled > 0) read.lastRow = record.row
    if (record.filled === 0) {
      read.blankRows++
    } else if (record.filled < minFilled) {
      read.noteCount++
      if (read.notes.length < notesKept) read.notes.push({ row: record.row, text: cellsOf(record, code).filter(Boolean).join(' ') })
    } else {
      if (record.filledBeyond > 0) throw tooWide(table, record, wanted)
      if (record.cells < wanted) read.shortRows++
      read.rows++
      const padding = `${table.delimiter.repeat(Math.max(0, wanted - record.cells))}\n`
      batch.add(`${record.row}${table.delimiter}`, record.bytes, record.start, record.endOfWanted, padding)
    }
    return true
  }
  try {
    const chunks = utf8Chunks(table.path, table.encoding, (done) => onPacked(done, size))
    await scanRecords(chunks, { path: basename(table.path), delimiter: code, wanted }, keep)
    batch.flush()
  } finally {
    batch.close()
  }
  // A blank row at the very end is no more than the last line end.
  return read
}
