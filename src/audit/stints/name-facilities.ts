import type { DuckDBConnection } from '@duckdb/node-api'
import { Sentence } from '../../kernel/sentence.ts'
import { sqlName, sqlText } from './sql-text.ts'
import { releasedRows, type StintSource } from './stint-source.ts'

/** The column that says which facility: the code, or the name where a release gives no codes (2011-2024 extracts). */
export const facilityKey = (source: StintSource) =>
  source.columns.has('detention_facility_code') ? 'detention_facility_code' : 'detention_facility'

/**
 * Makes `custody.facility`, one row a facility code and name: `facility` numbered by both in byte order from 1 (no code first), with the place's
 * city, state and county where a table of facilities is given.
 * @param facilities path of that table
 * @returns which of `placeColumns` it gives
 * @throws Sentence where the release has no book-ins, or the table no codes
 */
export async function nameFacilities(connection: DuckDBConnection, source: StintSource, facilities: string | undefined): Promise<string[]> {
  if (!source.columns.has('book_in_date_time')) {
    const [first] = source.parts
    throw new Sentence(
      `${first?.file}, sheet ${first?.sheet}: no column says when a stint began, so no stints can be derived. Give a detention table.`,
    )
  }
  await connection.run('create schema if not exists custody')
  const places = await placeFacilities(connection, facilities)
  const key = facilityKey(source)
  await connection.run(`create or replace table custody.facility as
    select (row_number() over (order by code nulls first, name nulls first))::INTEGER as facility, code, name${places.map((name) => `, place.${name}`).join('')}
    from (select distinct ${key} as code, detention_facility as name from (${releasedRows(source, [...new Set([key, 'detention_facility'])])}))
    left join custody.place as place using (code)`)
  return places
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
