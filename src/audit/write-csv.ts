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
  const table = `read_parquet('${parquet.replaceAll("'", "''")}')`
  const described = (await connection.runAndReadAll(`describe select * from ${table}`)).getRowObjectsJson()
  const isNumber = described.map(({ column_type }) => /INT|DOUBLE|FLOAT|DECIMAL/.test(String(column_type)))
  const reader = await connection.stream(`select cast(columns(*) as varchar) from ${table}`)
  yield csvLine(reader.columnNames())
  for await (const rows of reader.yieldRowsJson()) {
    // A number keeps its minus sign; text that begins with one is made safe.
    const cells = (row: readonly unknown[]) =>
      row.map((value, at) => (value === null ? null : isNumber[at] ? Number(value) : String(value)))
    yield rows.map((row) => csvLine(cells(row))).join('')
  }
}
