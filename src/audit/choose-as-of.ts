import type { DuckDBConnection } from '@duckdb/node-api'
import { Sentence } from '../kernel/sentence.ts'
import type { Release } from '../releases/release.ts'

/** Moments by which a release was certainly made: the acts it tells of, not dates typed into a case (an order, an entry). */
const actMoments =
  /^(book_in_date_time|book_out_date_time|stay_book_out_date_time|apprehension_date.*|detainer_prepare_date.*|departed_date|event_date|created|doc_completion_date|prepare_date|placement_date|arrest_date|book_in_date)$/

/**
 * The instant the record is judged at: the one asked for, or the last moment the release tells of.
 * An open clock is judged by it, so it is never the machine's own time: the same release gives the same findings for ever.
 */
export async function chooseAsOf(connection: DuckDBConnection, release: Release, asked: Temporal.Instant | undefined) {
  if (asked) return { asOf: printed(asked), asOfFrom: 'as asked' }
  const moments = release.tables.flatMap((table) =>
    table.columns
      .filter(
        (column) => actMoments.test(column.name) && !column.blank && !column.leftOut && column.kind !== 'text' && column.kind !== 'number',
      )
      .flatMap((column) => table.parts.map((part) => ({ column: column.name, parquet: part.parquet }))),
  )
  let last: string | undefined
  for (const { column, parquet } of moments) {
    const sql = `select strftime(max("${column}")::timestamp, '%Y-%m-%d %H:%M:%S') from read_parquet('${parquet.replaceAll("'", "''")}')`
    const [row] = await connection.runAndReadAll(sql).then((read) => read.getRows())
    const latest = row?.[0]
    if (typeof latest === 'string' && (last === undefined || latest > last)) last = latest
  }
  if (last === undefined)
    throw new Sentence('The release holds no dated act, so there is no day to judge it by; give one with --as-of 2026-03-10.')
  return { asOf: last, asOfFrom: 'the last moment the release tells of' }
}

const printed = (instant: Temporal.Instant): string => instant.toString({ smallestUnit: 'second' }).replace('T', ' ').replace('Z', '')
