import type { DuckDBConnection } from '@duckdb/node-api'
import type { Slice } from '../stints/slice-parts.ts'

/** The stays whose last stint lies in one row group: the rows of these stints within it, from 0, rising. */
export interface Pick {
  slice: Slice
  rows: Int32Array
}

/** Finds the last stints of all stays, by row group. Row groups without any are left away. */
export async function pickStays(connection: DuckDBConnection, slices: readonly Slice[]): Promise<Pick[]> {
  const result = await connection.stream('select rid from custody.stay order by rid')
  const picks = slices.map((slice) => ({ slice, rows: new Int32Array(slice.rows), count: 0 }))
  let place = 0
  for await (const chunk of result) {
    for (const rid of chunk.getColumnValues(0)) {
      if (typeof rid !== 'number') continue
      let pick = picks[place]
      while (pick && rid >= pick.slice.part.firstRow + pick.slice.from + pick.slice.rows) pick = picks[++place]
      if (pick) pick.rows[pick.count++] = rid - pick.slice.part.firstRow - pick.slice.from
    }
  }
  return picks.filter(({ count }) => count > 0).map(({ slice, rows, count }) => ({ slice, rows: rows.subarray(0, count) }))
}
