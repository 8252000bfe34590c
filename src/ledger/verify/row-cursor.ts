import { readNumber } from './entry-cursor.ts'

/** Walks rows in binary COPY form without copying them. */
export class RowCursor {
  readonly bytes: Buffer
  readonly #view: DataView
  /** Where the row begins, at its count of fields. */
  start = 0
  /** One past its last byte. */
  end = 0
  /** Position, the first field of every row but that of a batch, where it is the last position. */
  position = 0

  constructor(bytes: Buffer) {
    this.bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  }

  /** @returns false at the end. @throws RangeError where lengths lead out of the bytes */
  next(): boolean {
    this.start = this.end
    if (this.start >= this.bytes.length) return false
    const count = this.#view.getInt16(this.start)
    let at = this.start + 2
    this.position = readNumber(this.#view, at + 4)
    for (let field = 0; field < count; field++) {
      const length = this.#view.getInt32(at)
      at += length > 0 ? 4 + length : 4
    }
    if (at > this.bytes.length || count < 1) throw new RangeError('The row ends past its bytes.')
    this.end = at
    return true
  }

  /** The number after the first, in a row whose first fields are of eight bytes. */
  get secondNumber(): number {
    return readNumber(this.#view, this.start + 2 + 12 + 4)
  }
}

export const uuidText = (bytes: Buffer): string => bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
