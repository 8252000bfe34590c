import { type Cells, copyBytes, microsAt, textStarts, viewOf } from '../parquet/cells.ts'
import type { Room } from '../parquet/room.ts'

const dayMicros = 86_400_000_000
/** The longest moment: a day, a blank, a time with microseconds; and room for years of more than four digits. */
const longestMoment = 40

/**
 * Joins ids, moments and codes by `_` into keys as the public pipeline writes them: `id_moment` or `id_moment_code`. A key of which
 * any part is empty is empty.
 * @param moments instants in microseconds
 */
export function joinKeys(room: Room, ids: Cells, moments: Cells, codes?: Cells): Cells {
  const id = new Texts(ids, room, 'id')
  const code = codes && new Texts(codes, room, 'code')
  const out = room.bytes('keys', ids.rows * (id.longest + (code?.longest ?? 0) + longestMoment) + 16)
  const present = room.ints('keys-present', ids.rows)
  const joiner = new KeyJoiner(id, code, moments, out)
  const filled = joiner.joinAll(present)
  return { rows: ids.rows, present, filled, count: filled, values: out.subarray(0, joiner.at), size: 0 }
}

/** Its long loop is a function of its own (see parquet/cells.ts). */
class KeyJoiner {
  /** Where the next byte goes. */
  at = 0
  private readonly id: Texts
  private readonly code: Texts | undefined
  private readonly moments: Cells
  private readonly times: DataView
  private readonly out: Uint8Array
  private readonly view: DataView

  constructor(id: Texts, code: Texts | undefined, moments: Cells, out: Uint8Array) {
    this.id = id
    this.code = code
    this.moments = moments
    this.times = viewOf(moments.values)
    this.out = out
    this.view = viewOf(out)
  }

  /** @returns how many keys are whole */
  joinAll(present: Int32Array): number {
    const { present: hasMoment, codes } = this.moments
    let filled = 0
    for (let row = 0, time = 0; row < present.length; row++) {
      const id = this.id.next(row)
      const code = this.code === undefined ? 0 : this.code.next(row)
      const isTimed = hasMoment[row] === 1
      const isWhole = id >= 0 && code >= 0 && isTimed
      if (isWhole) this.join(id, microsAt(this.times, (codes ? (codes[time] ?? 0) : time) * 8), code)
      present[row] = isWhole ? 1 : 0
      filled += isWhole ? 1 : 0
      time += isTimed ? 1 : 0
    }
    return filled
  }

  private join(id: number, micros: number, code: number): void {
    const { out, view } = this
    const start = this.at
    let at = this.id.copy(id, view, start + 4)
    out[at++] = 95
    at = appendMoment(out, at, micros)
    if (this.code) {
      out[at++] = 95
      at = this.code.copy(code, view, at)
    }
    view.setUint32(start, at - start - 4, true)
    this.at = at
  }
}

/** The texts of a column, one row after the other. */
class Texts {
  readonly longest: number
  private readonly view: DataView
  private readonly starts: Int32Array
  private readonly codes: Int32Array | undefined
  private readonly present: Int32Array
  private filled = 0

  constructor({ values, count, codes, present }: Cells, room: Room, use: string) {
    this.view = viewOf(values)
    this.starts = textStarts(values, count, room, `${use}-starts`)
    this.codes = codes
    this.present = present
    this.longest = longestOf(this.starts, count) + 1
  }

  /** The place of a row's text; -1 where it has none. To be asked for every row, in order. */
  next(row: number): number {
    if (this.present[row] !== 1) return -1
    const next = this.filled++
    return this.codes ? (this.codes[next] ?? 0) : next
  }

  /** Copies a text. @returns where the byte after it goes */
  copy(place: number, out: DataView, at: number): number {
    const start = this.starts[place] ?? 0
    return copyBytes(this.view, start, out, at, (this.starts[place + 1] ?? 0) - 4 - start)
  }
}

function longestOf(starts: Int32Array, count: number): number {
  let longest = 0
  for (let n = 0; n < count; n++) longest = Math.max(longest, (starts[n + 1] ?? 0) - (starts[n] ?? 0))
  return longest
}

/** A moment as R 4.3 and later prints it: no time at exactly midnight, and no more digits of a second than it has. */
function appendMoment(out: Uint8Array, to: number, micros: number): number {
  const day = Math.floor(micros / dayMicros)
  const rest = micros - day * dayMicros
  let at = appendDay(out, to, day)
  if (rest === 0) return at
  const seconds = Math.floor(rest / 1_000_000)
  const hours = (seconds / 3600) | 0
  const minutes = ((seconds / 60) | 0) - hours * 60
  out[at++] = 32
  at = appendTwo(out, at, hours)
  out[at++] = 58
  at = appendTwo(out, at, minutes)
  out[at++] = 58
  at = appendTwo(out, at, seconds % 60)
  const fraction = rest - seconds * 1_000_000
  return fraction === 0 ? at : appendAscii(out, at, `.${String(fraction).padStart(6, '0').replace(/0+$/, '')}`)
}

/** Days already printed: ten bytes a day, from 1950 to 2099. */
const firstKnown = -7305
const knownDays = new Uint8Array(54_787 * 10)

function appendDay(out: Uint8Array, at: number, day: number): number {
  const known = (day - firstKnown) * 10
  if (known < 0 || known >= knownDays.length) return appendAscii(out, at, dayText(day))
  if (knownDays[known] === 0) appendAscii(knownDays, known, dayText(day))
  for (let n = 0; n < 10; n++) out[at + n] = knownDays[known + n] ?? 0
  return at + 10
}

function dayText(day: number): string {
  const { year, month, day: dayOfMonth } = new Temporal.PlainDate(1970, 1, 1).add({ days: day })
  const two = (value: number) => String(value).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}`
}

function appendAscii(out: Uint8Array, at: number, text: string): number {
  for (let n = 0; n < text.length; n++) out[at + n] = text.charCodeAt(n)
  return at + text.length
}

function appendTwo(out: Uint8Array, at: number, value: number): number {
  const tens = (value / 10) | 0
  out[at] = 48 + tens
  out[at + 1] = 48 + value - tens * 10
  return at + 2
}
