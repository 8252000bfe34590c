import type { StaysByLast } from '../stays/tell-stays.ts'
import type { StintKeys } from '../stints/stint-keys.ts'
import type { Told } from '../stints/tell-stints.ts'

/** One row group of a part. */
export interface RowGroup {
  /** The part's place among the parts. */
  part: number
  rowGroup: number
  /** The row of the release that it begins with. */
  first: number
}

/** Rows whose keys are to be read: one row group, into the places from `first` on. */
export interface KeysJob extends RowGroup {
  keys: StintKeys
}

/**
 * What row groups are to hold: of stints what the release says of them, taken over or made of it; what else was told of stints; or stays.
 * Plain data, of which the large runs are shared: it is sent to each thread.
 */
export type GroupsWork =
  | { kind: 'stints' /** For each part what is added to a row's number. */; shifts: readonly number[] }
  | { kind: 'told'; told: Told }
  | { kind: 'stays'; stays: StaysByLast }

/** Row groups to be made and written into a file that is there, one behind the other, in their order. */
export interface GroupsJob {
  path: string
  groups: readonly RowGroup[]
  work: GroupsWork
  progress: GroupsProgress
}

/** How far all threads are with the groups of one job. It is shared memory. */
export interface GroupsProgress {
  /** The group to be made next. */
  next: Int32Array
  /** For each group where its bytes begin, and one more for the end: 0 while that is not known, negative where a group before it failed. */
  starts: BigInt64Array
}

/** @param at where the first group's bytes are to go; not 0 */
export function newProgress(groups: number, at: number): GroupsProgress {
  const progress = { next: new Int32Array(new SharedArrayBuffer(4)), starts: new BigInt64Array(new SharedArrayBuffer((groups + 1) * 8)) }
  progress.starts[0] = BigInt(at)
  return progress
}
