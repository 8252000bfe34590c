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
export function pickRows(cells: Cells, picked: Int32Array): Cells {
  const present = new Int32Array(picked.length)
  const places = new Int32Array(picked.length)
  let filled = 0
  let before = 0
  for (let n = 0, row = 0; n < picked.length; n++) {
    const wanted = picked[n] ?? 0
    for (; row < wanted; row++) before += cells.present[row] ?? 0
    if (cells.present[wanted] !== 1) continue
    present[n] = 1
    places[filled++] = cells.codes ? (cells.codes[before] ?? 0) : before
  }
  const codes = places.subarray(0, filled)
  const base = { rows: picked.length, present, filled, size: cells.size }
  return cells.codes
    ? { ...base, codes, count: cells.count, values: cells.values }
    : { ...base, count: filled, values: pickValues(cells, codes) }
}

function pickValues(cells: Cells, places: Int32Array): Uint8Array {
  if (cells.size === 0) return pickTexts(cells, places)
  const words = cells.size / 4
  // The values may begin at any byte; whole words are read faster, from a copy.
  const from = new Int32Array(cells.values.slice().buffer)
  const to = new Int32Array(places.length * words)
  for (let n = 0; n < places.length; n++) {
    const place = (places[n] ?? 0) * words
    to[n * words] = from[place] ?? 0
    if (words === 2) to[n * 2 + 1] = from[place + 1] ?? 0
  }
  return new Uint8Array(to.buffer)
}

function pickTexts({ values, count }: Cells, places: Int32Array): Uint8Array {
  const starts = textStarts(values, count)
  let size = 0
  for (const place of places) size += (starts[place + 1] ?? 0) - (starts[place] ?? 0)
  const to = new Uint8Array(size)
  let at = 0
  for (const place of places) {
    const end = (starts[place + 1] ?? 0) - 4
    for (let byte = (starts[place] ?? 0) - 4; byte < end; byte++) to[at++] = values[byte] ?? 0
  }
  return to
}

/** Where each text begins, behind its length; one more for the end: text `n` ends four bytes before `starts[n + 1]`. */
export function textStarts(values: Uint8Array, count: number): Uint32Array {
  const starts = new Uint32Array(count + 1)
  const view = new DataView(values.buffer, values.byteOffset, values.byteLength)
  let at = 4
  for (let n = 0; n < count; n++) {
    starts[n] = at
    at += view.getUint32(at - 4, true) + 4
  }
  starts[count] = at
  if (at - 4 > values.length) throw new RangeError('a text in it is longer than it')
  return starts
}

/** The same cells with each value made into a whole number of 32 bits. */
export function mapNumbers(cells: Cells, to: (view: DataView, at: number) => number): Cells {
  const view = new DataView(cells.values.buffer, cells.values.byteOffset, cells.values.byteLength)
  const made = new Int32Array(cells.count)
  for (let n = 0; n < cells.count; n++) made[n] = to(view, n * cells.size)
  return { ...cells, values: new Uint8Array(made.buffer), size: 4 }
}

/** Microseconds since 1970, as a number that is exact for 285 years on either side. */
export const microsAt = (view: DataView, at: number): number => view.getInt32(at + 4, true) * 2 ** 32 + view.getUint32(at, true)

/** Cells of which each holds the same text. */
export function sameText(text: string, rows: number): Cells {
  const bytes = Buffer.from(text)
  const values = Buffer.alloc(4 + bytes.length)
  values.writeUInt32LE(bytes.length)
  bytes.copy(values, 4)
  return { rows, present: new Int32Array(rows).fill(1), filled: rows, codes: new Int32Array(rows), count: 1, values, size: 0 }
}
