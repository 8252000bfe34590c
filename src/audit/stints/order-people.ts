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
    const hash = hashes[order[from] ?? 0]
    let until = from + 1
    while (until < order.length && hashes[order[until] ?? 0] === hash) until++
    if (until - from > 1) sortRows(keys, order, from, until)
    for (let n = from; n < until; n++) if (n === from || !isSamePerson(keys, order[n - 1] ?? 0, order[n] ?? 0)) starts[people++] = n
    from = until
  }
  starts[people] = order.length
  return { order, starts: starts.subarray(0, people + 1) }
}

const isSamePerson = ({ high, low }: StintKeys, one: number, other: number) => high[one] === high[other] && low[one] === low[other]

/** The rows that have an id, sorted by 32 bits of it and then by place in the release: two rounds of counting, 16 bits at a time. */
function sortByHash({ low }: StintKeys): { order: Int32Array; hashes: Uint32Array } {
  const hashes = new Uint32Array(low.length)
  const all = new Int32Array(low.length)
  let count = 0
  for (let row = 0; row < low.length; row++) {
    const half = low[row] ?? none
    if (half === none) continue
    hashes[row] = half - Math.floor(half / 2 ** 32) * 2 ** 32
    all[count++] = row
  }
  const once = sortByDigit(all.subarray(0, count), hashes, 0)
  return { order: sortByDigit(once, hashes, 16), hashes }
}

function sortByDigit(rows: Int32Array, hashes: Uint32Array, shift: number): Int32Array {
  const places = new Int32Array(2 ** 16 + 1)
  for (let n = 0; n < rows.length; n++) {
    const above = (((hashes[rows[n] ?? 0] ?? 0) >>> shift) & 0xffff) + 1
    places[above] = (places[above] ?? 0) + 1
  }
  for (let digit = 1; digit < places.length; digit++) places[digit] = (places[digit] ?? 0) + (places[digit - 1] ?? 0)
  const sorted = new Int32Array(rows.length)
  for (let n = 0; n < rows.length; n++) {
    const row = rows[n] ?? 0
    const digit = ((hashes[row] ?? 0) >>> shift) & 0xffff
    const place = places[digit] ?? 0
    places[digit] = place + 1
    sorted[place] = row
  }
  return sorted
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
  const order =
    differ(high[one], high[other]) ||
    differ(low[one], low[other]) ||
    differ(stay[one], stay[other]) ||
    differ(bookIn[one], bookIn[other]) ||
    differ(out[one], out[other]) ||
    differ(facility[one], facility[other]) ||
    one - other
  return order < 0
}

/** No subtraction: `none` less `none` is not a number. */
const differ = (one = none, other = none): number => (one === other ? 0 : one < other ? -1 : 1)
