/** Walks rows of entries in binary COPY form, stopping only where verifying needs to. */
export class EntryCursor {
  readonly bytes: Buffer
  readonly view: DataView
  /** Where the hash's bytes begin, and so what it is over ends four before. */
  hashAt = 0
  previousAt = 0
  caseAt = 0
  sequence = 0
  /** Microseconds since 2000. */
  recordedAt = 0
  #start = 0
  #end = 0

  constructor(bytes: Buffer) {
    this.bytes = bytes
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  }

  /** @returns false at the end. @throws RangeError where lengths lead out of the bytes */
  next(): boolean {
    if (this.#end >= this.bytes.length) return false
    this.#start = this.#end
    // Count of fields, position, id of the entry, id of the case: all of fixed length.
    this.caseAt = this.#start + 2 + 12 + 20 + 4
    let at = this.#skip(this.caseAt + 16, 1)
    this.sequence = this.view.getInt32(at + 4)
    // Act, outcome, office; the officer; the delegation; when it occurred.
    at = this.#skip(this.#skip(at + 8, 3) + 20, 1) + 12
    this.recordedAt = readNumber(this.view, at + 4)
    // Payload to idempotency key.
    at = this.#skip(at + 12, 11)
    this.previousAt = at + 4
    this.hashAt = at + 36 + 4
    this.#end = this.hashAt + 32
    if (this.#end > this.bytes.length || this.view.getInt32(this.hashAt - 4) !== 32) throw new RangeError('The row ends past its bytes.')
    return true
  }

  get position(): number {
    return readNumber(this.view, this.#start + 6)
  }

  /** What the hash is over. */
  get hashed(): Uint8Array {
    return new Uint8Array(this.bytes.buffer, this.bytes.byteOffset + this.#start, this.hashAt - 4 - this.#start)
  }

  /** Passes fields of any length, or null. */
  #skip(from: number, fields: number): number {
    let at = from
    for (let field = 0; field < fields; field++) {
      const length = this.view.getInt32(at)
      at += length > 0 ? 4 + length : 4
    }
    return at
  }
}

/** A whole number of eight bytes, exact up to 2^53. */
export const readNumber = (view: DataView, at: number): number => view.getInt32(at) * 4_294_967_296 + view.getUint32(at + 4)
