import { sharedNumbers, sharedWholes } from './shared-runs.ts'
import { none, type StintKeys } from './stint-keys.ts'

/**
 * The rows that have an id, person by person. What is known of each row stands in the same order, so that whoever goes through people finds it side
 * by side: in a release a person's rows lie far apart, and looking for each anew costs more than all else that is done with them.
 */
export interface People {
  /** Row numbers. A person's rows are ordered by stay, book-in, book-out (none first), facility code and name, and place in the release. */
  rows: Int32Array
  /** Where each person begins in `rows`; one more for the end. */
  starts: Int32Array
  /** As in `StintKeys`. Threads share these. */
  facility: Int32Array
  in: Float64Array
  out: Float64Array
  stay: Float64Array
}

/** What stands side by side while people are put in order. */
interface Ordered extends Omit<People, 'starts'> {
  high: Float64Array
  low: Float64Array
}

/** Puts rows together by person. People stand in no order that means anything. */
export function orderPeople(keys: StintKeys): People {
  const { rows, ends } = sortByHash(keys.low)
  const ordered = gather(keys, rows)
  for (let bucket = 0, from = 0; bucket < ends.length; bucket++) {
    const until = ends[bucket] ?? 0
    if (until - from > 1) sortRows(ordered, from, until)
    from = until
  }
  const { high: _high, low: _low, ...people } = ordered
  return { ...people, starts: startsOf(ordered) }
}

/** About as many buckets as rows, so that most hold one person; but not so many that counting them takes longer than the rows. */
const bitsFor = (rows: number): number => Math.min(22, Math.max(1, 32 - Math.clz32(rows)))

/** The rows that have an id, sorted by the first bits of it and then by place in the release: a round of counting. `ends` tells where each bucket ends. */
function sortByHash(low: Float64Array): { rows: Int32Array; ends: Int32Array } {
  const bits = bitsFor(low.length)
  const scale = 2 ** (bits - 52)
  const ends = new Int32Array(2 ** bits)
  countBuckets(low, scale, ends)
  const count = toStarts(ends)
  const rows = sharedWholes(count)
  placeRows(low, scale, ends, rows)
  return { rows, ends }
}

function countBuckets(low: Float64Array, scale: number, counts: Int32Array): void {
  for (let row = 0; row < low.length; row++) {
    const half = low[row] ?? none
    if (half === none) continue
    const bucket = (half * scale) | 0
    counts[bucket] = (counts[bucket] ?? 0) + 1
  }
}

/** Makes counts into places where each begins. @returns the sum */
function toStarts(counts: Int32Array): number {
  let sum = 0
  for (let n = 0; n < counts.length; n++) {
    const count = counts[n] ?? 0
    counts[n] = sum
    sum += count
  }
  return sum
}

/** Puts each row in its bucket; what told where buckets begin then tells where they end. */
function placeRows(low: Float64Array, scale: number, starts: Int32Array, rows: Int32Array): void {
  for (let row = 0; row < low.length; row++) {
    const half = low[row] ?? none
    if (half === none) continue
    const bucket = (half * scale) | 0
    const place = starts[bucket] ?? 0
    starts[bucket] = place + 1
    rows[place] = row
  }
}

function gather(keys: StintKeys, rows: Int32Array): Ordered {
  const count = rows.length
  return {
    rows,
    high: pickNumbers(keys.high, rows, new Float64Array(count)),
    low: pickNumbers(keys.low, rows, new Float64Array(count)),
    stay: pickNumbers(keys.stay, rows, sharedNumbers(count)),
    in: pickNumbers(keys.in, rows, sharedNumbers(count)),
    out: pickNumbers(keys.out, rows, sharedNumbers(count)),
    facility: pickWholes(keys.facility, rows, sharedWholes(count)),
  }
}

function pickNumbers(from: Float64Array, rows: Int32Array, to: Float64Array): Float64Array {
  for (let n = 0; n < rows.length; n++) to[n] = from[rows[n] ?? 0] ?? none
  return to
}

function pickWholes(from: Int32Array, rows: Int32Array, to: Int32Array): Int32Array {
  for (let n = 0; n < rows.length; n++) to[n] = from[rows[n] ?? 0] ?? 0
  return to
}

/** Few rows share a bucket, so that they are put in place one by one; many are left to the language's own sort. */
const fewRows = 48

function sortRows(ordered: Ordered, from: number, until: number): void {
  if (until - from > fewRows) sortMany(ordered, from, until)
  else for (let n = from + 1; n < until; n++) moveDown(ordered, from, n)
}

/** Moves one row before those it comes before, all of which are in order. */
function moveDown(ordered: Ordered, from: number, n: number): void {
  let at = n
  while (at > from && isBefore(ordered, n, at - 1)) at--
  if (at === n) return
  moveNumber(ordered.high, at, n)
  moveNumber(ordered.low, at, n)
  moveNumber(ordered.stay, at, n)
  moveNumber(ordered.in, at, n)
  moveNumber(ordered.out, at, n)
  moveWhole(ordered.facility, at, n)
  moveWhole(ordered.rows, at, n)
}

function moveNumber(run: Float64Array, to: number, from: number): void {
  const moved = run[from] ?? 0
  for (let n = from; n > to; n--) run[n] = run[n - 1] ?? 0
  run[to] = moved
}

function moveWhole(run: Int32Array, to: number, from: number): void {
  const moved = run[from] ?? 0
  for (let n = from; n > to; n--) run[n] = run[n - 1] ?? 0
  run[to] = moved
}

function sortMany(ordered: Ordered, from: number, until: number): void {
  const places = Int32Array.from({ length: until - from }, (_, n) => from + n)
  places.sort((one, other) => (one === other ? 0 : isBefore(ordered, one, other) ? -1 : 1))
  for (const run of [ordered.rows, ordered.high, ordered.low, ordered.stay, ordered.in, ordered.out, ordered.facility]) {
    run.set(
      Array.from(places, (place) => run[place] ?? 0),
      from,
    )
  }
}

function isBefore({ high, low, stay, in: bookIn, out, facility, rows }: Ordered, one: number, other: number): boolean {
  if (high[one] !== high[other]) return (high[one] ?? 0) < (high[other] ?? 0)
  if (low[one] !== low[other]) return (low[one] ?? 0) < (low[other] ?? 0)
  if (stay[one] !== stay[other]) return (stay[one] ?? none) < (stay[other] ?? none)
  if (bookIn[one] !== bookIn[other]) return (bookIn[one] ?? none) < (bookIn[other] ?? none)
  if (out[one] !== out[other]) return (out[one] ?? none) < (out[other] ?? none)
  if (facility[one] !== facility[other]) return (facility[one] ?? 0) < (facility[other] ?? 0)
  return (rows[one] ?? 0) < (rows[other] ?? 0)
}

function startsOf({ rows, high, low }: Ordered): Int32Array {
  const starts = new Int32Array(rows.length + 1)
  let people = 0
  for (let n = 0; n < rows.length; n++) if (n === 0 || high[n] !== high[n - 1] || low[n] !== low[n - 1]) starts[people++] = n
  starts[people] = rows.length
  return starts.subarray(0, people + 1)
}
