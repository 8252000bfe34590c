import { isUtf8 } from 'node:buffer'
import { hasRedactionMark } from './redaction-mark.ts'
import { characterData, decodeEscapes } from './xml-text.ts'

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

const tagMark = 1
/** An entity, an escape or a line's end of two characters may start here. */
const codeMark = 2
/** A redaction mark may be around here. */
const bracketMark = 4

/** The bytes that need more than to be copied. */
const marks = new Uint8Array(256)
marks[0x3c] = tagMark
marks[0x26] = codeMark
marks[0x5f] = codeMark
marks[0x0d] = codeMark
marks[0x28] = bracketMark

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
   * Adds the text that XML holds from `from` up to the next `<`. The common case is a plain copy.
   * @returns where the `<` stands, or -1 where there is none before `to`: then nothing was added
   */
  addXml(xml: Buffer, from: number, to: number): number {
    this.makeRoom(to - from)
    const out = this.bytes
    let p = from
    while (p < to && (xml[p] === space || xml[p] === tab)) p++
    let size = this.size
    let seen = 0
    for (; p < to; p++) {
      const byte = xml[p] ?? 0
      const mark = marks[byte] ?? 0
      if (mark === tagMark) break
      seen |= mark
      out[size++] = byte
    }
    if (p >= to) return -1
    if ((seen & codeMark) !== 0) {
      const raw = xml.toString('utf8', from, p)
      const text = decodeEscapes(characterData(raw))
      if (text !== raw) {
        this.addText(text)
        return p
      }
    }
    while (size > this.size && (out[size - 1] === space || out[size - 1] === tab)) size--
    this.close(size - this.size, (seen & bracketMark) !== 0 && hasRedactionMark(xml.toString('latin1', from, p)))
    return p
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

/** A pool as plain data, to be sent to another thread. Shared memory stays shared. */
export const plainPool = ({ count, bytes, starts, marked, markedCount, emptyCount }: TextPool): TextPool => ({
  count,
  bytes,
  starts,
  marked,
  markedCount,
  emptyCount,
})

/** Bytes that are no UTF-8 become the replacement character, so that every later reader can take them. Places stay as they are. */
export function inUtf8(pool: TextPool): TextPool {
  const end = pool.starts[pool.count] ?? 0
  if (isUtf8(Buffer.from(pool.bytes.buffer, pool.bytes.byteOffset, end))) return pool
  const sound = new TextPoolBuilder(end * 2, pool.bytes.buffer instanceof SharedArrayBuffer)
  for (let i = 0; i < pool.count; i++) sound.addText(textAt(pool, i))
  return plainPool(sound)
}
