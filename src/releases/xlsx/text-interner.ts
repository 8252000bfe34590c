import { inUtf8, type TextPool, TextPoolBuilder } from './text-pool.ts'

/** Gives equal texts one place in a pool. For texts that stand in the cells themselves, group by group. */
export class TextInterner {
  readonly pool = new TextPoolBuilder(1 << 12, false)
  private slots = new Int32Array(1 << 10)

  /** A copy that can be handed to another thread. */
  snapshot(): TextPool {
    const { count, markedCount, bytes, starts, marked, byteCount } = this.pool
    return inUtf8({
      count,
      markedCount,
      emptyCount: 0,
      bytes: bytes.slice(0, byteCount + 8),
      starts: starts.slice(0, count + 1),
      marked: marked.slice(0, count),
    })
  }

  clear(): void {
    this.pool.clear()
    this.slots.fill(0)
  }

  /** The place of the text that XML holds from `from` up to the next `<`; -1 where it is empty. */
  internXml(xml: Buffer, from: number, to: number): number {
    return this.pool.addXml(xml, from, to) < 0 ? -1 : this.settle(this.pool.count - 1)
  }

  /** The place of a text; -1 where it is empty. */
  internText(text: string): number {
    return this.settle(this.pool.addText(text))
  }

  /** Takes the text just added back out of the pool where it is there already. */
  private settle(added: number): number {
    const { bytes, starts } = this.pool
    const from = starts[added] ?? 0
    const length = (starts[added + 1] ?? 0) - from
    if (length === 0) {
      this.pool.removeLast()
      return -1
    }
    const mask = this.slots.length - 1
    for (let slot = hash(bytes, from, length) & mask; ; slot = (slot + 1) & mask) {
      const known = (this.slots[slot] ?? 0) - 1
      if (known < 0) {
        this.slots[slot] = added + 1
        if (added * 2 > this.slots.length) this.grow()
        return added
      }
      if (this.isEqual(known, from, length)) {
        this.pool.removeLast()
        return known
      }
    }
  }

  private isEqual(known: number, from: number, length: number): boolean {
    const { bytes, starts } = this.pool
    const other = starts[known] ?? 0
    if ((starts[known + 1] ?? 0) - other !== length) return false
    for (let i = 0; i < length; i++) if (bytes[other + i] !== bytes[from + i]) return false
    return true
  }

  private grow(): void {
    const { bytes, starts, count } = this.pool
    this.slots = new Int32Array(this.slots.length * 4)
    const mask = this.slots.length - 1
    for (let i = 0; i < count; i++) {
      const from = starts[i] ?? 0
      let slot = hash(bytes, from, (starts[i + 1] ?? 0) - from) & mask
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask
      this.slots[slot] = i + 1
    }
  }
}

/** FNV-1a, 32 bits, the high bits folded into the low ones. */
function hash(bytes: Uint8Array, from: number, length: number): number {
  let h = 0x811c9dc5
  for (let i = 0; i < length; i++) h = Math.imul(h ^ (bytes[from + i] ?? 0), 0x01000193)
  return (h ^ (h >>> 15)) >>> 0
}
