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
  const view = viewOf(out)
  const present = room.ints('keys-present', ids.rows)
  const times = viewOf(moments.values)
  let at = 0
  let filled = 0
  let time = 0
  for (let row = 0; row < ids.rows; row++) {
    const hasMoment = moments.present[row] === 1
    const isWhole = ids.present[row] === 1 && hasMoment && (!codes || codes.present[row] === 1)
    if (isWhole) {
      const start = at
      at = id.copy(view, at + 4)
      out[at++] = 95
      at = appendMoment(out, at, microsAt(times, (moments.codes ? (moments.codes[time] ?? 0) : time) * 8))
      if (code) {
        out[at++] = 95
        at = code.copy(view, at)
      }
      view.setUint32(start, at - start - 4, true)
      filled++
    }
    present[row] = isWhole ? 1 : 0
    if (ids.present[row] === 1) id.next++
    if (codes?.present[row] === 1 && code) code.next++
    if (hasMoment) time++
  }
  return { rows: ids.rows, present, filled, count: filled, values: out.subarray(0, at), size: 0 }
}

/** The texts of a column, one filled cell after the other. */
class Texts {
  /** The filled cell that comes next. */
  next = 0
  readonly longest: number
  private readonly view: DataView
  private readonly starts: Int32Array
  private readonly codes: Int32Array | undefined

  constructor({ values, count, codes }: Cells, room: Room, use: string) {
    this.view = viewOf(values)
    this.starts = textStarts(values, count, room, `${use}-starts`)
    this.codes = codes
    let longest = 0
    for (let n = 0; n < count; n++) longest = Math.max(longest, (this.starts[n + 1] ?? 0) - (this.starts[n] ?? 0))
    this.longest = longest + 1
  }

  /** Copies the next text. @returns where the byte after it goes */
  copy(out: DataView, at: number): number {
    const place = this.codes ? (this.codes[this.next] ?? 0) : this.next
    const start = this.starts[place] ?? 0
    return copyBytes(this.view, start, out, at, (this.starts[place + 1] ?? 0) - 4 - start)
  }
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
