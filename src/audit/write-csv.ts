import { createWriteStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { DuckDBConnection } from '@duckdb/node-api'
import { csvLine } from '../releases/csv/write-csv.ts'

/**
 * Writes `NAME.csv` beside `NAME.parquet`, row by row, safe to open in a spreadsheet.
 * @param names tables of the audit; one that was not written is passed over
 */
export async function writeCsv(connection: DuckDBConnection, dir: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const parquet = join(dir, `${name}.parquet`)
    if (existsSync(parquet)) await pipeline(csvLines(connection, parquet), createWriteStream(join(dir, `${name}.csv`)))
  }
}

async function* csvLines(connection: DuckDBConnection, parquet: string): AsyncGenerator<string> {
  const reader = await connection.stream(`select cast(columns(*) as varchar) from read_parquet('${parquet.replaceAll("'", "''")}')`)
  yield csvLine(reader.columnNames())
  for await (const rows of reader.yieldRowsJson()) {
    yield rows.map((row) => csvLine(row.map((value) => (value === null ? null : String(value))))).join('')
  }
}
