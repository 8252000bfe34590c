import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DuckDb } from '../../../src/audit/duckdb.ts'
import type { StintColumn, StintPart } from '../../../src/audit/stints/derive-input.ts'

/** One invented released row: instants as "2026-01-02 08:00:00". */
export interface Released {
  person: string | null
  stayIn: string | null
  bookIn: string | null
  bookOut: string | null
  code: string | null
  name: string | null
  reason: string | null
  religion: string | null
  gender: string | null
  birthYear: number | null
  birthCountry: string | null
  bondSet: number | null
  bondPosted: number | null
}

/** Our short names beside the released ones. */
const names: Record<keyof Released, [released: string, kind: StintColumn['kind']]> = {
  person: ['unique_identifier', 'text'],
  stayIn: ['stay_book_in_date_time', 'instant'],
  bookIn: ['book_in_date_time', 'instant'],
  bookOut: ['book_out_date_time', 'instant'],
  code: ['detention_facility_code', 'text'],
  name: ['detention_facility', 'text'],
  reason: ['detention_release_reason', 'text'],
  religion: ['religion', 'text'],
  gender: ['gender', 'text'],
  birthYear: ['birth_year', 'number'],
  birthCountry: ['birth_country', 'text'],
  bondSet: ['initial_bond_set_amount', 'number'],
  bondPosted: ['bond_posted_amount', 'number'],
}

const sqlTypes = { text: 'VARCHAR', number: 'DOUBLE', instant: 'TIMESTAMP', day: 'DATE' }
const keys = Object.keys(names) as (keyof Released)[]

export const columns: StintColumn[] = keys.map((key) => ({
  name: names[key][0],
  kind: names[key][1],
  leftOut: key === 'religion',
  blank: false,
  allMidnight: false,
}))

/** Writes rows as one part: `row` from 8 on, as a sheet with its header in row 7. */
export async function writePart(
  database: DuckDb,
  dir: string,
  file: string,
  rows: readonly Released[],
  compression = 'uncompressed',
): Promise<StintPart> {
  const lines = rows.map((row, place) =>
    JSON.stringify({ row: place + 8, ...Object.fromEntries(keys.map((key) => [names[key][0], row[key]])) }),
  )
  const from = join(dir, `${file}.ndjson`)
  const parquet = join(dir, `${file}.parquet`)
  await writeFile(from, `${lines.join('\n')}\n`)
  const types = [`row: 'INTEGER'`, ...keys.map((key) => `${names[key][0]}: '${sqlTypes[names[key][1]]}'`)]
  await database.connection.run(
    `copy (select * from read_json('${from}', format = 'newline_delimited', columns = {${types.join(', ')}}) order by row) to '${parquet}' (format parquet, compression ${compression})`,
  )
  return { parquet, file: `${file}.xlsx`, sheet: 'Detentions', rows: rows.length }
}
