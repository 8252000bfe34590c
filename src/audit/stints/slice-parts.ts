import type { NumberedPart, StintSource } from './stint-source.ts'

/** One row group of a part. */
export interface Slice {
  part: NumberedPart
  rowGroup: number
  /** Its first row within the part, from 0. */
  from: number
  rows: number
  /** The file that what is derived of these rows is written to. */
  path: string
}

/**
 * The row groups of all parts, in order: the pieces that work is cut into, so that each can be done by one thread with its rows in order.
 * @param stem path that the pieces' files begin with
 */
export function sliceParts(source: StintSource, stem: string): Slice[] {
  return source.parts.flatMap((part, place) => {
    let from = 0
    return part.footer.rowGroups.map(({ rows }, rowGroup) => {
      from += rows
      return { part, rowGroup, from: from - rows, rows, path: `${stem}-${place}-${rowGroup}.parquet` }
    })
  })
}
