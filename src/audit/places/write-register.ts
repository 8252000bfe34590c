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

/** Our column -> that of the population file; a file that lacks one leaves it not known. */
const counts = {
  present: 'n_detained',
  at_midnight: 'n_detained_at_midnight',
  male: 'n_detained_male',
  female: 'n_detained_female',
  convicted: 'n_detained_convicted_criminal',
  possibly_minor: 'n_detained_possibly_under_18',
} as const

/** People by day, in the shape of an audit's own population table, so that the same questions may be asked of it. */
async function writePopulation(connection: DuckDBConnection, dir: string, release: Release): Promise<boolean> {
  const tables = release.tables.filter(({ format }) => format.id === 'facility-population')
  const files = tables.flatMap(({ parts }) => parts.map(({ parquet }) => sqlText(parquet)))
  if (files.length === 0) return false
  const has = new Set(tables.flatMap(({ columns }) => columns.filter(({ isInParts }) => isInParts).map(({ name }) => name)))
  const count = Object.entries(counts).map(([name, theirs]) => `${has.has(theirs) ? theirs : 'null'}::bigint as ${name}`)
  await connection.run(`copy (select detention_facility_code as facility_code, ${has.has('detention_facility') ? 'detention_facility' : 'null::varchar'} as facility, date as day, ${count.join(', ')}
    from read_parquet([${files.join(', ')}], union_by_name = true) where n_detained > 0 order by facility_code, day) to ${sqlText(join(dir, 'population.parquet'))} (format parquet)`)
  return true
}
