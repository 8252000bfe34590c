import type { DuckDBConnection } from '@duckdb/node-api'
import { sharedNumbers, sharedWholes } from '../stints/shared-runs.ts'
import { none } from '../stints/stint-keys.ts'

/** How the numbers of a column are kept in memory. */
export type Kept = 'int32' | 'float64'
type Run<Kind extends Kept> = Kind extends 'int32' ? Int32Array : Float64Array

/**
 * Reads a query's numbers, column by column, into memory that threads share. Asking of each number whether it is there is slow where a query has empty
 * cells: one that gives `-infinity` for them instead is read faster.
 * @param rows at most so many are read
 * @param kinds of the columns; an empty cell is 0 or `none`
 */
export async function readNumbers<const Kinds extends readonly Kept[]>(
  connection: DuckDBConnection,
  sql: string,
  rows: number,
  kinds: Kinds,
): Promise<{ [Place in keyof Kinds]: Run<Kinds[Place]> }> {
  const runs = kinds.map((kind) => (kind === 'int32' ? sharedWholes(rows) : sharedNumbers(rows)))
  let at = 0
  for await (const chunk of await connection.stream(sql)) {
    for (const [place, run] of runs.entries()) {
      const vector = chunk.getColumnVector(place)
      for (let row = 0; row < chunk.rowCount; row++) {
        const value = vector.getItem(row)
        run[at + row] = typeof value === 'number' ? value : value === null ? none : Number(value)
      }
    }
    at += chunk.rowCount
  }
  return runs.map((run) => run.subarray(0, at)) as { [Place in keyof Kinds]: Run<Kinds[Place]> }
}
