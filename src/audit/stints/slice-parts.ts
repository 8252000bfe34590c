import type { RowGroup } from '../row-groups/job.ts'
import type { NumberedPart, StintSource } from './stint-source.ts'

/** One row group of a part. */
export interface Slice {
  part: NumberedPart
  /** The part's place among the parts. */
  place: number
  rowGroup: number
  /** Its first row within the part, from 0. */
  from: number
  rows: number
}

/** The row groups of all parts, in order: the pieces that work is cut into. */
export function sliceParts(source: StintSource): Slice[] {
  return source.parts.flatMap((part, place) => {
    let from = 0
    return part.footer.rowGroups.map(({ rows }, rowGroup) => {
      from += rows
      return { part, place, rowGroup, from: from - rows, rows }
    })
  })
}

/** The same, as threads are told of them. */
export const rowGroups = (slices: readonly Slice[]): RowGroup[] =>
  slices.map(({ part, place, rowGroup, from }) => ({ part: place, rowGroup, first: part.firstRow + from }))
