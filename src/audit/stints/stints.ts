import type { RowGroupThreads } from '../row-groups/row-group-threads.ts'
import type { StaysByLast } from '../stays/tell-stays.ts'
import type { StintSource } from './stint-source.ts'

/** Stints as derived: what stays are worked out from. */
export interface Stints {
  rows: number
  source: StintSource
  /** Absent where the parts hold no rows. */
  derived?: DerivedStints
}

/** What was worked out of stints, for their stays to go on with. */
export interface DerivedStints {
  stays: StaysByLast
  /** Which of city, state and county a table of facilities gave. */
  places: readonly string[]
  /** Makes row groups, of stints and then of stays. */
  threads: RowGroupThreads
}
