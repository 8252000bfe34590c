import type { DuckDBConnection } from '@duckdb/node-api'
import type { Release } from '../../releases/release.ts'
import { sqlText } from '../../releases/sql-text.ts'
import { readArea } from './areas.ts'
import type { Label } from './label.ts'
import { readState } from './states.ts'

/** Columns of a format that say which facility, where. A released table with a code is told by it. */
interface Says {
  code?: string
  name?: string
  city?: string
  state?: string
  area?: string
}

const says: Readonly<Record<string, Says>> = {
  'facility-population': { code: 'detention_facility_code', name: 'detention_facility' },
  'ice-detentions': { code: 'detention_facility_code', name: 'detention_facility' },
  'ice-detainers': {
    code: 'detention_facility_code',
    name: 'detention_facility',
    city: 'facility_city',
    state: 'facility_state',
    area: 'facility_aor',
  },
  'placements-2011-2024': { code: 'detention_facility_code', name: 'detention_facility' },
  'segregation-srms': { name: 'facility', area: 'facility_aor' },
  'segregation-icij': { name: 'facility', state: 'state', area: 'facility_aor' },
  'detainers-fy2015': { name: 'detainer_detention_facility', state: 'state', city: 'city' },
}

/** Every different way the files call a facility, with how many rows say so. */
export async function readLabels(connection: DuckDBConnection, release: Release): Promise<readonly Label[]> {
  const labels: Label[] = []
  for (const { format, parts, columns } of release.tables) {
    const said = says[format.id]
    if (!said) continue
    const has = new Set(columns.filter(({ isInParts }) => isInParts).map(({ name }) => name))
    const cell = (name: string | undefined) => (name !== undefined && has.has(name) ? `nullif(trim("${name}"), '')` : 'null::varchar')
    for (const { file, sheet, parquet } of parts) {
      const read =
        await connection.runAndReadAll(`select ${cell(said.code)} as code, ${cell(said.name)} as name, ${cell(said.city)} as city, ${cell(said.state)} as state,
        ${cell(said.area)} as area, count(*)::double as n, min("row")::double as first
        from read_parquet(${sqlText(parquet)}) group by all order by n desc, code, name, city, state, area`)
      for (const row of read.getRowObjectsJS()) {
        const text = (name: string) => (typeof row[name] === 'string' ? row[name] : null)
        labels.push({
          file,
          sheet,
          format: format.id,
          by: text('code') === null ? 'name' : 'code',
          code: text('code'),
          name: text('name'),
          city: text('city'),
          state: readState(text('state')),
          area: readArea(text('area')),
          rows: Number(row.n),
          firstRow: Number(row.first),
        })
      }
    }
  }
  return labels
}
