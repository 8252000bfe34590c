import { join } from 'node:path'
import { bondsOf } from '../stints/bond-seen.ts'
import type { DeriveInput } from '../stints/derive-input.ts'
import { assembleParquet, type RowGroupSources } from '../stints/parquet/assemble-parquet.ts'
import { readFooter } from '../stints/parquet/read-footer.ts'
import { runSideBySide } from '../stints/run-side-by-side.ts'
import { type Slice, sliceParts } from '../stints/slice-parts.ts'
import { sqlName, sqlText } from '../stints/sql-text.ts'
import { type StintSource, writtenType } from '../stints/stint-source.ts'
import { pickStays } from './pick-stays.ts'
import { stayColumns } from './stay-columns.ts'
import { writeLast } from './write-last.ts'

/**
 * Writes `stays.parquet`, with the public pipeline's columns: keys and counts, what the last stint says of the person and case (empty where it is
 * empty), and the first, longest and last facility. Stays stand in the order in which their last stints stand in the release.
 * @returns the number of stays
 */
export async function writeStays(input: DeriveInput, source: StintSource, places: readonly string[], workDir: string): Promise<number> {
  const picks = await pickStays(input.database.connection, sliceParts(source, join(workDir, 'stays')))
  const lasts = join(workDir, 'stays-last.parquet')
  await Promise.all([
    runSideBySide(
      input.database,
      picks.map(({ slice }) => sliceSql(source, slice, places)),
    ),
    writeLast(source, picks, lasts),
  ])
  const last = await readFooter(lasts)
  const rowGroups: RowGroupSources[] = []
  for (const [place, { slice }] of picks.entries()) {
    rowGroups.push([
      { footer: last, rowGroup: place },
      { footer: await readFooter(slice.path), rowGroup: 0 },
    ])
  }
  await assembleParquet(join(input.outDir, 'stays.parquet'), stayColumns(source, places), rowGroups)
  return picks.reduce((sum, { rows }) => sum + rows.length, 0)
}

/** Writes what was worked out of the stays whose last stint lies in one row group, in the order of its rows. */
function sliceSql(source: StintSource, { part, from, rows, path }: Slice, places: readonly string[]): string {
  const first = part.firstRow + from
  const moment = (way: 'in' | 'out') => {
    const column = source.columns.get(`book_${way}_date_time`)
    return column ? writtenType(column) : undefined
  }
  const columns = [
    'stay.n_stints',
    'coalesce(stay.codes, case when stay.n_stints = 1 then last.code::VARCHAR end) as detention_facility_codes_all',
    'stay.n_stays',
    ...bondsOf(source).map(([bond, name]) => {
      const column = source.columns.get(bond)
      return `stay.${name}::${column ? writtenType(column) : 'DOUBLE'} as ${name}`
    }),
  ]
  for (const end of ['first', 'longest']) {
    columns.push(`${end}.name as detention_facility_${end}`, `${end}.code as detention_facility_code_${end}`)
    for (const way of ['in', 'out'] as const)
      columns.push(`stay.${end}_${way}::${moment(way) ?? 'TIMESTAMP'} as book_${way}_date_time_${end}`)
  }
  for (const end of ['first', 'longest', 'last']) columns.push(...places.map((place) => `${end}.${place} as ${sqlName(`${place}_${end}`)}`))
  return `copy (select ${columns.join(', ')}
    from (from custody.stay where rid >= ${first} and rid < ${first + rows}) as stay
    join custody.facility as last using (facility)
    join custody.facility as first on first.facility = stay.first_facility
    join custody.facility as longest on longest.facility = stay.longest_facility
    order by stay.rid)
    to ${sqlText(path)} (format parquet, row_group_size ${Math.max(rows, 2048)})`
}
