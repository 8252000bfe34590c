import { ROW_GAP, rowTag } from '../read/copy-binary.ts'

/** Count of fields, position, id of the entry: before the id of the case with its length. */
const BEFORE_CASE = 2 + 12 + 20 + 4
/** The hash that ends a row, with its length; and before it that of the entry before, with its. */
const HASH = 32
const FIELD = 4 + HASH

/**
 * Walks rows of entries in binary COPY form, each after the head of the message that carried it. It stops only at what verifying looks at: what
 * lies between is covered by the hash.
 */
export class EntryCursor {
  readonly bytes: Buffer
  readonly view: DataView
  /** Where the row begins. */
  start = 0
  /** Where the hash's bytes begin, and so what it is over ends four before. */
  hashAt = 0
  previousAt = 0
  caseAt = 0
  sequence = 0
  /** Microseconds since 2000. */
  recordedAt = 0
  #end = 0

  constructor(bytes: Buffer) {
    this.bytes = bytes
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  }

  /** @returns false at the end. @throws RangeError where lengths lead out of the bytes */
  next(): boolean {
    const { view } = this
    const head = this.#end
    if (head >= view.byteLength) return false
    const end = head + 1 + view.getInt32(head + 1)
    if (view.getUint8(head) !== rowTag || end > view.byteLength) throw new RangeError('The row ends past its bytes.')
    const [start, hashAt] = [head + ROW_GAP, end - HASH]
    const caseAt = start + BEFORE_CASE
    // The kind of the case, its length before it; then the sequence.
    let at = caseAt + 20 + view.getInt32(caseAt + 16)
    this.sequence = view.getInt32(at + 4)
    // Act, outcome, office.
    at += 8
    at += 4 + view.getInt32(at)
    at += 4 + view.getInt32(at)
    at += 4 + view.getInt32(at)
    // The officer; the delegation, where there is one; when it occurred.
    at += 20
    at += (view.getInt32(at) < 0 ? 4 : 20) + 12
    this.recordedAt = readNumber(view, at + 4)
    // Its own hashes: a length below zero would lead back to those of the row before.
    const isWhole = at + 12 <= hashAt - 4 - FIELD && view.getInt32(hashAt - 4) === HASH && view.getInt32(hashAt - 4 - FIELD) === HASH
    if (!isWhole) throw new RangeError('The row does not end with hashes.')
    this.start = start
    this.caseAt = caseAt
    this.hashAt = hashAt
    this.previousAt = hashAt - FIELD
    this.#end = end
    return true
  }

  get position(): number {
    return readNumber(this.view, this.start + 6)
  }

  /** What the hash is over. */
  get hashed(): Uint8Array {
    return new Uint8Array(this.bytes.buffer, this.bytes.byteOffset + this.start, this.hashAt - 4 - this.start)
  }
}

/** A whole number of eight bytes, exact up to 2^53. */
export const readNumber = (view: DataView, at: number): number => view.getInt32(at) * 4_294_967_296 + view.getUint32(at + 4)
