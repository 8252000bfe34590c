import { type Cells, copyBytes, textStarts, viewOf } from '../parquet/cells.ts'
import type { Room } from '../parquet/room.ts'
import { none } from '../stints/stint-keys.ts'
import type { FacilityText } from './facility-texts.ts'

const dayMicros = 86_400_000_000

/** Whole numbers of 32 bits, one a row. */
export function wholeCells(numbers: Int32Array): Cells {
  const values = new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength)
  return { rows: numbers.length, present: allPresent(numbers.length), filled: numbers.length, count: numbers.length, values, size: 4 }
}

const allPresent = (rows: number) => new Int32Array(rows).fill(1)

/** How numbers are kept: as they are, moments in microseconds, or moments as days. */
export type NumberType = 'DOUBLE' | 'TIMESTAMP' | 'DATE'

/** Numbers, one a row; `none` is empty. */
export function numberCells(numbers: Float64Array, type: NumberType): Cells {
  const present = new Int32Array(numbers.length)
  let filled = 0
  for (let row = 0; row < numbers.length; row++) {
    const here = numbers[row] === none ? 0 : 1
    present[row] = here
    filled += here
  }
  const full = filled === numbers.length ? numbers : numbers.filter((number) => number !== none)
  return { rows: numbers.length, present, filled, count: filled, ...bytesOf(full, type) }
}

/** Numbers at some rows, all others empty. */
export function sparseCells(rows: number, at: Int32Array, numbers: Float64Array, type: NumberType): Cells {
  const present = new Int32Array(rows)
  let filled = 0
  for (let n = 0; n < at.length; n++) {
    if (numbers[n] === none) continue
    present[at[n] ?? 0] = 1
    filled++
  }
  return {
    rows,
    present,
    filled,
    count: filled,
    ...bytesOf(
      numbers.filter((number) => number !== none),
      type,
    ),
  }
}

function bytesOf(numbers: Float64Array, type: NumberType): { values: Uint8Array; size: 4 | 8 } {
  if (type === 'DATE')
    return { values: new Uint8Array(Int32Array.from(numbers, (moment) => Math.floor(moment / dayMicros)).buffer), size: 4 }
  if (type === 'DOUBLE') return { values: new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength), size: 8 }
  const values = new DataView(new ArrayBuffer(numbers.length * 8))
  for (let n = 0; n < numbers.length; n++) {
    const micros = numbers[n] ?? 0
    const high = Math.floor(micros / 2 ** 32)
    values.setUint32(n * 8, micros - high * 2 ** 32, true)
    values.setInt32(n * 8 + 4, high, true)
  }
  return { values: new Uint8Array(values.buffer), size: 8 }
}

/** Yes and no, eight to a byte; `present` where not every row has an answer. */
export function booleanCells(rows: number, isTrue: (row: number) => boolean, present?: Int32Array): Cells {
  const values = new Uint8Array(Math.ceil(rows / 8))
  let filled = 0
  for (let row = 0; row < rows; row++) {
    if (present && present[row] !== 1) continue
    if (isTrue(row)) values[filled >> 3] = (values[filled >> 3] ?? 0) | (1 << (filled & 7))
    filled++
  }
  const used = values.subarray(0, Math.ceil(filled / 8))
  return { rows, present: present ?? allPresent(rows), filled, count: filled, values: used, size: 0 }
}

/** A text of each row's facility. */
export function facilityCells({ values, count, places }: FacilityText, facilities: Int32Array): Cells {
  const rows = facilities.length
  const present = new Int32Array(rows)
  const codes = new Int32Array(rows)
  let filled = 0
  for (let row = 0; row < rows; row++) {
    const place = places[facilities[row] ?? 0] ?? -1
    if (place < 0) continue
    present[row] = 1
    codes[filled++] = place
  }
  return { rows, present, filled, codes: codes.subarray(0, filled), count, values, size: 0 }
}

/** A text of each row's facility, told from its code: the cells of the codes, and for each code the facility it names. */
export function placeCells(codes: Cells, text: FacilityText, code: FacilityText, room: Room): Cells {
  const facilityOf = new Map<string, number>()
  const known = textStarts(code.values, code.count, room, 'known-starts')
  const read = (from: Uint8Array, starts: Int32Array, n: number) =>
    Buffer.from(from.buffer, from.byteOffset + (starts[n] ?? 0), (starts[n + 1] ?? 0) - 4 - (starts[n] ?? 0)).toString('latin1')
  for (let facility = 1; facility < code.places.length; facility++) {
    const place = code.places[facility] ?? -1
    if (place >= 0) facilityOf.set(read(code.values, known, place), facility)
  }
  const starts = textStarts(codes.values, codes.count, room, 'place-starts')
  const facilities = Int32Array.from({ length: codes.count }, (_, n) => facilityOf.get(read(codes.values, starts, n)) ?? 0)
  const numbers = new Int32Array(codes.rows)
  for (let row = 0, next = 0; row < codes.rows; row++) {
    if (codes.present[row] !== 1) continue
    numbers[row] = facilities[codes.codes ? (codes.codes[next] ?? 0) : next] ?? 0
    next++
  }
  return facilityCells(text, numbers)
}

/** The codes of all facilities of each stay, joined by "; "; empty where any has none. */
export function joinedCells(code: FacilityText, { starts, numbers }: { starts: Int32Array; numbers: Int32Array }, room: Room): Cells {
  const rows = starts.length - 1
  const texts = textStarts(code.values, code.count, room, 'code-starts')
  let longest = 0
  for (let n = 0; n < code.count; n++) longest = Math.max(longest, (texts[n + 1] ?? 0) - (texts[n] ?? 0))
  const out = room.bytes('joined', numbers.length * (longest + 2) + rows * 4 + 8)
  const [from, to] = [viewOf(code.values), viewOf(out)]
  const present = new Int32Array(rows)
  let filled = 0
  let at = 0
  for (let row = 0; row < rows; row++) {
    const begin = at
    at += 4
    let isWhole = true
    for (let n = starts[row] ?? 0; n < (starts[row + 1] ?? 0); n++) {
      const place = code.places[numbers[n] ?? 0] ?? -1
      if (place < 0) isWhole = false
      else {
        if (at > begin + 4) {
          out[at++] = 59
          out[at++] = 32
        }
        at = copyBytes(from, texts[place] ?? 0, to, at, (texts[place + 1] ?? 0) - 4 - (texts[place] ?? 0))
      }
    }
    if (isWhole) {
      to.setUint32(begin, at - begin - 4, true)
      present[row] = 1
      filled++
    } else at = begin
  }
  return { rows, present, filled, count: filled, values: out.subarray(0, at), size: 0 }
}
