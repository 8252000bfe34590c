import type { Room } from './room.ts'

// Each long loop below has a function of its own: while one runs for the first time the language makes it fast by what it has seen so far, and throws
// that away where something follows that it has not seen.

/**
 * The cells of one column of one row group, as Parquet keeps them: which are filled, and the values of the filled ones, either end to end
 * or as numbers into a dictionary. Values are bytes: a number's own, a text's behind its length in four bytes.
 */
export interface Cells {
  rows: number
  /** 1 where a value stands. */
  present: Int32Array
  filled: number
  /** For each filled cell, its place among `values`; absent where `values` are those of the filled cells, in order. */
  codes?: Int32Array
  /** How many values `values` holds. */
  count: number
  values: Uint8Array
  /** Bytes of one value: 4 or 8; of texts 0. */
  size: 0 | 4 | 8
}

/**
 * The cells of some rows, in their order.
 * @param picked row numbers from 0, rising
 */
export function pickRows(cells: Cells, picked: Int32Array, room: Room): Cells {
  const present = room.ints('picked-present', picked.length)
  const places = room.ints('picked-places', picked.length)
  const filled = cells.filled === cells.rows ? pickFull(cells, picked, present, places) : pickFilled(cells, picked, present, places, room)
  const codes = places.subarray(0, filled)
  const base = { rows: picked.length, present, filled, size: cells.size }
  return cells.codes
    ? { ...base, codes, count: cells.count, values: cells.values }
    : { ...base, count: filled, values: pickValues(cells, codes, room) }
}

function pickFull({ codes }: Cells, picked: Int32Array, present: Int32Array, places: Int32Array): number {
  present.fill(1)
  places.set(picked)
  if (codes) lookUp(codes, places, picked.length)
  return picked.length
}

function pickFilled({ codes, present: all, rows }: Cells, picked: Int32Array, present: Int32Array, places: Int32Array, room: Room): number {
  const befores = room.ints('picked-befores', rows)
  countBefores(all, befores)
  const filled = pickPlaces(all, befores, picked, present, places)
  if (codes) lookUp(codes, places, filled)
  return filled
}

/** For each cell how many before it are filled. */
function countBefores(all: Int32Array, befores: Int32Array): void {
  for (let row = 0, before = 0; row < befores.length; row++) {
    befores[row] = before
    before += all[row] ?? 0
  }
}

/** Without branches: which cells are filled follows no pattern that a processor could guess. */
function pickPlaces(all: Int32Array, befores: Int32Array, picked: Int32Array, present: Int32Array, places: Int32Array): number {
  let filled = 0
  for (let n = 0; n < picked.length; n++) {
    const row = picked[n] ?? 0
    const here = all[row] ?? 0
    present[n] = here
    places[filled] = befores[row] ?? 0
    filled += here
  }
  return filled
}

function lookUp(codes: Int32Array, places: Int32Array, count: number): void {
  for (let n = 0; n < count; n++) places[n] = codes[places[n] ?? 0] ?? 0
}

function pickValues(cells: Cells, places: Int32Array, room: Room): Uint8Array {
  if (cells.size === 0) return pickTexts(cells, places, room)
  const words = cells.size / 4
  const from = viewOf(cells.values)
  const to = room.ints('picked-numbers', places.length * words)
  if (words === 2) pickPairs(from, places, to)
  else pickWords(from, places, to)
  return new Uint8Array(to.buffer, to.byteOffset, to.byteLength)
}

function pickWords(from: DataView, places: Int32Array, to: Int32Array): void {
  for (let n = 0; n < places.length; n++) to[n] = from.getInt32((places[n] ?? 0) * 4, true)
}

function pickPairs(from: DataView, places: Int32Array, to: Int32Array): void {
  for (let n = 0; n < places.length; n++) {
    const at = (places[n] ?? 0) * 8
    to[n * 2] = from.getInt32(at, true)
    to[n * 2 + 1] = from.getInt32(at + 4, true)
  }
}

function pickTexts({ values, count }: Cells, places: Int32Array, room: Room): Uint8Array {
  const starts = textStarts(values, count, room)
  let size = 0
  for (let n = 0; n < places.length; n++) size += (starts[(places[n] ?? 0) + 1] ?? 0) - (starts[places[n] ?? 0] ?? 0)
  const to = room.bytes('picked-texts', size + 3)
  const from = viewOf(values)
  const out = viewOf(to)
  let at = 0
  for (let n = 0; n < places.length; n++) {
    const place = places[n] ?? 0
    const start = (starts[place] ?? 0) - 4
    at = copyBytes(from, start, out, at, (starts[place + 1] ?? 0) - 4 - start)
  }
  return to.subarray(0, size)
}

/**
 * Copies bytes four at a time, which is faster than any call for a text's few.
 * @param out has room for three bytes more
 * @returns where the next byte goes
 */
export function copyBytes(from: DataView, start: number, out: DataView, at: number, length: number): number {
  const whole = length & ~3
  for (let n = 0; n < whole; n += 4) out.setInt32(at + n, from.getInt32(start + n, true), true)
  for (let n = whole; n < length; n++) out.setUint8(at + n, from.getUint8(start + n))
  return at + length
}

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Where each text begins, behind its length; one more for the end: text `n` ends four bytes before `starts[n + 1]`. */
export function textStarts(values: Uint8Array, count: number, room: Room, use = 'starts'): Int32Array {
  const starts = room.ints(use, count + 1)
  const at = fillStarts(viewOf(values), count, starts)
  starts[count] = at
  if (at - 4 > values.length) throw new RangeError('a text in it is longer than it')
  return starts
}

function fillStarts(view: DataView, count: number, starts: Int32Array): number {
  let at = 4
  for (let n = 0; n < count; n++) {
    starts[n] = at
    at += view.getUint32(at - 4, true) + 4
  }
  return at
}

/** The same cells with each value made into a whole number of 32 bits. */
export function mapNumbers(cells: Cells, room: Room, to: (view: DataView, at: number) => number): Cells {
  const view = viewOf(cells.values)
  const made = room.ints('mapped', cells.count)
  for (let n = 0; n < cells.count; n++) made[n] = to(view, n * cells.size)
  return { ...cells, values: new Uint8Array(made.buffer, made.byteOffset, made.byteLength), size: 4 }
}

/** Microseconds since 1970, as a number that is exact for 285 years on either side. */
export const microsAt = (view: DataView, at: number): number => view.getInt32(at + 4, true) * 2 ** 32 + view.getUint32(at, true)

/** Cells of which each holds the same text. */
export function sameText(text: string, rows: number, room: Room): Cells {
  const bytes = Buffer.from(text)
  const values = Buffer.alloc(4 + bytes.length)
  values.writeUInt32LE(bytes.length)
  bytes.copy(values, 4)
  const [present, codes] = [room.ints('same-present', rows).fill(1), room.ints('same-codes', rows).fill(0)]
  return { rows, present, filled: rows, codes, count: 1, values, size: 0 }
}
