import { bondsOf } from '../stints/bond-seen.ts'
import type { StintColumn } from '../stints/derive-input.ts'
import { bondColumns } from '../stints/sort-keys.ts'
import type { StintSource } from '../stints/stint-source.ts'

/** Columns told of the first, longest and last stint of a stay. */
const ofEnds = ['detention_facility', 'detention_facility_code', 'book_in_date_time', 'book_out_date_time']

/** Columns that belong to a stint alone and are not told of its stay, as in the public pipeline. */
const ofStint = new Set([...Object.keys(bondColumns), 'detention_release_reason', 'book_in_site', 'book_in_aor'])

/** What is taken over from a stay's last stint: the released column, and the name it has there. */
export function lastColumns(source: StintSource): { column: StintColumn; name: string }[] {
  const kept = [...source.columns.values()].filter(({ name, leftOut }) => !leftOut && !ofStint.has(name))
  return kept.map((column) => ({ column, name: ofEnds.includes(column.name) ? `${column.name}_last` : column.name }))
}

/** The names of all columns of `stays.parquet`, in the public pipeline's order. A column the release lacks is absent. */
export function stayColumns(source: StintSource, places: readonly string[]): string[] {
  const ends = ofEnds.filter((name) => source.columns.has(name))
  return [
    'stay_ID',
    'n_stints',
    ...(source.columns.has('detention_facility_code') ? ['detention_facility_codes_all'] : []),
    ...bondsOf(source).map(([, smallest]) => smallest),
    ...lastColumns(source).flatMap(({ column, name }) => (name === column.name ? [name] : [])),
    'n_stays',
    ...['first', 'longest', 'last'].flatMap((end) => ends.map((name) => `${name}_${end}`)),
    ...['first', 'longest', 'last'].flatMap((end) => places.map((place) => `${place}_${end}`)),
  ]
}
