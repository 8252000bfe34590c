import { existsSync } from 'node:fs'
import type { DuckDBConnection } from '@duckdb/node-api'
import { Sentence } from '../../kernel/sentence.ts'
import { openDuckDb } from '../duckdb.ts'
import { sqlText } from '../stints/sql-text.ts'

/** Names of the columns in Writ's own `population.parquet`, and in the public pipeline's. */
const namings = [
  { day: 'day', midnight: 'at_midnight', present: 'present', facility: 'facility_code', name: 'facility' },
  {
    day: 'date',
    midnight: 'n_detained_at_midnight',
    present: 'n_detained',
    facility: 'detention_facility_code',
    name: 'detention_facility',
  },
] as const

/** A table of facility-days: the SQL of it, and the names of its columns. */
export interface PopulationTable {
  connection: DuckDBConnection
  source: string
  names: Readonly<Record<'day' | 'midnight' | 'present' | 'facility' | 'name', string>>
}

/**
 * Opens a table of facility-days and gives it to `use`.
 * @param path `population.parquet` of an audit, or the public pipeline's daily population by facility
 * @throws Sentence where the file is missing or has not these columns
 */
export async function withPopulation<Result>(path: string, use: (table: PopulationTable) => Promise<Result>): Promise<Result> {
  if (!existsSync(path)) throw new Sentence(`${path} cannot be opened: check that it is there.`)
  const database = await openDuckDb()
  try {
    const source = `read_parquet(${sqlText(path)})`
    const described = await database.connection.runAndReadAll(`select column_name from (describe select * from ${source})`).catch(() => {
      throw new Sentence(`${path} is no Parquet file: name the population.parquet of an audit.`)
    })
    const columns = new Set(described.getRows().flat().map(String))
    const naming = namings.find(({ name: _, ...needed }) => Object.values(needed).every((name) => columns.has(name)))
    if (!naming) throw new Sentence(`${path} has no daily population by facility: name the population.parquet of an audit.`)
    const names = { ...naming, name: columns.has(naming.name) ? naming.name : 'null::VARCHAR' }
    return await use({ connection: database.connection, source, names })
  } finally {
    database.close()
  }
}
