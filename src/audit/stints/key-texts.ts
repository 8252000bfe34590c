import { type Cells, microsAt, textStarts } from './parquet/cells.ts'

const dayMicros = 86_400_000_000
/** The longest moment: a day, a blank, a time with microseconds; and room for years of more than four digits. */
const longestMoment = 40

/**
 * Joins ids, moments and codes by `_` into keys as the public pipeline writes them: `id_moment` or `id_moment_code`. A key of which
 * any part is empty is empty.
 * @param moments instants in microseconds
 */
export function joinKeys(ids: Cells, moments: Cells, codes?: Cells): Cells {
  const parts = [textsOf(ids), ...(codes ? [textsOf(codes)] : [])]
  const longest = parts.reduce((sum, { longest }) => sum + longest + 1, 4 + longestMoment)
  const out = Buffer.allocUnsafe(ids.rows * longest)
  const present = new Int32Array(ids.rows)
  const view = new DataView(moments.values.buffer, moments.values.byteOffset, moments.values.byteLength)
  const [idTexts, codeTexts] = parts
  const seen = { id: 0, moment: 0, code: 0 }
  let at = 0
  let filled = 0
  for (let row = 0; row < ids.rows; row++) {
    const hasId = ids.present[row] === 1
    const hasMoment = moments.present[row] === 1
    const hasCode = codes?.present[row] === 1
    if (hasId && hasMoment && (hasCode || !codes)) {
      const start = at
      at = appendText(out, at + 4, idTexts, seen.id)
      out[at++] = 95
      at = appendMoment(out, at, microsAt(view, (moments.codes ? (moments.codes[seen.moment] ?? 0) : seen.moment) * 8))
      if (codes) {
        out[at++] = 95
        at = appendText(out, at, codeTexts, seen.code)
      }
      out.writeUInt32LE(at - start - 4, start)
      present[row] = 1
      filled++
    }
    if (hasId) seen.id++
    if (hasMoment) seen.moment++
    if (hasCode) seen.code++
  }
  return { rows: ids.rows, present, filled, count: filled, values: out.subarray(0, at), size: 0 }
}

interface Texts {
  view: DataView
  starts: Uint32Array
  codes: Int32Array | undefined
  longest: number
}

function textsOf(cells: Cells): Texts {
  const starts = textStarts(cells.values, cells.count)
  let longest = 0
  for (let n = 0; n < cells.count; n++) longest = Math.max(longest, (starts[n + 1] ?? 0) - (starts[n] ?? 0))
  return {
    view: new DataView(cells.values.buffer, cells.values.byteOffset, cells.values.byteLength),
    starts,
    codes: cells.codes,
    longest,
  }
}

function appendText(out: Buffer, to: number, texts: Texts | undefined, filled: number): number {
  if (!texts) return to
  const place = texts.codes ? (texts.codes[filled] ?? 0) : filled
  const from = texts.starts[place] ?? 0
  const length = (texts.starts[place + 1] ?? 0) - 4 - from
  for (let n = 0; n < length; n++) out[to + n] = texts.view.getUint8(from + n)
  return to + length
}

/** A moment as R 4.3 and later prints it: no time at exactly midnight, and no more digits of a second than it has. */
function appendMoment(out: Buffer, to: number, micros: number): number {
  const day = Math.floor(micros / dayMicros)
  const rest = micros - day * dayMicros
  let at = appendDay(out, to, day)
  if (rest === 0) return at
  const seconds = Math.floor(rest / 1_000_000)
  out[at++] = 32
  at = appendTwo(out, at, Math.floor(seconds / 3600))
  out[at++] = 58
  at = appendTwo(out, at, Math.floor(seconds / 60) % 60)
  out[at++] = 58
  at = appendTwo(out, at, seconds % 60)
  const fraction = rest - seconds * 1_000_000
  return fraction === 0 ? at : at + out.write(`.${String(fraction).padStart(6, '0').replace(/0+$/, '')}`, at, 'latin1')
}

/** The day `days` after 1970-01-01, as YYYY-MM-DD. Counts years from March, so that a leap day is a year's last. */
function appendDay(out: Buffer, to: number, days: number): number {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const march = Math.floor((5 * dayOfYear + 2) / 153)
  const month = march < 10 ? march + 3 : march - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  let at = to
  if (year >= 0 && year <= 9999) {
    at = appendTwo(out, at, Math.floor(year / 100))
    at = appendTwo(out, at, year % 100)
  } else at += out.write(String(year), at, 'latin1')
  out[at++] = 45
  at = appendTwo(out, at, month)
  out[at++] = 45
  return appendTwo(out, at, dayOfYear - Math.floor((153 * march + 2) / 5) + 1)
}

function appendTwo(out: Buffer, at: number, value: number): number {
  out[at] = 48 + Math.floor(value / 10)
  out[at + 1] = 48 + (value % 10)
  return at + 2
}
