import type { DuckDBConnection, DuckDBVector } from '@duckdb/node-api'
import { Sentence } from '../../kernel/sentence.ts'
import { sqlName, sqlText } from './sql-text.ts'
import { none, type StintKeys } from './stint-keys.ts'
import { releasedRows, type StintSource } from './stint-source.ts'

const moments = ['book_in_date_time', 'book_out_date_time', 'stay_book_in_date_time']

/** The column that says which facility: the code, or the name where a release gives no codes (2011-2024 extracts). */
export const facilityKey = (source: StintSource) =>
  source.columns.has('detention_facility_code') ? 'detention_facility_code' : 'detention_facility'

/**
 * Makes `custody.facility`, one row a facility code and name: `facility` numbered by both in byte order from 1 (no code first), `code_number` the same
 * for the code alone, with the place's city, state and county where a table of facilities is given; and reads the keys of all rows.
 * @returns the keys, and which of `placeColumns` the table of facilities gives
 */
export async function keyRows(
  connection: DuckDBConnection,
  source: StintSource,
  facilities: string | undefined,
): Promise<{ keys: StintKeys; places: string[] }> {
  if (!source.columns.has('book_in_date_time')) {
    const [first] = source.parts
    throw new Sentence(
      `${first?.file}, sheet ${first?.sheet}: no column says when a stint began, so no stints can be derived. Give a detention table.`,
    )
  }
  await connection.run('create schema if not exists custody')
  const places = await placeFacilities(connection, facilities)
  const key = facilityKey(source)
  const named = [...new Set([key, 'detention_facility'])]
  await connection.run(`create or replace table custody.facility as
    select (row_number() over (order by code nulls first, name nulls first))::INTEGER as facility,
      case when code is not null then (dense_rank() over (order by code nulls first))::INTEGER else 0 end as code_number,
      code, name${places.map((name) => `, place.${name}`).join('')}
    from (select distinct ${key} as code, detention_facility as name from (${releasedRows(source, named)}))
    left join custody.place as place using (code)`)
  const released = releasedRows(source, [...named, 'unique_identifier', ...moments])
  const keys = await readKeys(
    connection,
    `select rid, facility, code_number, epoch_us(book_in_date_time)::DOUBLE, epoch_us(book_out_date_time)::DOUBLE,
      epoch_us(stay_book_in_date_time)::DOUBLE, case when unique_identifier is not null then (hash(unique_identifier) >> 12)::DOUBLE end,
      case when unique_identifier is not null then (hash('_' || unique_identifier) >> 12)::DOUBLE end
    from (${released}) as released
    join custody.facility as f on f.code is not distinct from released.${key} and f.name is not distinct from released.detention_facility`,
    source.rows,
  )
  return { keys, places }
}

/** Rows come in any order; each is put in its own place. */
async function readKeys(connection: DuckDBConnection, sql: string, rows: number): Promise<StintKeys> {
  const moment = () => new Float64Array(rows)
  const keys: StintKeys = {
    high: moment(),
    low: moment(),
    facility: new Int32Array(rows),
    code: new Int32Array(rows),
    in: moment(),
    out: moment(),
    stay: moment(),
  }
  const runs = [keys.facility, keys.code, keys.in, keys.out, keys.stay, keys.high, keys.low]
  const rids = new Int32Array(2048)
  for await (const chunk of await connection.stream(sql)) {
    const { rowCount } = chunk
    readColumn(chunk.getColumnVector(0), rids, undefined, rowCount)
    for (const [place, run] of runs.entries()) readColumn(chunk.getColumnVector(place + 1), run, rids, rowCount)
  }
  return keys
}

/** @param places where each number goes; one after the other where there are none */
function readColumn(vector: DuckDBVector, run: Int32Array | Float64Array, places: Int32Array | undefined, count: number): void {
  for (let row = 0; row < count; row++) {
    const value = vector.getItem(row)
    run[places ? (places[row] ?? 0) : row] = typeof value === 'number' ? value : none
  }
}

/** The columns a table of facilities may give, besides the code. */
const placeColumns = ['city', 'state', 'county'] as const

/** Makes `custody.place`, one row a code: the first of the table given, or none. Returns the columns it has. */
async function placeFacilities(connection: DuckDBConnection, path: string | undefined): Promise<string[]> {
  if (path === undefined) {
    await connection.run('create or replace table custody.place (code VARCHAR)')
    return []
  }
  const file = sqlText(path)
  const table = path.endsWith('.parquet')
    ? `read_parquet(${file})`
    : `read_csv(${file}, all_varchar = true, header = true, nullstr = ['', 'NA'])`
  const described = await connection.runAndReadAll(`select column_name::VARCHAR from (describe select * from ${table})`)
  const names = new Set(described.getRows().flat().map(String))
  if (!names.has('detention_facility_code')) {
    throw new Sentence(
      `${path} is no table of facilities: it has no column detention_facility_code. Give one that has, with city, state and county.`,
    )
  }
  const columns = placeColumns.filter((name) => names.has(name))
  await connection.run(`create or replace table custody.place as
    select detention_facility_code::VARCHAR as code, ${columns.map((name) => `min_by(${sqlName(name)}, place) as ${name}`).join(', ')}
    from (select *, row_number() over () as place from ${table}) where detention_facility_code is not null group by 1`)
  return [...columns]
}
