import type { People } from '../stints/order-people.ts'
import { sharedWholes } from '../stints/shared-runs.ts'
import { none, type StintKeys } from '../stints/stint-keys.ts'

/** Stays, each as a run of stints. Threads share what it holds. */
export interface Stays {
  keys: Pick<StintKeys, 'facility' | 'in' | 'out'>
  /** Rows of the stints, stay by stay and within a stay in order. */
  rows: Int32Array
  /** Where each stay begins in `rows`; one more for the end. */
  starts: Int32Array
  /** Where the longest stint of each stay stands in `rows`. */
  longest: Int32Array
  /** How many stays the person of each stay has. */
  ofPerson: Int32Array
}

/**
 * Puts stints into stays. A stay is the agency's own: person and stay book-in; nothing is joined or split. Its stints, duplicates left out, are
 * ordered by book-in, book-out (open first), facility code and name. The longest has most time between book-in and book-out (or `imputedEnd`),
 * the later of equals.
 * @param dropped the rows of flagged duplicates
 */
export function groupStays(keys: StintKeys, people: People, dropped: Int32Array, imputedEnd: string): Stays {
  const isDropped = new Uint8Array(keys.facility.length)
  for (const row of dropped) isDropped[row] = 1
  const { order } = people
  const rows = sharedWholes(order.length - dropped.length)
  const starts = sharedWholes(rows.length + 1)
  const ofPerson = sharedWholes(rows.length)
  let count = 0
  let stays = 0
  for (let person = 0; person + 1 < people.starts.length; person++) {
    const firstStay = stays
    const until = people.starts[person + 1] ?? 0
    for (let n = people.starts[person] ?? 0; n < until; n++) {
      const row = order[n] ?? 0
      if (isDropped[row] === 1) continue
      if (stays === firstStay || keys.stay[row] !== keys.stay[rows[count - 1] ?? 0]) starts[stays++] = count
      rows[count++] = row
    }
    ofPerson.fill(stays - firstStay, firstStay, stays)
  }
  starts[stays] = count
  const found = {
    keys: { facility: keys.facility, in: keys.in, out: keys.out },
    rows,
    starts: starts.subarray(0, stays + 1),
    ofPerson: ofPerson.subarray(0, stays),
  }
  return { ...found, longest: findLongest(keys, rows, found.starts, microsOf(imputedEnd)) }
}

const microsOf = (moment: string): number =>
  Temporal.PlainDateTime.from(moment.replace(' ', 'T').replace('Z', '')).toZonedDateTime('UTC').epochMilliseconds * 1000

/** A stint without a book-in has no length: it is the longest only where none has. */
function findLongest(keys: StintKeys, rows: Int32Array, starts: Int32Array, ended: number): Int32Array {
  const longest = sharedWholes(starts.length - 1)
  for (let stay = 0; stay < longest.length; stay++) {
    const end = starts[stay + 1] ?? 0
    let most = none
    let found = end - 1
    for (let n = starts[stay] ?? 0; n < end; n++) {
      const row = rows[n] ?? 0
      const [began, out] = [keys.in[row] ?? none, keys.out[row] ?? none]
      if (began === none) continue
      const length = (out === none ? ended : out) - began
      if (length >= most) {
        most = length
        found = n
      }
    }
    longest[stay] = found
  }
  return longest
}
