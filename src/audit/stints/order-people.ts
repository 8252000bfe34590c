import { none, type StintKeys } from './stint-keys.ts'

/** The rows that have an id, person by person. */
export interface People {
  /** Row numbers. A person's rows are ordered by stay, book-in, book-out (none first), facility code and name, and place in the release. */
  order: Int32Array
  /** Where each person begins in `order`; one more for the end. */
  starts: Int32Array
}

/** Puts rows together by person. People stand in no order that means anything. */
export function orderPeople(keys: StintKeys): People {
  const { order, hashes } = sortByHash(keys)
  const starts = new Int32Array(order.length + 1)
  let people = 0
  for (let from = 0; from < order.length; ) {
    const hash = digitsOf(hashes[from])
    let until = from + 1
    while (until < order.length && digitsOf(hashes[until]) === hash) until++
    if (until - from > 1) sortRows(keys, order, from, until)
    for (let n = from; n < until; n++) if (n === from || !isSamePerson(keys, order[n - 1] ?? 0, order[n] ?? 0)) starts[people++] = n
    from = until
  }
  starts[people] = order.length
  return { order, starts: starts.subarray(0, people + 1) }
}

/** The 33 bits that rows are sorted by. */
const digitsOf = (hash = 0): number => hash - Math.floor(hash / 2 ** 33) * 2 ** 33

const isSamePerson = ({ high, low }: StintKeys, one: number, other: number) => high[one] === high[other] && low[one] === low[other]

/** The rows that have an id, sorted by 33 bits of it and then by place in the release: three rounds of counting, 11 bits at a time. */
function sortByHash({ low }: StintKeys): { order: Int32Array; hashes: Float64Array } {
  let rows = new Int32Array(low.length)
  let hashes = new Float64Array(low.length)
  let count = 0
  for (let row = 0; row < low.length; row++) {
    const half = low[row] ?? none
    if (half === none) continue
    hashes[count] = half
    rows[count++] = row
  }
  rows = rows.subarray(0, count)
  hashes = hashes.subarray(0, count)
  for (const unit of [1, 2 ** 11, 2 ** 22]) {
    const sorted = { rows: new Int32Array(count), hashes: new Float64Array(count) }
    sortByDigit(rows, hashes, unit, sorted)
    rows = sorted.rows
    hashes = sorted.hashes
  }
  return { order: rows, hashes }
}

const digits = 2 ** 11

function sortByDigit(rows: Int32Array, hashes: Float64Array, unit: number, sorted: { rows: Int32Array; hashes: Float64Array }): void {
  const places = new Int32Array(digits + 1)
  const found = new Uint16Array(rows.length)
  for (let n = 0; n < rows.length; n++) {
    const above = Math.floor((hashes[n] ?? 0) / unit)
    const digit = above - Math.floor(above / digits) * digits
    found[n] = digit
    places[digit + 1] = (places[digit + 1] ?? 0) + 1
  }
  for (let digit = 1; digit < places.length; digit++) places[digit] = (places[digit] ?? 0) + (places[digit - 1] ?? 0)
  for (let n = 0; n < rows.length; n++) {
    const digit = found[n] ?? 0
    const place = places[digit] ?? 0
    places[digit] = place + 1
    sorted.rows[place] = rows[n] ?? 0
    sorted.hashes[place] = hashes[n] ?? 0
  }
}

/** Few rows share a hash, so that they are put in place one by one; many are left to the language's own sort. */
const fewRows = 24

function sortRows(keys: StintKeys, order: Int32Array, from: number, until: number): void {
  if (until - from > fewRows) {
    order.subarray(from, until).sort((one, other) => (one === other ? 0 : isBefore(keys, one, other) ? -1 : 1))
    return
  }
  for (let n = from + 1; n < until; n++) {
    const row = order[n] ?? 0
    let at = n
    for (; at > from && isBefore(keys, row, order[at - 1] ?? 0); at--) order[at] = order[at - 1] ?? 0
    order[at] = row
  }
}

function isBefore({ high, low, stay, in: bookIn, out, facility }: StintKeys, one: number, other: number): boolean {
  if (high[one] !== high[other]) return (high[one] ?? 0) < (high[other] ?? 0)
  if (low[one] !== low[other]) return (low[one] ?? 0) < (low[other] ?? 0)
  if (stay[one] !== stay[other]) return (stay[one] ?? none) < (stay[other] ?? none)
  if (bookIn[one] !== bookIn[other]) return (bookIn[one] ?? none) < (bookIn[other] ?? none)
  if (out[one] !== out[other]) return (out[one] ?? none) < (out[other] ?? none)
  if (facility[one] !== facility[other]) return (facility[one] ?? 0) < (facility[other] ?? 0)
  return one < other
}
