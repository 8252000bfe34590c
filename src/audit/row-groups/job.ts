import type { StaysByLast } from '../stays/tell-stays.ts'
import type { StintKeys } from '../stints/stint-keys.ts'
import type { StintsTold } from './told.ts'

/** Rows whose keys are to be read: one row group, into the places from `first` on. */
export interface KeysJob {
  part: number
  rowGroup: number
  first: number
  keys: StintKeys
}

/** One row group to be made; `first` is the row of the release that it begins with. */
export type RowGroupJob = { part: number; rowGroup: number } & (
  | { kind: 'stints'; shift: number; told: StintsTold }
  | { kind: 'stays'; first: number; stays: StaysByLast }
)
