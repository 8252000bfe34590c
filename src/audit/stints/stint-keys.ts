import { sharedNumbers, sharedWholes } from './shared-runs.ts'

/** What stands for no moment: before all moments, so that it is sorted first, and equal to itself. */
export const none = Number.NEGATIVE_INFINITY

/**
 * What everything is worked out on: for each row of the release, by its number through all parts, a few numbers.
 * Moments are microseconds since 1970, or `none`.
 */
export interface StintKeys {
  /**
   * 52 bits each of two hashes of the id; `none` where there is no id. An id is only ever asked whether it equals another, and numbers are
   * compared faster than texts. Any two of 10 million ids fall together with a chance of one in 10^17.
   */
  high: Float64Array
  low: Float64Array
  /** Number of the facility in `custody.facility`, which are in the order of their codes. */
  facility: Int32Array
  in: Float64Array
  out: Float64Array
  stay: Float64Array
}

/** Keys of so many rows, seen by all threads, for `fillKeys` to fill. */
export const newKeys = (rows: number): StintKeys => ({
  high: sharedNumbers(rows),
  low: sharedNumbers(rows),
  facility: sharedWholes(rows),
  in: sharedNumbers(rows),
  out: sharedNumbers(rows),
  stay: sharedNumbers(rows),
})
