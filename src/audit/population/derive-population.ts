import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { sqlText } from '../stints/sql-text.ts'
import { countSpans } from './count-spans.ts'
import { placesSql, spansSql, stayingSql } from './population-sql.ts'
import { writePopulation } from './write-population.ts'

/** Where stints are, and the days to count. */
export interface PopulationInput {
  connection: DuckDBConnection
  /** Folder of the audit, with `stints.parquet`. */
  dir: string
  /** The instant the release is judged at, UTC: open stints last until its day, which is the last one counted. */
  asOf: string
  /** First day counted. Unless given, the first of the month by which 1 in 1,000 book-outs had happened: a release holds the stints
   * still open when it begins, and earlier days would show only those that lasted. */
  from?: string
}

/**
 * Writes `population.parquet`: one row a facility and day, the people there at any time of the day and at midnight. Rules of the public
 * pipeline (performance.md 3.1): all stints, duplicates too, because a person is counted once a facility and day; a stint without a
 * person is one person; a day is counted from book-in to book-out, both included. Facilities where nobody was on any of the days are absent.
 * A measure whose column was not released is null, not zero.
 * Days are never written out one by one: each stint adds what it brings to the union of its person's days, and a running sum gives the rest.
 * @returns the rows written; 0, and no file, where the release has no facility codes or nobody was anywhere
 */
export async function derivePopulation({ connection, dir, asOf, from }: PopulationInput): Promise<number> {
  const stints = `read_parquet(${sqlText(join(dir, 'stints.parquet'))})`
  const described = await connection.runAndReadAll(`select column_name::VARCHAR from (describe select * from ${stints})`)
  const columns = new Set(described.getRows().flat().map(String))
  if (!columns.has('detention_facility_code')) return 0
  await connection.run(placesSql(stints, columns))
  await connection.run(stayingSql(stints, columns, asOf))
  const days = await daysCounted(connection, asOf, from)
  const counts = days.last < days.first ? new Map() : await countSpans(connection, spansSql(), days)
  const rows = await writePopulation(connection, counts, days, columns, join(dir, 'population.parquet'))
  await connection.run('drop table place; drop table staying')
  return rows
}

/** The days to count, as days since 1970-01-01, both included. */
async function daysCounted(connection: DuckDBConnection, asOf: string, from: string | undefined): Promise<{ first: number; last: number }> {
  const day = (sql: string) => `(${sql} - date '1970-01-01')::INTEGER`
  const begun = `(date '1970-01-01' + (select coalesce(quantile_disc(gone, 0.001), min(began)) from staying)::INTEGER)`
  const first = from === undefined ? `date_trunc('month', ${begun})::DATE` : `date ${sqlText(from)}`
  const found = await connection.runAndReadAll(`select ${day(first)}, ${day(`date ${sqlText(asOf.slice(0, 10))}`)}`)
  const [row] = found.getRows()
  return { first: Number(row?.[0] ?? 0), last: Number(row?.[1] ?? -1) }
}
