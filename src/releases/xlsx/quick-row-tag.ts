import { words } from './xml-words.ts'

const quote = 0x22

/** Reads a row's start tag of the usual shape, `<row r="12" spans="1:25">`. */
export class QuickRowTag {
  row = 0
  /** How many digits the row's number has. */
  rowDigits = 1

  /** @returns just behind the tag, or -1 where something else stands at `at`, an empty row too */
  read(bytes: Buffer, view: DataView, at: number, to: number): number {
    if (at + 24 > to || view.getInt32(at, true) !== words.rowStart || view.getInt32(at + 4, true) !== words.rowNumberStart) return -1
    let p = at + 8
    let row = 0
    for (let digit = (bytes[p] ?? 0) - 48; digit >= 0 && digit <= 9 && p < at + 17; digit = (bytes[++p] ?? 0) - 48) row = row * 10 + digit
    if (bytes[p] !== quote || row === 0) return -1
    this.rowDigits = p - at - 8
    this.row = row
    for (p++; p < to; p++) {
      const byte = bytes[p]
      if (byte === 0x3e) return bytes[p - 1] === 0x2f ? -1 : p + 1
      if (byte === quote) p = closingQuote(bytes, p + 1, to)
      else if (byte === 0x27 || byte === 0x3c) return -1
    }
    return -1
  }
}

function closingQuote(bytes: Buffer, at: number, to: number): number {
  let p = at
  while (p < to && bytes[p] !== quote) p++
  return p
}
