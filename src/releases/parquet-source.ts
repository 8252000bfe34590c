import { basename } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { Sentence } from '../kernel/sentence.ts'
import { type FoundHeader, findHeader, type NoHeader } from './find-header.ts'
import type { Format } from './formats/format.ts'
import { sqlText } from './sql-text.ts'

/**
 * SQL of a Parquet file's rows: `row`, their place from 1, and its columns named by their place, `c0` on; their own names may differ by case alone.
 * @param count how many columns it has
 */
export function parquetRelation(path: string, count: number): string {
  const names = Array.from({ length: count }, (_, place) => `c${place}`)
  return `(select "row", ${names.join(', ')} from (select *, file_row_number + 1 from read_parquet(${sqlText(path)}, file_row_number = true)) as t(${names.join(', ')}, place, "row"))`
}

/**
 * Finds which table a Parquet file holds, by the names of its columns.
 * @throws Sentence where the file cannot be read
 */
export async function findParquetTable(
  connection: DuckDBConnection,
  path: string,
  formats?: readonly Format[],
): Promise<FoundHeader | NoHeader> {
  try {
    const read = await connection.runAndReadAll(`describe select * from read_parquet(${sqlText(path)})`)
    const names = read.getRowObjectsJS().map((row) => String(row.column_name))
    return findHeader([{ row: 0, cells: names }], formats)
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    throw new Sentence(`${basename(path)} is cut short or no Parquet file (${why}): get it again from where it was published.`)
  }
}
