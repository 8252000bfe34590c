import type { DuckDBConnection } from '@duckdb/node-api'
import type { Release } from '../../releases/release.ts'
import { sqlText } from '../../releases/sql-text.ts'
import { readArea } from './areas.ts'
import { readState } from './states.ts'

/** Which area answers for a county, by state and county; a row without a county stands for the rest of its state. */
export interface AreasByCounty {
  find(state: string | null, county: string | null): string | null
}

export async function readAreasByCounty(connection: DuckDBConnection, release: Release): Promise<AreasByCounty> {
  const parts = release.tables.filter(({ format }) => format.id === 'areas-of-responsibility').flatMap((table) => table.parts)
  const areas = new Map<string, string>()
  for (const { parquet } of parts) {
    const read = await connection.runAndReadAll(`select office_name, state_name, county_name from read_parquet(${sqlText(parquet)})`)
    for (const [office, state, county] of read.getRowsJson()) {
      const [area, letters] = [readArea(textOf(office)), readState(textOf(state))]
      if (area && letters) areas.set(keyOf(letters, textOf(county)), area)
    }
  }
  return {
    find: (state, county) =>
      state === null ? null : ((county === null ? undefined : areas.get(keyOf(state, county))) ?? areas.get(keyOf(state, null)) ?? null),
  }
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null)

const keyOf = (state: string, county: string | null): string =>
  `${state} ${(county ?? '')
    .toLowerCase()
    .replace(/ (county|parish)$/, '')
    .replaceAll(/[^a-z]/g, '')}`
