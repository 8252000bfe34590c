import { words } from './xml-words.ts'

const quote = 0x22
const longestTail = 128

/** Reads a row's start tag of the usual shape, `<row r="12" spans="1:25">`. */
export class QuickRowTag {
  row = 0
  /** How many digits the row's number has. */
  rowDigits = 1
  private readonly tail = new DataView(new ArrayBuffer(longestTail))
  private tailSize = 0

  /** @returns just behind the tag, or -1 where something else stands at `at`, an empty row too */
  read(bytes: Buffer, view: DataView, at: number, to: number): number {
    if (at + 24 > to || view.getInt32(at, true) !== words.rowStart || view.getInt32(at + 4, true) !== words.rowNumberStart) return -1
    let p = at + 8
    let row = 0
    for (let digit = (bytes[p] ?? 0) - 48; digit >= 0 && digit <= 9 && p < at + 17; digit = (bytes[++p] ?? 0) - 48) row = row * 10 + digit
    if (bytes[p] !== quote || row === 0) return -1
    this.rowDigits = p - at - 8
    this.row = row
    const same = this.behindSameTail(view, p + 1, to)
    return same > 0 ? same : this.behindTail(bytes, p + 1, to)
  }

  /** Row after row ends its tag alike. @returns just behind the tag where its tail is that of the last row, else -1 */
  private behindSameTail(view: DataView, at: number, to: number): number {
    const { tail, tailSize } = this
    if (tailSize < 4 || at + tailSize > to) return -1
    for (let i = 0; i + 4 <= tailSize; i += 4) if (view.getInt32(at + i, true) !== tail.getInt32(i, true)) return -1
    return view.getInt32(at + tailSize - 4, true) === tail.getInt32(tailSize - 4, true) ? at + tailSize : -1
  }

  /** Reads attribute by attribute to the tag's end, and remembers the tail. */
  private behindTail(bytes: Buffer, at: number, to: number): number {
    for (let p = at; p < to; p++) {
      const byte = bytes[p]
      if (byte === quote) p = closingQuote(bytes, p + 1, to)
      else if (byte === 0x27 || byte === 0x3c) return -1
      else if (byte === 0x3e) {
        if (bytes[p - 1] === 0x2f) return -1
        this.tailSize = p + 1 - at <= longestTail ? p + 1 - at : 0
        for (let i = 0; i < this.tailSize; i++) this.tail.setUint8(i, bytes[at + i] ?? 0)
        return p + 1
      }
    }
    return -1
  }
}

function closingQuote(bytes: Buffer, at: number, to: number): number {
  let p = at
  while (p < to && bytes[p] !== quote) p++
  return p
}
