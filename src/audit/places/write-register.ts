import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Release } from '../../releases/release.ts'
import { sqlText } from '../../releases/sql-text.ts'
import { writeCsv } from '../write-csv.ts'
import type { Register } from './make-register.ts'
import type { ToldList } from './read-told.ts'
import { registerTables } from './register-tables.ts'

/**
 * Writes the register's tables into a folder, as Parquet and as CSV: `places`, `place-facts`, `place-labels`, `place-candidates`, `place-lists`, and `population` where a
 * population file was read.
 */
export async function writeRegister(
  connection: DuckDBConnection,
  dir: string,
  register: Register,
  lists: readonly ToldList[],
  release: Release,
): Promise<void> {
  const tables = registerTables(register, lists)
  for (const [name, { columns, rows }] of Object.entries(tables)) {
    const lines = join(dir, `${name}.ndjson`)
    await writeFile(lines, rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
    const shape = Object.entries(columns).map(([column, type]) => `${sqlText(column)}: ${sqlText(type)}`)
    await connection.run(
      `copy (select * from read_json(${sqlText(lines)}, format = 'newline_delimited', columns = {${shape.join(', ')}}) order by all) to ${sqlText(join(dir, `${name}.parquet`))} (format parquet)`,
    )
    await rm(lines)
  }
  const hasPopulation = await writePopulation(connection, dir, release)
  await writeCsv(connection, dir, [...Object.keys(tables), ...(hasPopulation ? ['population'] : [])])
}

/** People by day, in the shape of an audit's own population table, so that the same questions may be asked of it. */
async function writePopulation(connection: DuckDBConnection, dir: string, release: Release): Promise<boolean> {
  const parts = release.tables.filter(({ format }) => format.id === 'facility-population').flatMap((table) => table.parts)
  if (parts.length === 0) return false
  const files = parts.map(({ parquet }) => sqlText(parquet)).join(', ')
  await connection.run(`copy (select detention_facility_code as facility_code, detention_facility as facility, date as day, n_detained::bigint as present,
    n_detained_at_midnight::bigint as at_midnight, n_detained_male::bigint as male, n_detained_female::bigint as female,
    n_detained_convicted_criminal::bigint as convicted, n_detained_possibly_under_18::bigint as possibly_minor
    from read_parquet([${files}], union_by_name = true) where n_detained > 0 order by facility_code, day) to ${sqlText(join(dir, 'population.parquet'))} (format parquet)`)
  return true
}
