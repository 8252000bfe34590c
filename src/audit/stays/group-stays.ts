import type { DuckDBConnection } from '@duckdb/node-api'
import { readNumbers } from '../row-groups/read-numbers.ts'

/** The stints that stays are made of, stay by stay and within a stay in order; moments in microseconds since 1970, NaN is none. */
export interface OrderedStints {
  rid: Int32Array
  facility: Int32Array
  in: Float64Array
  out: Float64Array
}

/** Stays, each as a run of ordered stints. */
export interface Stays {
  stints: OrderedStints
  /** Where each stay begins among the stints; one more for the end. */
  starts: Int32Array
  /** Where the longest stint of each stay stands among the stints. */
  longest: Int32Array
  /** How many stays the person of each stay has. */
  ofPerson: Int32Array
}

/**
 * Puts stints into stays. A stay is the agency's own: person and stay book-in; nothing is joined or split. Its stints, duplicates left out, are
 * ordered by book-in, book-out (open first), facility code and name. The longest has most time between book-in and book-out (or `imputedEnd`),
 * the later of equals.
 */
export async function groupStays(connection: DuckDBConnection, rows: number, imputedEnd: string): Promise<Stays> {
  // Neighbours are one person where 104 bits of the person's 128 are equal: two pass for one in fewer than one of 10^24 releases.
  const [rid, facility, inAt, outAt, stay, high, low] = await readNumbers(
    connection,
    `select rid, facility, epoch_us(in_at)::DOUBLE, epoch_us(out_at)::DOUBLE, epoch_us(stay_at)::DOUBLE,
      (person >> 76)::DOUBLE, ((person >> 24) & 4503599627370495::UHUGEINT)::DOUBLE
    from custody.stint anti join (from custody.duplicate where is_bond or is_sameday) using (rid)
    where person is not null
    order by person, stay_at nulls first, in_at nulls first, out_at nulls first, facility`,
    rows,
    ['int32', 'int32', 'float64', 'float64', 'float64', 'float64', 'float64'],
  )
  const count = rid.length
  const starts = new Int32Array(count + 1)
  const ofPerson = new Int32Array(count)
  let stays = 0
  let firstOfPerson = 0
  for (let n = 0; n < count; n++) {
    const isNewPerson = n === 0 || high[n] !== high[n - 1] || low[n] !== low[n - 1]
    if (isNewPerson) {
      ofPerson.fill(stays - firstOfPerson, firstOfPerson, stays)
      firstOfPerson = stays
    }
    if (isNewPerson || !isSameMoment(stay[n], stay[n - 1])) starts[stays++] = n
  }
  ofPerson.fill(stays - firstOfPerson, firstOfPerson, stays)
  starts[stays] = count
  const stints = { rid, facility, in: inAt, out: outAt }
  const ended = Temporal.PlainDateTime.from(imputedEnd.replace(' ', 'T').replace('Z', '')).toZonedDateTime('UTC').epochMilliseconds * 1000
  const longest = findLongest(stints, starts.subarray(0, stays + 1), ended)
  return { stints, starts: starts.subarray(0, stays + 1), longest, ofPerson: ofPerson.subarray(0, stays) }
}

const isSameMoment = (one = Number.NaN, other = Number.NaN) => one === other || (Number.isNaN(one) && Number.isNaN(other))

/** A stint without a book-in has no length: it is the longest only where none has. */
function findLongest(stints: OrderedStints, starts: Int32Array, ended: number): Int32Array {
  const longest = new Int32Array(starts.length - 1)
  for (let stay = 0; stay < longest.length; stay++) {
    const end = starts[stay + 1] ?? 0
    let most = Number.NEGATIVE_INFINITY
    let found = end - 1
    for (let n = starts[stay] ?? 0; n < end; n++) {
      const out = stints.out[n] ?? Number.NaN
      const length = (Number.isNaN(out) ? ended : out) - (stints.in[n] ?? Number.NaN)
      if (length >= most) {
        most = length
        found = n
      }
    }
    longest[stay] = found
  }
  return longest
}
