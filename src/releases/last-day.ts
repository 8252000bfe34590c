import type { DuckDBConnection } from '@duckdb/node-api'
import { momentSql } from './moment-sql.ts'
import { rowsOf } from './parts-sql.ts'
import type { ReleasedTable } from './release.ts'

export interface LastDay {
  /** YYYY-MM-DD */
  day: string
  from: string
}

const share = 0.999
const daysMore = 31

/**
 * The last day on which an act of a released table can have happened. A release does not say when it was made, so it is taken from
 * the acts: a month after the day by which 999 in 1,000 of each kind had happened, or the day given if that is earlier.
 * @returns undefined where the table has no moments
 */
export async function findLastDay(
  connection: DuckDBConnection,
  table: ReleasedTable,
  asOf?: Temporal.PlainDate,
): Promise<LastDay | undefined> {
  const days = table.format.acts.flatMap((told) => momentSql(table, told.at)?.on ?? [])
  if (days.length === 0) return undefined
  const each = days.map((day) => `select quantile_disc(${day}, ${share}) as day from ${rowsOf(table)}`).join(' union all ')
  const read = await connection.runAndReadAll(`select strftime(max(day) + interval ${daysMore} day, '%Y-%m-%d') as day from (${each})`)
  const own = read.getRowObjectsJS()[0]?.day
  if (typeof own !== 'string') return undefined
  if (asOf && asOf.toString() < own) return { day: asOf.toString(), from: 'as given' }
  return {
    day: own,
    from: `the acts themselves: ${daysMore} days after the day by which ${share * 1000} in 1,000 of each kind had happened`,
  }
}
