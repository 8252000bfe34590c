import { hasRedactionMark } from './redaction-mark.ts'
import { decodeEntities, decodeEscapes } from './xml-text.ts'

/** Many texts end to end in one run of UTF-8 bytes. Plain typed arrays, so that threads can share or hand over them. */
export interface TextPool {
  count: number
  bytes: Uint8Array
  /** Text `i` is `bytes` from `starts[i]` to `starts[i + 1]`. */
  starts: Uint32Array
  /** 1 where the text holds a redaction mark. */
  marked: Uint8Array
  markedCount: number
  /** How many texts hold nothing: a cell with one of them is blank. */
  emptyCount: number
}

const space = 0x20
const tab = 0x09

/** The text at `index` of a pool. */
export function textAt(pool: TextPool, index: number): string {
  const from = pool.starts[index] ?? 0
  return Buffer.from(pool.bytes.buffer, pool.bytes.byteOffset + from, (pool.starts[index + 1] ?? from) - from).toString('utf8')
}

/** Fills a pool. Texts are kept as readxl keeps them: leading and trailing spaces and tabs cut. */
export class TextPoolBuilder implements TextPool {
  count = 0
  markedCount = 0
  emptyCount = 0
  bytes: Uint8Array
  starts: Uint32Array
  marked: Uint8Array
  private size = 0
  private readonly isShared: boolean

  /** @param isShared true where threads are to read the pool at the same time */
  constructor(capacity: number, isShared: boolean) {
    this.isShared = isShared
    this.bytes = new Uint8Array(this.memory(Math.max(64, capacity)))
    this.starts = new Uint32Array(this.memory(4096))
    this.marked = new Uint8Array(this.memory(1024))
  }

  /** Bytes of text so far. */
  get byteCount(): number {
    return this.size
  }

  clear(): void {
    this.count = 0
    this.size = 0
    this.markedCount = 0
    this.emptyCount = 0
    this.marked.fill(0)
  }

  /** Takes back the text added last. */
  removeLast(): void {
    const last = this.count - 1
    if (this.marked[last] === 1) this.markedCount--
    this.marked[last] = 0
    this.size = this.starts[last] ?? 0
    this.count = last
  }

  /** Adds a text. @returns its place in the pool */
  addText(text: string): number {
    const bytes = Buffer.from(text.replace(/^[ \t]+|[ \t]+$/g, ''), 'utf8')
    this.makeRoom(bytes.length)
    this.bytes.set(bytes, this.size)
    return this.close(bytes.length, hasRedactionMark(text))
  }

  /**
   * Adds the text that XML holds from `from` up to `until`, where no tag stands between. The common case is a plain copy.
   * @returns its place in the pool
   */
  addXml(xml: Buffer, from: number, until: number): number {
    this.makeRoom(until - from)
    const out = this.bytes
    let start = from
    while (start < until && (xml[start] === space || xml[start] === tab)) start++
    let size = this.size
    let isPlain = true
    let hasBracket = false
    for (let p = start; p < until; p++) {
      const byte = xml[p] ?? 0
      if (byte === 0x26 || byte === 0x5f) isPlain = false
      else if (byte === 0x28) hasBracket = true
      out[size++] = byte
    }
    if (!isPlain) {
      const raw = xml.toString('utf8', from, until)
      const text = decodeEscapes(decodeEntities(raw))
      if (text !== raw) return this.addText(text)
    }
    while (size > this.size && (out[size - 1] === space || out[size - 1] === tab)) size--
    return this.close(size - this.size, hasBracket && hasRedactionMark(xml.toString('latin1', from, until)))
  }

  private close(length: number, isMarked: boolean): number {
    this.size += length
    const index = this.count++
    if (index + 2 > this.starts.length) this.starts = this.grown(this.starts, new Uint32Array(this.memory(this.starts.byteLength * 2)))
    if (index + 1 > this.marked.length) this.marked = this.grown(this.marked, new Uint8Array(this.memory(this.marked.byteLength * 2)))
    this.starts[index + 1] = this.size
    if (length === 0) this.emptyCount++
    if (isMarked) {
      this.marked[index] = 1
      this.markedCount++
    }
    return index
  }

  private makeRoom(length: number): void {
    if (this.size + length <= this.bytes.length) return
    this.bytes = this.grown(this.bytes, new Uint8Array(this.memory(Math.max(this.bytes.length * 2, this.size + length))))
  }

  private grown<A extends Uint8Array | Uint32Array>(from: A, to: A): A {
    to.set(from)
    return to
  }

  private memory(size: number): ArrayBuffer | SharedArrayBuffer {
    return this.isShared ? new SharedArrayBuffer(size) : new ArrayBuffer(size)
  }
}
