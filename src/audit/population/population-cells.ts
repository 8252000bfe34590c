import type { Cells } from '../parquet/cells.ts'

/** Cells of which each value stands `times` times, one after the other; null is empty. */
export function textCells(values: readonly (string | null)[], times: number): Cells {
  const known = [...new Set(values.filter((value) => value !== null))]
  const rows = values.length * times
  const present = new Int32Array(rows)
  const codes = new Int32Array(rows)
  let filled = 0
  for (const [n, value] of values.entries()) {
    if (value === null) continue
    present.fill(1, n * times, (n + 1) * times)
    codes.fill(known.indexOf(value), filled, filled + times)
    filled += times
  }
  const texts = known.map((text) => Buffer.from(text))
  const bytes = Buffer.concat(texts.flatMap((text) => [lengthOf(text), text]))
  return { rows, present, filled, codes: codes.subarray(0, filled), count: known.length, values: bytes, size: 0 }
}

function lengthOf(text: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32LE(text.length)
  return length
}

/** Days from `first` on, `length` of them, again and again. */
export function dayCells(first: number, length: number, times: number): Cells {
  const days = new Int32Array(length * times)
  for (let n = 0; n < days.length; n++) days[n] = first + (n % length)
  return full(days)
}

/** Runs of numbers, one after the other; empty throughout where they were not counted. */
export function numberCells(runs: readonly (Int32Array | undefined)[], isCounted: boolean): Cells {
  const length = runs.reduce((sum, run) => sum + (run?.length ?? 0), 0)
  if (!isCounted) return { rows: length, present: new Int32Array(length), filled: 0, count: 0, values: new Uint8Array(), size: 4 }
  const numbers = new Int32Array(length)
  let at = 0
  for (const run of runs) {
    if (!run) continue
    numbers.set(run, at)
    at += run.length
  }
  return full(numbers)
}

const full = (numbers: Int32Array): Cells => ({
  rows: numbers.length,
  present: new Int32Array(numbers.length).fill(1),
  filled: numbers.length,
  count: numbers.length,
  values: new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength),
  size: 4,
})
