import type { EndTold, StaysTold } from '../row-groups/told.ts'
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
  const { rows: stints, starts } = stays
  const stayOf = sharedWholes(rows).fill(-1)
  const ofStint = new Int32Array(rows).fill(-1)
  for (let stay = 0; stay + 1 < starts.length; stay++) {
    const end = starts[stay + 1] ?? 0
    for (let n = starts[stay] ?? 0; n < end; n++) ofStint[stints[n] ?? 0] = stay
    stayOf[stints[end - 1] ?? 0] = stay
  }
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

/**
 * What was told of the stays whose last stints lie in one row group.
 * @param first row of the release that the row group begins with
 */
export function tellStays(stays: StaysByLast, first: number, rows: number): StaysTold {
  const { starts, longest, stayOf, ofPerson } = stays
  let count = 0
  for (let row = 0; row < rows; row++) count += (stayOf[first + row] ?? -1) >= 0 ? 1 : 0
  const told = {
    rows: new Int32Array(count),
    stints: new Int32Array(count),
    stays: new Int32Array(count),
    ends: { first: newEnd(count), longest: newEnd(count) },
    facilities: { starts: new Int32Array(count + 1), numbers: new Int32Array(0) },
    bonds: { rows: new Int32Array(0), values: [] },
  }
  const chosen = new Int32Array(count)
  for (let row = 0, n = 0; row < rows; row++) {
    const stay = stayOf[first + row] ?? -1
    if (stay < 0) continue
    const start = starts[stay] ?? 0
    chosen[n] = stay
    told.rows[n] = row
    told.stints[n] = (starts[stay + 1] ?? 0) - start
    told.stays[n] = ofPerson[stay] ?? 0
    tellEnd(stays, told.ends.first, n, start)
    tellEnd(stays, told.ends.longest, n, longest[stay] ?? 0)
    n++
  }
  return { ...told, facilities: facilitiesOf(stays, chosen), bonds: bondsOf(stays, chosen) }
}

const newEnd = (count: number): EndTold => ({
  facility: new Int32Array(count),
  in: new Float64Array(count),
  out: new Float64Array(count),
})

function tellEnd({ keys, rows }: Stays, end: EndTold, n: number, place: number): void {
  const row = rows[place] ?? 0
  end.facility[n] = keys.facility[row] ?? 0
  end.in[n] = keys.in[row] ?? none
  end.out[n] = keys.out[row] ?? none
}

function facilitiesOf({ keys, rows, starts }: Stays, chosen: Int32Array): StaysTold['facilities'] {
  const runs = new Int32Array(chosen.length + 1)
  for (let n = 0; n < chosen.length; n++) {
    const stay = chosen[n] ?? 0
    runs[n + 1] = (runs[n] ?? 0) + (starts[stay + 1] ?? 0) - (starts[stay] ?? 0)
  }
  const numbers = new Int32Array(runs[chosen.length] ?? 0)
  for (let n = 0, at = 0; n < chosen.length; n++) {
    const stay = chosen[n] ?? 0
    const end = starts[stay + 1] ?? 0
    for (let place = starts[stay] ?? 0; place < end; place++) numbers[at++] = keys.facility[rows[place] ?? 0] ?? 0
  }
  return { starts: runs, numbers }
}

function bondsOf({ bonds, hasBond }: StaysByLast, chosen: Int32Array): StaysTold['bonds'] {
  const at: number[] = []
  for (let n = 0; n < chosen.length; n++) if (hasBond[chosen[n] ?? 0] === 1) at.push(n)
  return { rows: Int32Array.from(at), values: bonds.map((run) => Float64Array.from(at, (n) => run[chosen[n] ?? 0] ?? none)) }
}
