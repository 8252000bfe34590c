import { type Cells, copyBytes, textStarts, viewOf } from '../parquet/cells.ts'
import type { Room } from '../parquet/room.ts'
import { none } from '../stints/stint-keys.ts'
import type { FacilityText } from './facility-texts.ts'

// Cells made here hold until the next of the same kind are made in the same room. Each long loop has a function of its own (see parquet/cells.ts).

const dayMicros = 86_400_000_000

/** Whole numbers of 32 bits, one a row. */
export function wholeCells(numbers: Int32Array, room: Room): Cells {
  const rows = numbers.length
  return { rows, present: allPresent(rows, room), filled: rows, count: rows, values: bytesIn(numbers), size: 4 }
}

const allPresent = (rows: number, room: Room) => room.ints('made-present', rows).fill(1)

const bytesIn = ({ buffer, byteOffset, byteLength }: Int32Array | Float64Array) => new Uint8Array(buffer, byteOffset, byteLength)

/** How numbers are kept: as they are, moments in microseconds, or moments as days. */
export type NumberType = 'DOUBLE' | 'TIMESTAMP' | 'DATE'

/** Numbers, one a row; `none` is empty. */
export function numberCells(numbers: Float64Array, type: NumberType, room: Room): Cells {
  const present = room.ints('made-present', numbers.length)
  const filled = findFilled(numbers, present)
  return { rows: numbers.length, present, filled, count: filled, ...bytesOf(numbers, filled, type, room) }
}

function findFilled(numbers: Float64Array, present: Int32Array): number {
  let filled = 0
  for (let row = 0; row < numbers.length; row++) {
    const here = numbers[row] === none ? 0 : 1
    present[row] = here
    filled += here
  }
  return filled
}

/** Numbers at some rows, all others empty. */
export function sparseCells(rows: number, at: Int32Array, numbers: Float64Array, type: NumberType, room: Room): Cells {
  const present = room.ints('made-present', rows).fill(0)
  const filled = setPresent(at, numbers, present)
  return { rows, present, filled, count: filled, ...bytesOf(numbers, filled, type, room) }
}

function setPresent(at: Int32Array, numbers: Float64Array, present: Int32Array): number {
  let filled = 0
  for (let n = 0; n < at.length; n++) {
    const here = numbers[n] === none ? 0 : 1
    present[at[n] ?? 0] = here
    filled += here
  }
  return filled
}

/** @param filled how many of the numbers are not `none` */
function bytesOf(numbers: Float64Array, filled: number, type: NumberType, room: Room): { values: Uint8Array; size: 4 | 8 } {
  const words = room.ints('made-words', filled * 2)
  if (type === 'DATE') return { values: bytesIn(words.subarray(0, fillDays(numbers, words))), size: 4 }
  if (type === 'TIMESTAMP') return { values: bytesIn(words.subarray(0, fillMoments(numbers, words))), size: 8 }
  const full = filled === numbers.length ? numbers : numbers.filter((number) => number !== none)
  return { values: bytesIn(full), size: 8 }
}

function fillDays(moments: Float64Array, words: Int32Array): number {
  let at = 0
  for (let n = 0; n < moments.length; n++) {
    const moment = moments[n] ?? none
    if (moment !== none) words[at++] = Math.floor(moment / dayMicros)
  }
  return at
}

function fillMoments(moments: Float64Array, words: Int32Array): number {
  let at = 0
  for (let n = 0; n < moments.length; n++) {
    const moment = moments[n] ?? none
    if (moment === none) continue
    const high = Math.floor(moment / 2 ** 32)
    words[at] = moment - high * 2 ** 32
    words[at + 1] = high
    at += 2
  }
  return at
}

/** Yes at some rows and no at all others. */
export function flagCells(rows: number, at: Iterable<number>, room: Room): Cells {
  const values = new Uint8Array(Math.ceil(rows / 8))
  for (const row of at) values[row >> 3] = (values[row >> 3] ?? 0) | (1 << (row & 7))
  return { rows, present: allPresent(rows, room), filled: rows, count: rows, values, size: 0 }
}

/** Yes or no only where `present` is 1; there yes where `values`, of all rows, says so. */
export function answeredCells({ rows, values }: Cells, present: Int32Array): Cells {
  const answers = new Uint8Array(Math.ceil(rows / 8))
  const filled = pickAnswers(values, present, answers)
  return { rows, present, filled, count: filled, values: answers.subarray(0, Math.ceil(filled / 8)), size: 0 }
}

function pickAnswers(values: Uint8Array, present: Int32Array, answers: Uint8Array): number {
  let filled = 0
  for (let row = 0; row < present.length; row++) {
    if (present[row] !== 1) continue
    const answer = ((values[row >> 3] ?? 0) >> (row & 7)) & 1
    answers[filled >> 3] = (answers[filled >> 3] ?? 0) | (answer << (filled & 7))
    filled++
  }
  return filled
}

/** A text of each row's facility. */
export function facilityCells({ values, count, places }: FacilityText, facilities: Int32Array, room: Room): Cells {
  const rows = facilities.length
  const present = room.ints('made-present', rows)
  const codes = room.ints('made-codes', rows)
  const filled = pickTexts(places, facilities, present, codes)
  return { rows, present, filled, codes: codes.subarray(0, filled), count, values, size: 0 }
}

/** Without branches, as most rows have a text. */
function pickTexts(places: Int32Array, facilities: Int32Array, present: Int32Array, codes: Int32Array): number {
  let filled = 0
  for (let row = 0; row < facilities.length; row++) {
    const place = places[facilities[row] ?? 0] ?? -1
    const here = place < 0 ? 0 : 1
    present[row] = here
    codes[filled] = place
    filled += here
  }
  return filled
}

/** The facility of each row, told from its code: the cells of the codes, and for each code the facility it names; 0 where there is none. */
export function facilitiesByCode(cells: Cells, code: FacilityText, room: Room): Int32Array {
  const facilityOf = new Map<string, number>()
  const known = textStarts(code.values, code.count, room, 'known-starts')
  for (let facility = 1; facility < code.places.length; facility++) {
    const place = code.places[facility] ?? -1
    if (place >= 0) facilityOf.set(textAt(code.values, known, place), facility)
  }
  const starts = textStarts(cells.values, cells.count, room, 'place-starts')
  const facilities = Int32Array.from({ length: cells.count }, (_, n) => facilityOf.get(textAt(cells.values, starts, n)) ?? 0)
  const numbers = room.ints('facilities-by-code', cells.rows)
  fillFacilities(cells.present, cells.codes, facilities, numbers)
  return numbers
}

const textAt = (from: Uint8Array, starts: Int32Array, n: number): string =>
  Buffer.from(from.buffer, from.byteOffset + (starts[n] ?? 0), (starts[n + 1] ?? 0) - 4 - (starts[n] ?? 0)).toString('latin1')

function fillFacilities(present: Int32Array, codes: Int32Array | undefined, facilities: Int32Array, numbers: Int32Array): void {
  for (let row = 0, next = 0; row < numbers.length; row++) {
    if (present[row] === 1) {
      numbers[row] = facilities[codes ? (codes[next] ?? 0) : next] ?? 0
      next++
    } else numbers[row] = 0
  }
}

/** The codes of all facilities of each stay, joined by "; "; empty where any has none. */
export function joinedCells(code: FacilityText, { starts, numbers }: { starts: Int32Array; numbers: Int32Array }, room: Room): Cells {
  const rows = starts.length - 1
  const texts = textStarts(code.values, code.count, room, 'code-starts')
  let longest = 0
  for (let n = 0; n < code.count; n++) longest = Math.max(longest, (texts[n + 1] ?? 0) - (texts[n] ?? 0))
  const out = room.bytes('joined', numbers.length * (longest + 2) + rows * 4 + 8)
  const present = room.ints('made-present', rows)
  const joiner = new CodeJoiner(code, texts, out)
  const filled = joiner.joinAll(starts, numbers, present)
  return { rows, present, filled, count: filled, values: out.subarray(0, joiner.at), size: 0 }
}

class CodeJoiner {
  /** Where the next byte goes. */
  at = 0
  private readonly places: Int32Array
  private readonly texts: Int32Array
  private readonly from: DataView
  private readonly to: DataView

  constructor({ places, values }: FacilityText, texts: Int32Array, out: Uint8Array) {
    this.places = places
    this.texts = texts
    this.from = viewOf(values)
    this.to = viewOf(out)
  }

  /** @returns how many were joined */
  joinAll(starts: Int32Array, numbers: Int32Array, present: Int32Array): number {
    let filled = 0
    for (let row = 0; row < present.length; row++) {
      const isWhole = this.join(numbers, starts[row] ?? 0, starts[row + 1] ?? 0)
      present[row] = isWhole ? 1 : 0
      filled += isWhole ? 1 : 0
    }
    return filled
  }

  /** @returns whether every facility has a code; where one has none, nothing is added */
  private join(numbers: Int32Array, first: number, until: number): boolean {
    const { from, to, texts } = this
    const begin = this.at
    let at = begin + 4
    for (let n = first; n < until; n++) {
      const place = this.places[numbers[n] ?? 0] ?? -1
      if (place < 0) return false
      if (n > first) {
        to.setUint16(at, 0x203b, true)
        at += 2
      }
      const start = texts[place] ?? 0
      at = copyBytes(from, start, to, at, (texts[place + 1] ?? 0) - 4 - start)
    }
    to.setUint32(begin, at - begin - 4, true)
    this.at = at
    return true
  }
}
