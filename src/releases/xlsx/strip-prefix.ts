const cdata = '<![CDATA['

/**
 * Drops the namespace prefix from element names, `<x:row>` to `<row>`, in a stream of chunks. Few programs write one, so the readers
 * need not know of it. CDATA sections pass as they are.
 */
export class StripPrefix {
  private carry: Buffer = Buffer.alloc(0)
  private isInside = false
  private readonly opening: Buffer
  private readonly ending: Buffer

  /** @param prefix as `x` in `<x:row>` */
  constructor(prefix: string) {
    this.opening = Buffer.from(`${prefix}:`)
    this.ending = Buffer.from(`/${prefix}:`)
  }

  /** @param isLast true where no more bytes follow */
  push(chunk: Buffer, isLast: boolean): Buffer {
    const bytes = Buffer.concat([this.carry, chunk])
    const pieces: Buffer[] = []
    let p = 0
    while (p < bytes.length) {
      const at = this.isInside ? bytes.indexOf(']]>', p) : bytes.indexOf(0x3c, p)
      const until = at < 0 ? (this.isInside && !isLast ? Math.max(p, bytes.length - 2) : bytes.length) : at
      pieces.push(bytes.subarray(p, until))
      p = until
      if (at < 0) break
      if (!isLast && bytes.length - at < this.ending.length + cdata.length) break
      p = this.pass(bytes, at, pieces)
    }
    this.carry = bytes.subarray(p)
    return Buffer.concat(pieces)
  }

  /** Passes what stands at `at`: the end of a CDATA section, the start of one, or a tag's `<` less its prefix. */
  private pass(bytes: Buffer, at: number, pieces: Buffer[]): number {
    if (this.isInside) {
      this.isInside = false
      pieces.push(bytes.subarray(at, at + 3))
      return at + 3
    }
    this.isInside = bytes.toString('latin1', at, at + cdata.length) === cdata
    const isEnd = bytes[at + 1] === 0x2f
    const head = isEnd ? this.ending : this.opening
    const hasPrefix = bytes.subarray(at + 1, at + 1 + head.length).equals(head)
    pieces.push(bytes.subarray(at, at + (isEnd && hasPrefix ? 2 : 1)))
    return at + 1 + (hasPrefix ? head.length : 0)
  }
}
