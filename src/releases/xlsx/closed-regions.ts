import { getItAgain, type PartName, partFault } from './part-fault.ts'

/** Reads whole elements of `bytes` from `from` up to `to`; returns where the first unfinished one starts (`to` where none is). */
export type ReadElements = (bytes: Buffer, from: number, to: number) => number

/** No row or text is longer than this, packed styles and all; Excel's own limit for one text is 32,767 characters. */
const longestElement = 16 << 20

/**
 * Cuts a stream of chunks where elements end, so that a reader sees whole elements only. Chunks are read in place:
 * only the element that lies across two chunks is copied.
 */
export class ClosedRegions {
  private carry: Buffer = Buffer.alloc(0)
  private dueSize = longestElement / 4
  private readonly closing: string
  private readonly read: ReadElements
  private readonly part: PartName

  /** @param closing the closing tag to cut behind, as `</row>` */
  constructor(closing: string, part: PartName, read: ReadElements) {
    this.closing = closing
    this.part = part
    this.read = read
  }

  push(chunk: Buffer): void {
    let from = 0
    if (this.carry.length > 0) {
      const found = chunk.indexOf(this.closing)
      if (found < 0) {
        this.readJoined(Buffer.concat([this.carry, chunk]), false)
        return
      }
      from = found + this.closing.length
      this.readJoined(Buffer.concat([this.carry, chunk.subarray(0, from)]), true)
      // An element may hold its own closing tag in a CDATA section: then it goes on in the rest of the chunk.
      if (this.carry.length > 0) {
        this.readJoined(Buffer.concat([this.carry, chunk.subarray(from)]), true)
        return
      }
    }
    const last = chunk.lastIndexOf(this.closing)
    const to = last < from ? from : last + this.closing.length
    const read = to > from ? this.read(chunk, from, to) : from
    this.readJoined(chunk.subarray(read), false)
  }

  /** Reads what is left when the stream has ended. @returns the bytes that no reader took */
  end(): Buffer {
    this.readJoined(this.carry, true)
    return this.carry
  }

  /** Empty elements, as `<row r="5"/>`, have no closing tag: where many wait, they are read too, and if in vain, later again. */
  private readJoined(bytes: Buffer, isClosed: boolean): void {
    const isDue = isClosed || bytes.length >= this.dueSize
    const read = isDue && bytes.length > 0 ? this.read(bytes, 0, bytes.length) : 0
    // A copy: whoever gave the chunk may use its memory again.
    this.carry = Buffer.from(bytes.subarray(read))
    this.dueSize = isDue && read === 0 ? bytes.length * 2 : longestElement / 4
    if (this.carry.length > longestElement) throw partFault(this.part, 'holds a row or text longer than any spreadsheet writes', getItAgain)
  }
}
