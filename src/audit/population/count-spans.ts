import type { DuckDBConnection } from '@duckdb/node-api'
import { bits } from './population-sql.ts'

/** The measures, in the order of the runs that `countSpans` gives. */
const told = [bits.present, 0, bits.male, bits.female, bits.convicted, 0]
const night = 1
const minor = 5

/**
 * Adds up spans into the people at each place on each day: at any time, at midnight, male, female, convicted, possibly minor.
 * Each span is a change on its first day and on the day after its last; running sums of the changes are the counts.
 * @param spans SQL, as `spansSql` gives
 * @param days the days to count, as days since 1970-01-01, both included
 * @returns by number of the place, one run for each measure; places where nobody was on any of the days are left away
 */
export async function countSpans(
  connection: DuckDBConnection,
  spans: string,
  days: { first: number; last: number },
): Promise<Map<number, Int32Array[]>> {
  const { first, last } = days
  const length = last - first + 1
  const changes = new Map<number, Int32Array[]>()
  for await (const chunk of await connection.stream(`select place, began, until, night, minor, told from (${spans})`)) {
    const [place, began, until, nights, minors, tells] = [0, 1, 2, 3, 4, 5].map((column) => chunk.getColumnVector(column))
    for (let row = 0; row < chunk.rowCount; row++) {
      const at = Number(place?.getItem(row))
      let runs = changes.get(at)
      if (!runs) {
        runs = told.map(() => new Int32Array(length + 1))
        changes.set(at, runs)
      }
      const from = Number(began?.getItem(row)) - first
      const end = Number(until?.getItem(row)) - first
      const tell = Number(tells?.getItem(row))
      for (let measure = 0; measure < told.length; measure++)
        if ((tell & (told[measure] ?? 0)) !== 0) change(runs[measure], from, end, length)
      change(runs[night], from, Number(nights?.getItem(row)) - first, length)
      change(runs[minor], from, Number(minors?.getItem(row)) - first, length)
    }
  }
  for (const [at, runs] of changes) {
    for (const run of runs) for (let day = 1; day < length; day++) run[day] = (run[day] ?? 0) + (run[day - 1] ?? 0)
    changes.set(
      at,
      runs.map((run) => run.subarray(0, length)),
    )
    if (!runs[0]?.some((count) => count > 0)) changes.delete(at)
  }
  return changes
}

/** One more from a day to another, both included, as far as these days are counted. */
function change(run: Int32Array | undefined, from: number, end: number, length: number): void {
  if (!run || end < from || end < 0 || from >= length) return
  const start = Math.max(from, 0)
  run[start] = (run[start] ?? 0) + 1
  const after = Math.min(end + 1, length)
  run[after] = (run[after] ?? 0) - 1
}
