import type { People } from '../stints/order-people.ts'
import { sharedWholes } from '../stints/shared-runs.ts'
import { none } from '../stints/stint-keys.ts'

/** Stays, each as a run of stints. Threads share what it holds. */
export interface Stays {
  stints: Pick<People, 'rows' | 'facility' | 'in' | 'out'>
  /** Places of the stints in `stints`, stay by stay and within a stay in order. */
  places: Int32Array
  /** Where each stay begins in `places`; one more for the end. */
  starts: Int32Array
  /** The place in `stints` of the longest stint of each stay. */
  longest: Int32Array
  /** How many stays the person of each stay has. */
  ofPerson: Int32Array
}

/**
 * Puts stints into stays. A stay is the agency's own: person and stay book-in; nothing is joined or split. Its stints, duplicates left out, are
 * ordered by book-in, book-out (open first), facility code and name. The longest has most time between book-in and book-out (or `imputedEnd`),
 * the later of equals.
 * @param rows of the release
 * @param dropped the rows of flagged duplicates
 */
export function groupStays(people: People, rows: number, dropped: Int32Array, imputedEnd: string): Stays {
  const isDropped = new Uint8Array(rows)
  for (const row of dropped) isDropped[row] = 1
  const most = people.rows.length - dropped.length
  const runs = { places: sharedWholes(most), starts: sharedWholes(most + 1), ofPerson: sharedWholes(most) }
  const stays = fillStays(people, isDropped, runs)
  const starts = runs.starts.subarray(0, stays + 1)
  const longest = findLongest(people, runs.places, starts, microsOf(imputedEnd))
  const { rows: itsRows, facility, in: bookIn, out } = people
  return {
    stints: { rows: itsRows, facility, in: bookIn, out },
    places: runs.places,
    starts,
    longest,
    ofPerson: runs.ofPerson.subarray(0, stays),
  }
}

/** @returns how many stays there are */
function fillStays(people: People, isDropped: Uint8Array, runs: Pick<Stays, 'places' | 'starts' | 'ofPerson'>): number {
  const { rows, stay } = people
  const { places, starts, ofPerson } = runs
  let count = 0
  let stays = 0
  for (let person = 0; person + 1 < people.starts.length; person++) {
    const firstStay = stays
    let last = none
    const until = people.starts[person + 1] ?? 0
    for (let n = people.starts[person] ?? 0; n < until; n++) {
      if (isDropped[rows[n] ?? 0] === 1) continue
      const its = stay[n] ?? none
      if (stays === firstStay || its !== last) starts[stays++] = count
      last = its
      places[count++] = n
    }
    for (let n = firstStay; n < stays; n++) ofPerson[n] = stays - firstStay
  }
  starts[stays] = count
  return stays
}

const microsOf = (moment: string): number =>
  Temporal.PlainDateTime.from(moment.replace(' ', 'T').replace('Z', '')).toZonedDateTime('UTC').epochMilliseconds * 1000

/** A stint without a book-in has no length: it is the longest only where none has. */
function findLongest({ in: bookIn, out: bookOut }: People, places: Int32Array, starts: Int32Array, ended: number): Int32Array {
  const longest = sharedWholes(starts.length - 1)
  for (let stay = 0; stay < longest.length; stay++) {
    const end = starts[stay + 1] ?? 0
    let most = none
    let found = places[end - 1] ?? 0
    for (let n = starts[stay] ?? 0; n < end; n++) {
      const place = places[n] ?? 0
      const began = bookIn[place] ?? none
      const out = bookOut[place] ?? none
      if (began === none) continue
      const length = (out === none ? ended : out) - began
      if (length >= most) {
        most = length
        found = place
      }
    }
    longest[stay] = found
  }
  return longest
}
