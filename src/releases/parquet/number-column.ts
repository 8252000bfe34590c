import type { ColumnPages } from './column-pages.ts'
import { appendPresence } from './hybrid-encoding.ts'
import { encoding, type ParquetColumn, type ParquetKind, type WrittenChunk } from './parquet-schema.ts'
import { Presence } from './presence.ts'

const word = 2 ** 32

/** Room for one column's values without its nulls, used for column after column. */
export class NumberRoom {
  readonly presence = new Presence()
  values = new Float64Array(0)
  filled = 0
  smallest = Number.POSITIVE_INFINITY
  largest = Number.NEGATIVE_INFINITY

  /** @param values NaN stands for null */
  gather(values: Float64Array, rowCount: number): void {
    if (this.values.length < rowCount) this.values = new Float64Array(rowCount)
    const { presence, values: out } = this
    presence.clear(rowCount)
    const limits = Float64Array.of(Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY)
    this.filled = keepFilled(values, rowCount, out, presence.words, limits)
    this.smallest = limits[0] ?? 0
    this.largest = limits[1] ?? 0
  }
}

/** @returns how many values there are. Nothing follows its loop: code that was never run makes the engine give up what it compiled. */
function keepFilled(values: Float64Array, rowCount: number, out: Float64Array, presence: Int32Array, limits: Float64Array): number {
  let filled = 0
  for (let i = 0; i < rowCount; i++) {
    const value = values[i] ?? Number.NaN
    if (Number.isNaN(value)) continue
    presence[i >> 5] = (presence[i >> 5] ?? 0) | (1 << (i & 31))
    out[filled++] = value
    if (value < (limits[0] ?? 0)) limits[0] = value
    if (value > (limits[1] ?? 0)) limits[1] = value
  }
  return filled
}

/** Whole numbers beyond 32 bits as pairs of words, lower first: exact up to 2 ** 53. */
function int64Bytes(values: Float64Array): Uint8Array {
  const words = new Int32Array(values.length * 2)
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0
    const high = Math.floor(value / word)
    words[2 * i] = value - high * word
    words[2 * i + 1] = high
  }
  return new Uint8Array(words.buffer)
}

const bytesOf = (values: Int32Array | Float64Array): Uint8Array => new Uint8Array(values.buffer, values.byteOffset, values.byteLength)

/** Values as a page holds them (Parquet's PLAIN encoding; all machines Node runs on are little-endian). */
function plainBytes(kind: ParquetKind, values: Float64Array): Uint8Array {
  if (kind === 'double') return bytesOf(values)
  return kind === 'timestamp' ? int64Bytes(values) : bytesOf(Int32Array.from(values))
}

/** Writes a column of numbers, days (since 1970-01-01) or times (microseconds since then). */
export function writeNumberColumn(pages: ColumnPages, column: ParquetColumn, room: NumberRoom, rowCount: number): WrittenChunk {
  const { filled, presence, values } = room
  pages.begin()
  if (column.isOptional) appendPresence(pages.body, presence, rowCount, filled)
  pages.body.append(plainBytes(column.kind, values.subarray(0, filled)))
  const chunk = pages.chunk(column, rowCount, rowCount - filled, pages.endData(rowCount, encoding.plain))
  if (filled === 0) return chunk
  // Zero counts as two values in floats: the limits must enclose both (parquet.thrift, ColumnOrder).
  const smallest = room.smallest === 0 ? -0 : room.smallest
  const largest = room.largest === 0 ? 0 : room.largest
  const limit = (value: number): Uint8Array => plainBytes(column.kind, Float64Array.of(value))
  return { ...chunk, smallest: limit(smallest), largest: limit(largest) }
}
