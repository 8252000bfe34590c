import type { Room } from '../parquet/room.ts'
import type { BondsTold, EndTold, StaysTold } from '../row-groups/told.ts'
import { sharedNumbers, sharedWholes } from '../stints/shared-runs.ts'
import { none } from '../stints/stint-keys.ts'
import type { Told } from '../stints/tell-stints.ts'
import type { Stays } from './group-stays.ts'

/** The stays of a release, found by the row of their last stint. */
export interface StaysByLast extends Stays {
  /** For each row of the release the stay whose last stint it is; -1 where it is none. */
  stayOf: Int32Array
  /** The smallest bonds of each stay, one run for each column of `bondsOf`; `none` where there is none. */
  bonds: Float64Array[]
  /** 1 for each stay that has any. */
  hasBond: Uint8Array
}

/** @param rows of the release */
export function findByLast(stays: Stays, rows: number, { bonds }: Told): StaysByLast {
  const { starts } = stays
  const stayOf = sharedWholes(rows).fill(-1)
  const ofStint = new Int32Array(rows).fill(-1)
  fillByRow(stays, stayOf, ofStint)
  const hasBond = new Uint8Array(new SharedArrayBuffer(starts.length))
  const smallest = bonds.values.map((values) => {
    const run = sharedNumbers(starts.length - 1).fill(none)
    for (let n = 0; n < values.length; n++) {
      const stay = ofStint[bonds.rows[n] ?? 0] ?? -1
      const value = values[n] ?? none
      if (stay < 0 || value === none) continue
      const least = run[stay] ?? none
      if (least === none || value < least) run[stay] = value
      hasBond[stay] = 1
    }
    return run
  })
  return { ...stays, stayOf, bonds: smallest, hasBond }
}

function fillByRow({ starts, places, stints }: Stays, stayOf: Int32Array, ofStint: Int32Array): void {
  const { rows } = stints
  for (let stay = 0; stay + 1 < starts.length; stay++) {
    const end = starts[stay + 1] ?? 0
    let row = 0
    for (let n = starts[stay] ?? 0; n < end; n++) {
      row = rows[places[n] ?? 0] ?? 0
      ofStint[row] = stay
    }
    stayOf[row] = stay
  }
}

/**
 * What was told of the stays whose last stints lie in one row group. It holds until the next is told in the same room.
 * @param first row of the release that the row group begins with
 */
export function tellStays(stays: StaysByLast, first: number, rows: number, room: Room): StaysTold {
  const last = room.ints('told-rows', rows)
  const all = room.ints('told-stays', rows)
  const count = chooseStays(stays.stayOf, first, last, all)
  const chosen = all.subarray(0, count)
  const stints = room.ints('told-stints', count)
  const ofPerson = room.ints('told-people', count)
  const places = { first: room.ints('told-first', count), longest: room.ints('told-longest', count) }
  countStints(stays, chosen, stints)
  pickWholes(stays.ofPerson, chosen, ofPerson)
  pickWholes(stays.starts, chosen, places.first)
  pickWholes(stays.places, places.first, places.first)
  pickWholes(stays.longest, chosen, places.longest)
  return {
    rows: last.subarray(0, count),
    stints,
    stays: ofPerson,
    ends: { first: endAt(stays, places.first, room, 'first'), longest: endAt(stays, places.longest, room, 'longest') },
    facilities: facilitiesOf(stays, chosen, stints, room),
    bonds: bondsOf(stays, chosen),
  }
}

/** Fills in the rows of a row group, from 0, that are the last of their stay; and their stays. @returns how many */
function chooseStays(stayOf: Int32Array, first: number, last: Int32Array, chosen: Int32Array): number {
  let count = 0
  for (let row = 0; row < last.length; row++) {
    const stay = stayOf[first + row] ?? -1
    last[count] = row
    chosen[count] = stay
    count += stay >= 0 ? 1 : 0
  }
  return count
}

function countStints({ starts }: Stays, chosen: Int32Array, counts: Int32Array): void {
  for (let n = 0; n < chosen.length; n++) {
    const stay = chosen[n] ?? 0
    counts[n] = (starts[stay + 1] ?? 0) - (starts[stay] ?? 0)
  }
}

function pickWholes(from: Int32Array, at: Int32Array, to: Int32Array): void {
  for (let n = 0; n < at.length; n++) to[n] = from[at[n] ?? 0] ?? 0
}

function pickNumbers(from: Float64Array, at: Int32Array, to: Float64Array): Float64Array {
  for (let n = 0; n < at.length; n++) to[n] = from[at[n] ?? 0] ?? none
  return to
}

function endAt({ stints }: Stays, places: Int32Array, room: Room, end: string): EndTold {
  const facility = room.ints(`told-facility-${end}`, places.length)
  pickWholes(stints.facility, places, facility)
  return {
    facility,
    in: pickNumbers(stints.in, places, room.numbers(`told-in-${end}`, places.length)),
    out: pickNumbers(stints.out, places, room.numbers(`told-out-${end}`, places.length)),
  }
}

function facilitiesOf(stays: Stays, chosen: Int32Array, counts: Int32Array, room: Room): StaysTold['facilities'] {
  const starts = room.ints('told-starts', chosen.length + 1)
  const sum = sumUp(counts, starts)
  starts[counts.length] = sum
  const numbers = room.ints('told-facilities', sum)
  fillFacilities(stays, chosen, starts, numbers)
  return { starts, numbers }
}

/** Fills in what stands before each count. @returns the sum */
function sumUp(counts: Int32Array, starts: Int32Array): number {
  let sum = 0
  for (let n = 0; n < counts.length; n++) {
    starts[n] = sum
    sum += counts[n] ?? 0
  }
  return sum
}

function fillFacilities({ stints, places, starts }: Stays, chosen: Int32Array, runs: Int32Array, numbers: Int32Array): void {
  const { facility } = stints
  for (let n = 0; n < chosen.length; n++) {
    const until = runs[n + 1] ?? 0
    let from = starts[chosen[n] ?? 0] ?? 0
    for (let at = runs[n] ?? 0; at < until; at++) numbers[at] = facility[places[from++] ?? 0] ?? 0
  }
}

function bondsOf({ bonds, hasBond }: StaysByLast, chosen: Int32Array): BondsTold {
  const rows = new Int32Array(chosen.length)
  const at = rows.subarray(0, findBonded(hasBond, chosen, rows))
  const ofBonded = new Int32Array(at.length)
  pickWholes(chosen, at, ofBonded)
  return { rows: at, values: bonds.map((run) => pickNumbers(run, ofBonded, new Float64Array(at.length))) }
}

function findBonded(hasBond: Uint8Array, chosen: Int32Array, rows: Int32Array): number {
  let count = 0
  for (let n = 0; n < chosen.length; n++) {
    rows[count] = n
    count += hasBond[chosen[n] ?? 0] ?? 0
  }
  return count
}
