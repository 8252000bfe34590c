import type { StintKeys } from './key-rows.ts'

/** The rows that have an id, person by person. */
export interface People {
  /** Row numbers. A person's rows are ordered by stay, book-in, book-out (none first), facility code and name, and place in the release. */
  order: Int32Array
  /** Where each person begins in `order`; one more for the end. */
  starts: Int32Array
}

/** Puts rows together by person. People stand in no order that means anything. */
export function orderPeople(keys: StintKeys): People {
  const order = sortByHash(keys)
  const starts = new Int32Array(order.length + 1)
  let people = 0
  for (let from = 0; from < order.length; ) {
    const hash = hashOf(keys, order[from] ?? 0)
    let until = from + 1
    while (until < order.length && hashOf(keys, order[until] ?? 0) === hash) until++
    sortRows(keys, order, from, until)
    for (let n = from; n < until; n++) if (n === from || !isSamePerson(keys, order[n - 1] ?? 0, order[n] ?? 0)) starts[people++] = n
    from = until
  }
  starts[people] = order.length
  return { order, starts: starts.subarray(0, people + 1) }
}

/** The lowest 32 bits of what is kept of a person. */
const hashOf = ({ low }: StintKeys, row: number): number => (low[row] ?? 0) % 2 ** 32

const isSamePerson = ({ high, low }: StintKeys, one: number, other: number) => high[one] === high[other] && low[one] === low[other]

/** The rows that have an id, sorted by hash and then by place in the release: two rounds of counting, 16 bits at a time. */
function sortByHash(keys: StintKeys): Int32Array {
  const rows = keys.low.length
  let order = new Int32Array(rows)
  let count = 0
  for (let row = 0; row < rows; row++) {
    order[count] = row
    count += Number.isNaN(keys.low[row]) ? 0 : 1
  }
  order = order.subarray(0, count)
  let next = new Int32Array(count)
  for (const unit of [1, 2 ** 16]) {
    const places = new Int32Array(2 ** 16 + 1)
    const digitOf = (row: number) => Math.floor(hashOf(keys, row) / unit) % 2 ** 16
    for (let n = 0; n < count; n++) {
      const above = digitOf(order[n] ?? 0) + 1
      places[above] = (places[above] ?? 0) + 1
    }
    for (let digit = 1; digit < places.length; digit++) places[digit] = (places[digit] ?? 0) + (places[digit - 1] ?? 0)
    for (let n = 0; n < count; n++) {
      const row = order[n] ?? 0
      const digit = digitOf(row)
      const place = places[digit] ?? 0
      places[digit] = place + 1
      next[place] = row
    }
    ;[order, next] = [next, order]
  }
  return order
}

/** Few rows share a hash, so that they are put in place one by one; many are left to the language's own sort. */
const fewRows = 24

function sortRows(keys: StintKeys, order: Int32Array, from: number, until: number): void {
  if (until - from > fewRows) {
    order.subarray(from, until).sort((one, other) => compareRows(keys, one, other))
    return
  }
  for (let n = from + 1; n < until; n++) {
    const row = order[n] ?? 0
    let at = n
    for (; at > from && compareRows(keys, order[at - 1] ?? 0, row) > 0; at--) order[at] = order[at - 1] ?? 0
    order[at] = row
  }
}

function compareRows(keys: StintKeys, one: number, other: number): number {
  return (
    (keys.high[one] ?? 0) - (keys.high[other] ?? 0) ||
    (keys.low[one] ?? 0) - (keys.low[other] ?? 0) ||
    compareMoments(keys.stay, one, other) ||
    compareMoments(keys.in, one, other) ||
    compareMoments(keys.out, one, other) ||
    (keys.facility[one] ?? 0) - (keys.facility[other] ?? 0) ||
    one - other
  )
}

/** None comes first. */
function compareMoments(moments: Float64Array, one: number, other: number): number {
  const [before, after] = [moments[one] ?? Number.NaN, moments[other] ?? Number.NaN]
  if (Number.isNaN(before)) return Number.isNaN(after) ? 0 : -1
  return Number.isNaN(after) ? 1 : before - after
}
