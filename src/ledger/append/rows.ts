import type { ValueBytes } from './value-bytes.ts'

/** Numbers PostgreSQL knows its types by; they never change. */
const typeNumbers = { boolean: 16, bytes: 17, integer: 23, text: 25, json: 114, day: 1082, instant: 1184, uuid: 2950 } as const
export type ElementType = keyof typeof typeNumbers

/** A column: its type, and how a row's value is written. */
export type Column<Value> = readonly [ElementType, (bytes: ValueBytes, value: Value) => void]

/** Rows, column after column: column n is at `offsets[n]` to `offsets[n + 1]`, each value with its length before it. */
export interface Rows {
  count: number
  offsets: readonly number[]
}

const noRows: Rows = { count: 0, offsets: [] }

/** @throws TypeError where a value cannot be kept */
export function writeRows<Value>(bytes: ValueBytes, columns: readonly Column<Value>[], values: readonly Value[]): Rows {
  if (values.length === 0) return noRows
  const offsets = [bytes.length]
  for (const [, write] of columns) {
    for (const value of values) write(bytes, value)
    offsets.push(bytes.length)
  }
  return { count: values.length, offsets }
}

/**
 * Arrays as PostgreSQL takes them in binary, one after another in memory that is used again for each batch: the driver copies what it sends as it is
 * asked to.
 */
export class ArrayBytes {
  #bytes = Buffer.allocUnsafeSlow(1 << 20)
  #length = 0

  clear(): void {
    this.#length = 0
  }

  /**
   * One column of the rows of some acts. Null where there are no rows.
   * @param offsetsOf where the columns of an act's rows begin
   */
  column<Act extends { bytes: Buffer }>(
    type: ElementType,
    count: number,
    acts: readonly Act[],
    place: number,
    offsetsOf: (act: Act) => readonly number[],
  ): Buffer | null {
    if (count === 0) return null
    const start = this.#head(type, count)
    for (const act of acts) {
      const offsets = offsetsOf(act)
      const [from, to] = [offsets[place], offsets[place + 1]]
      if (from === undefined || to === undefined) continue
      this.#room(to - from)
      this.#length += act.bytes.copy(this.#bytes, this.#length, from, to)
    }
    return this.#bytes.subarray(start, this.#length)
  }

  integers(values: readonly number[]): Buffer | null {
    if (values.length === 0) return null
    const start = this.#head('integer', values.length)
    this.#room(values.length * 8)
    for (const value of values) {
      this.#bytes.writeInt32BE(4, this.#length)
      this.#length = this.#bytes.writeInt32BE(value, this.#length + 4)
    }
    return this.#bytes.subarray(start, this.#length)
  }

  /** Dimensions; whether there are nulls, where to say so does no harm; type; length; lower bound. */
  #head(type: ElementType, count: number): number {
    this.#room(20)
    const start = this.#length
    this.#bytes.writeInt32BE(1, start)
    this.#bytes.writeInt32BE(1, start + 4)
    this.#bytes.writeInt32BE(typeNumbers[type], start + 8)
    this.#bytes.writeInt32BE(count, start + 12)
    this.#length = this.#bytes.writeInt32BE(1, start + 16)
    return start
  }

  /** Arrays made before keep the memory they are in. */
  #room(bytes: number): void {
    if (this.#length + bytes <= this.#bytes.length) return
    const larger = Buffer.allocUnsafeSlow(Math.max(this.#bytes.length, this.#length + bytes) * 2)
    this.#bytes.copy(larger, 0, 0, this.#length)
    this.#bytes = larger
  }
}
