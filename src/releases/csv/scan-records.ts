import { Sentence } from '../../kernel/sentence.ts'

const quote = 34
const newline = 10
const carriageReturn = 13
const blank = 32

/** No row of a release comes near it; a file without line ends does. */
export const longestRecordBytes = 1 << 20

/** One record, valid only during the visit. */
export interface SeenRecord {
  /** From 1, the header and blank lines counted: the row a spreadsheet shows. */
  row: number
  /** The bytes that hold it, and where it starts and ends in them, without its line end. */
  bytes: Buffer
  start: number
  end: number
  cells: number
  /** Cells that hold anything but blanks and empty quotation marks. */
  filled: number
  /** Offset of the delimiter after the cell at which counting was asked to stop; `end` where there is none. */
  endOfWanted: number
  /** Cells beyond the wanted ones that hold anything. */
  filledBeyond: number
}

interface Scan {
  path: string
  delimiter: number
  /** Cells the header has; those beyond are told apart. */
  wanted: number
}

const nulByte = 'it holds a NUL byte, so the file is no text; get it again from where it was published'

const fail = (scan: Scan, row: number, says: string): Sentence => new Sentence(`${scan.path}, row ${row}: ${says}.`)

/**
 * Walks over the records of delimited text, cell by cell, without decoding them. Quotation marks count at the start of a cell only (RFC 4180).
 * @param visit called for every record in order; false stops the scan
 * @throws Sentence naming the row: a NUL byte, a quotation mark never closed or closed inside a cell, a record of more than 1 MiB
 */
export async function scanRecords(
  chunks: AsyncIterable<Buffer>,
  scan: Scan,
  visit: (record: SeenRecord) => boolean | Promise<boolean>,
): Promise<void> {
  let rest: Buffer = Buffer.alloc(0)
  let row = 0
  for await (const chunk of chunks) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    const step = { at: 0, row }
    const goesOn = await scanWhole(bytes, scan, step, visit, false)
    row = step.row
    if (!goesOn) return
    rest = bytes.subarray(step.at)
    if (rest.length > longestRecordBytes) throw tooLong(rest, scan, row + 1)
  }
  await scanWhole(rest, scan, { at: 0, row }, visit, true)
}

function tooLong(rest: Buffer, scan: Scan, row: number): Sentence {
  if (rest.includes(0)) return fail(scan, row, nulByte)
  const says = rest.includes(quote)
    ? 'a quotation mark opened there is never closed, or the row is longer than 1 MiB; mend that row'
    : 'it is longer than 1 MiB, so the file is no table with line ends; save it again as CSV'
  return fail(scan, row, says)
}

/** Visits every record that is whole in `bytes`, and moves `step` past them. */
async function scanWhole(
  bytes: Buffer,
  scan: Scan,
  step: { at: number; row: number },
  visit: (record: SeenRecord) => boolean | Promise<boolean>,
  isLast: boolean,
): Promise<boolean> {
  const nul = bytes.indexOf(0)
  while (step.at < bytes.length) {
    const record = readRecord(bytes, step.at, scan, step.row + 1, isLast)
    if (!record) return true
    step.row++
    if (nul >= record.start && nul < record.end) throw fail(scan, step.row, nulByte)
    if (record.end - record.start > longestRecordBytes) throw tooLong(bytes.subarray(record.start, record.end), scan, step.row)
    const isCrLf = bytes[record.end] === carriageReturn && bytes[record.end + 1] === newline
    step.at = record.end + (isCrLf ? 2 : 1)
    const goesOn = visit(record)
    if (goesOn === false || (typeof goesOn !== 'boolean' && !(await goesOn))) return false
  }
  return true
}

/** Where the quotation opened before `at` ends: just after its closing mark; -1 where that is not among the bytes. */
function endOfQuotation(bytes: Buffer, at: number, isLast: boolean): number {
  for (let from = at; ; ) {
    const close = bytes.indexOf(quote, from)
    if (close === -1) return -1
    if (bytes[close + 1] !== quote) return close + 1 === bytes.length && !isLast ? -1 : close + 1
    from = close + 2
  }
}

/** The record at `start`, or undefined where its end is not among the bytes yet. */
function readRecord(bytes: Buffer, start: number, scan: Scan, row: number, isLast: boolean): SeenRecord | undefined {
  const { delimiter, wanted } = scan
  const length = bytes.length
  const record: SeenRecord = { row, bytes, start, end: length, cells: 0, filled: 0, endOfWanted: -1, filledBeyond: 0 }
  for (let at = start; ; at++) {
    let isFilled = false
    if (bytes[at] === quote) {
      const end = endOfQuotation(bytes, at + 1, isLast)
      if (end === -1 && !isLast) return undefined
      if (end === -1) throw fail(scan, row, 'a quotation mark opened there is never closed; mend that row')
      isFilled = end > at + 2
      at = end
      const next = bytes[at]
      if (at < length && next !== delimiter && next !== newline && next !== carriageReturn) {
        throw fail(scan, row, 'a quotation mark is closed inside a cell; double it or mend that row')
      }
    } else {
      for (; at < length; at++) {
        const byte = bytes[at] ?? 0
        if (byte === delimiter || byte === newline || byte === carriageReturn) break
        if (byte > blank) isFilled = true
      }
    }
    record.cells++
    if (isFilled) record.filled++
    if (isFilled && record.cells > wanted) record.filledBeyond++
    if (record.cells === wanted) record.endOfWanted = at
    if (at < length && bytes[at] === delimiter) continue
    // A carriage return that ends the bytes may be half of a line end.
    const isCut = at >= length || (bytes[at] === carriageReturn && at + 1 === length)
    if (isCut && !isLast) return undefined
    record.end = Math.min(at, length)
    if (record.endOfWanted === -1) record.endOfWanted = record.end
    return record
  }
}

/** The cells of a record as text, quotation marks taken away and blanks at the ends cut. */
export function cellsOf({ bytes, start, end }: SeenRecord, delimiter: number): string[] {
  const text = bytes.toString('utf8', start, end)
  const mark = String.fromCharCode(delimiter)
  const cells: string[] = []
  for (let at = 0; at <= text.length; ) {
    if (text[at] === '"') {
      let close = at + 1
      while (close < text.length && (text[close] !== '"' || text[close + 1] === '"')) close += text[close] === '"' ? 2 : 1
      cells.push(
        text
          .slice(at + 1, close)
          .replaceAll('""', '"')
          .trim(),
      )
      at = close + 2
    } else {
      const next = text.indexOf(mark, at)
      const stop = next === -1 ? text.length : next
      cells.push(text.slice(at, stop).trim())
      at = stop + 1
    }
  }
  return cells
}
