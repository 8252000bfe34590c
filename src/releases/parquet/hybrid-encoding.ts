import type { ByteSink } from './byte-sink.ts'
import type { Presence } from './presence.ts'

/** A run of one value, repeated (Parquet's RLE / bit-packing hybrid). */
export function appendRun(sink: ByteSink, value: number, count: number, bitWidth: number): void {
  sink.appendVarint(count * 2)
  const width = Math.ceil(bitWidth / 8)
  const at = sink.reserve(width)
  for (let i = 0; i < width; i++) sink.bytes[at + i] = (value >>> (8 * i)) & 0xff
}

/** Values packed into `bitWidth` bits each, lowest bit first, as one bit-packed run padded to a whole group of eight. */
export function appendPacked(sink: ByteSink, values: Int32Array, count: number, bitWidth: number): void {
  const groups = Math.ceil(count / 8)
  sink.appendVarint(groups * 2 + 1)
  // As many values as fill whole words: the bits behind the last are 0.
  const padded = Math.ceil(count / 32) * 32
  const at = sink.reserve((padded / 8) * bitWidth)
  packWords(sink.view, at, values, count, padded, bitWidth)
  sink.trim(at + groups * bitWidth)
}

/** Nothing follows its loop: code that was never run makes the engine give up what it compiled. */
function packWords(view: DataView, at: number, values: Int32Array, count: number, padded: number, bitWidth: number): void {
  let word = 0
  let bits = 0
  let p = at
  for (let i = 0; i < padded; i++) {
    const value = i < count ? (values[i] ?? 0) : 0
    word |= value << bits
    bits += bitWidth
    if (bits >= 32) {
      view.setInt32(p, word, true)
      p += 4
      bits -= 32
      word = bits === 0 ? 0 : value >>> (bitWidth - bits)
    }
  }
}

/** The bits needed to write every number below `count`. */
export const bitWidthFor = (count: number): number => Math.max(1, 32 - Math.clz32(Math.max(0, count - 1)))

/**
 * Definition levels of a column that may be null: 1 where a value stands. Preceded by their length, as in a version 1 data page.
 * @param present 1 for each row with a value, 0 for each without; or the same as bits
 */
export function appendPresence(sink: ByteSink, present: Int32Array | Presence, rowCount: number, filled: number): void {
  const at = sink.reserve(4)
  if (filled === rowCount || filled === 0) appendRun(sink, filled === 0 ? 0 : 1, rowCount, 1)
  else if (present instanceof Int32Array) appendPacked(sink, present, rowCount, 1)
  else {
    const groups = Math.ceil(rowCount / 8)
    sink.appendVarint(groups * 2 + 1)
    sink.append(new Uint8Array(present.words.buffer, present.words.byteOffset, groups))
  }
  sink.view.setUint32(at, sink.size - at - 4, true)
}
