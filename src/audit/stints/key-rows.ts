import type { DuckDBConnection } from '@duckdb/node-api'
import { Sentence } from '../../kernel/sentence.ts'
import { sqlName, sqlText } from './sql-text.ts'
import { releasedRows, type StintSource } from './stint-source.ts'

const moments = ['book_in_date_time', 'book_out_date_time', 'stay_book_in_date_time']

/** The column that says which facility: the code, or the name where a release gives no codes (2011-2024 extracts). */
export const facilityKey = (source: StintSource) =>
  source.columns.has('detention_facility_code') ? 'detention_facility_code' : 'detention_facility'

/**
 * Makes the narrow tables that everything is worked out on:
 *
 * - `custody.facility`: one row a facility code and name, `facility` numbered by both in byte order (no code first), `code` the same for the code alone,
 *   with the place's city, state and county where a table of facilities is given.
 * - `custody.stint`: one row a released row: `rid` its number, `person` (null without id), `facility`, `code` (null without code), `in_at`, `out_at`, `stay_at`.
 *
 * `person` is the 128-bit MD5 of the id: an id is only ever asked whether it equals another, and whole numbers are compared faster than texts.
 * Two of 10 million ids fall together with a chance of one in 10^24.
 * @returns which of `placeColumns` the table of facilities gives
 */
export async function keyRows(connection: DuckDBConnection, source: StintSource, facilities: string | undefined): Promise<string[]> {
  if (!source.columns.has('book_in_date_time')) {
    const [first] = source.parts
    throw new Sentence(
      `${first?.file}, sheet ${first?.sheet}: no column says when a stint began, so no stints can be derived. Give a detention table.`,
    )
  }
  await connection.run('create schema if not exists custody')
  const columns = await placeFacilities(connection, facilities)
  const key = facilityKey(source)
  await nameFacilities(connection, source, columns)
  const released = releasedRows(source, [...new Set([key, 'detention_facility', 'unique_identifier', ...moments])])
  await connection.run(`create or replace table custody.stint as
    select rid, md5_number(unique_identifier) as person, f.facility, f.code_rank as code,
      book_in_date_time as in_at, book_out_date_time as out_at, stay_book_in_date_time as stay_at
    from (${released}) as released
    join (select facility, code_rank, code::VARCHAR as code, name::VARCHAR as name from custody.facility) as f
      on f.code is not distinct from released.${key} and f.name is not distinct from released.detention_facility`)
  return columns
}

/** Makes `custody.facility`. Its texts are enumerations: small numbers that are looked up once where they are written. */
async function nameFacilities(connection: DuckDBConnection, source: StintSource, places: readonly string[]): Promise<void> {
  const key = facilityKey(source)
  await connection.run(`create or replace temp table facility_text as
    select (row_number() over (order by code nulls first, name nulls first))::INTEGER as facility,
      case when code is not null then (dense_rank() over (order by code nulls first))::INTEGER end as code_rank,
      code, name${places.map((name) => `, place.${name}`).join('')}
    from (select distinct ${key} as code, detention_facility as name from (${releasedRows(source, [...new Set([key, 'detention_facility'])])}))
    left join custody.place as place using (code)`)
  await connection.run('drop table if exists custody.facility')
  const texts = ['code', 'name', ...places]
  for (const name of texts) {
    await connection.run(`drop type if exists custody.${name}_text`)
    // An enumeration must have a value.
    await connection.run(`create type custody.${name}_text as enum (select coalesce(${name}, '') from facility_text group by 1 order by 1)`)
  }
  await connection.run(`create table custody.facility as
    select facility, code_rank, ${texts.map((name) => `${name}::custody.${name}_text as ${name}`).join(', ')} from facility_text`)
  await connection.run('drop table facility_text')
}

/** The columns a table of facilities may give, besides the code. */
export const placeColumns = ['city', 'state', 'county'] as const

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
