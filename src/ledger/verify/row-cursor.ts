/** Walks rows in binary COPY form without copying them. */
export class RowCursor {
  readonly bytes: Buffer
  /** Where the row begins, at its count of fields. */
  start = 0
  /** One past its last byte. */
  end = 0
  /** Where each field begins, at its length. */
  readonly fields: number[] = []

  constructor(bytes: Buffer) {
    this.bytes = bytes
  }

  /** @returns false at the end */
  next(): boolean {
    const { bytes, fields } = this
    this.start = this.end
    if (this.start >= bytes.length) return false
    const count = bytes.readInt16BE(this.start)
    let at = this.start + 2
    fields.length = count
    for (let field = 0; field < count; field++) {
      fields[field] = at
      const length = bytes.readInt32BE(at)
      at += 4 + Math.max(0, length)
    }
    this.end = at
    return true
  }

  /** Where a field begins, at its length. */
  at(field: number): number {
    return this.fields[field] ?? this.end
  }

  bigint(field: number): bigint {
    return this.bytes.readBigInt64BE(this.at(field) + 4)
  }

  /** A whole number of eight bytes, exact up to 2^53. */
  number(field: number): number {
    const at = this.at(field) + 4
    return this.bytes.readInt32BE(at) * 4_294_967_296 + this.bytes.readUInt32BE(at + 4)
  }

  integer(field: number): number {
    return this.bytes.readInt32BE(this.at(field) + 4)
  }

  /** Bytes of a field without its length; empty for null. */
  value(field: number): Buffer {
    const at = this.at(field)
    return this.bytes.subarray(at + 4, at + 4 + Math.max(0, this.bytes.readInt32BE(at)))
  }

  uuid(field: number): string {
    return uuidText(this.value(field))
  }
}

export const uuidText = (bytes: Buffer): string => bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
