/** What was worked out of the stints of one row group. Plain arrays: they are handed to a thread. */
export interface StintsTold {
  /** Rows of the row group, from 0, that are flagged; beside each why: 1 as another bond of the same stint, 2 as the same day. */
  flagged: Int32Array
  reasons: Int32Array
  bonds: BondsTold
}

/** The smallest bond values, where there are any: the rows (of the row group, or of the stays told of it), and for each column of `bondsOf` a value for each, or `none`. */
export interface BondsTold {
  rows: Int32Array
  values: Float64Array[]
}

/** What was worked out of the stays whose last stints lie in one row group; one entry a stay, in the order of these stints. */
export interface StaysTold {
  /** The rows of the last stints within the row group, from 0, rising. */
  rows: Int32Array
  stints: Int32Array
  stays: Int32Array
  ends: { first: EndTold; longest: EndTold }
  /** Facilities of all stints of a stay, in order: those of stay `n` from `starts[n]` to `starts[n + 1]`. */
  facilities: { starts: Int32Array; numbers: Int32Array }
  bonds: BondsTold
}

/** The first or the longest stint of each stay. Moments are microseconds since 1970, or `none`. */
export interface EndTold {
  facility: Int32Array
  in: Float64Array
  out: Float64Array
}
