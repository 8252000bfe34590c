import { type Cells, microsAt, textStarts, viewOf } from '../parquet/cells.ts'
import type { Room } from '../parquet/room.ts'
import { facilityKey } from '../stints/name-facilities.ts'
import { none } from '../stints/stint-keys.ts'
import { hashTexts } from './hash-texts.ts'
import type { KeysJob } from './job.ts'
import type { RowGroupContext } from './row-group-context.ts'

/** Reads the keys of the rows of one row group into the places that are theirs. */
export function fillKeys(context: RowGroupContext, { part: place, rowGroup, first, keys }: KeysJob): void {
  const { source, room } = context
  const { cells } = context.open(place)
  const moments = [
    ['book_in_date_time', keys.in],
    ['book_out_date_time', keys.out],
    ['stay_book_in_date_time', keys.stay],
  ] as const
  for (const [name, run] of moments) fillMoments(cells(rowGroup, name), run, first)
  fillPeople(cells(rowGroup, 'unique_identifier'), keys.high, keys.low, first, room)
  const codes = new TextPlaces(cells(rowGroup, facilityKey(source), 'codes'), room, 'codes')
  const names = new TextPlaces(cells(rowGroup, 'detention_facility', 'names'), room, 'names')
  const numbers = context.facilityNumbers()
  const known = new Map<number, number>()
  for (let row = 0; row < codes.rows; row++) {
    const [code, name] = [codes.next(row), names.next(row)]
    const pair = (code + 1) * (names.count + 1) + name + 1
    let facility = known.get(pair)
    if (facility === undefined) {
      facility = numbers.get(`${codes.text(code)}\0${names.text(name)}`) ?? 0
      known.set(pair, facility)
    }
    keys.facility[first + row] = facility
  }
}

function fillMoments({ rows, present, codes, values }: Cells, run: Float64Array, first: number): void {
  const view = viewOf(values)
  for (let row = 0, next = 0; row < rows; row++) {
    if (present[row] === 1) {
      run[first + row] = microsAt(view, (codes ? (codes[next] ?? 0) : next) * 8)
      next++
    } else run[first + row] = none
  }
}

function fillPeople(
  { rows, present, codes, count, values }: Cells,
  high: Float64Array,
  low: Float64Array,
  first: number,
  room: Room,
): void {
  const hashes = hashTexts(values, count, room)
  for (let row = 0, next = 0; row < rows; row++) {
    if (present[row] === 1) {
      const place = (codes ? (codes[next] ?? 0) : next) * 2
      high[first + row] = hashes[place] ?? 0
      low[first + row] = hashes[place + 1] ?? 0
      next++
    } else {
      high[first + row] = none
      low[first + row] = none
    }
  }
}

/** The texts of a column by their places, one row after the other; -1 is none. */
class TextPlaces {
  readonly rows: number
  readonly count: number
  private readonly cells: Cells
  private readonly starts: Int32Array
  private filled = 0

  constructor(cells: Cells, room: Room, use: string) {
    this.cells = cells
    this.rows = cells.rows
    this.count = cells.count
    this.starts = textStarts(cells.values, cells.count, room, `${use}-starts`)
  }

  /** To be asked for every row, in order. */
  next(row: number): number {
    if (this.cells.present[row] !== 1) return -1
    const next = this.filled++
    return this.cells.codes ? (this.cells.codes[next] ?? 0) : next
  }

  text(place: number): string {
    if (place < 0) return ''
    return Buffer.from(this.cells.values.subarray(this.starts[place], (this.starts[place + 1] ?? 0) - 4)).toString()
  }
}
