/** Bytes that grow at the end. Writers reserve room first and then write through `view` themselves, for speed. */
export class ByteSink {
  bytes: Buffer<ArrayBuffer>
  view: DataView
  size = 0

  constructor(capacity = 1 << 16) {
    this.bytes = Buffer.allocUnsafeSlow(capacity)
    this.view = new DataView(this.bytes.buffer)
  }

  /** Makes room for `length` more bytes. @returns where they start; `size` already counts them */
  reserve(length: number): number {
    const at = this.size
    this.size += length
    if (this.size > this.bytes.length) this.grow(at)
    return at
  }

  /** Gives back the last bytes that were reserved and not used. */
  trim(size: number): void {
    this.size = size
  }

  appendByte(byte: number): void {
    const at = this.reserve(1)
    this.bytes[at] = byte
  }

  append(source: Uint8Array): void {
    const at = this.reserve(source.length)
    this.bytes.set(source, at)
  }

  /** An unsigned number in groups of seven bits, lowest first (ULEB128). */
  appendVarint(value: number): void {
    let left = value
    while (left >= 0x80) {
      this.appendByte((left % 0x80) | 0x80)
      left = Math.floor(left / 0x80)
    }
    this.appendByte(left)
  }

  /** What was written. It shares memory with the sink until the next write. */
  written(): Buffer<ArrayBuffer> {
    return this.bytes.subarray(0, this.size)
  }

  private grow(kept: number): void {
    const grown = Buffer.allocUnsafeSlow(Math.max(this.size, this.bytes.length * 2))
    grown.set(this.bytes.subarray(0, kept))
    this.bytes = grown
    this.view = new DataView(grown.buffer)
  }
}
