import { join } from 'node:path'
import type { DeriveInput } from '../stints/derive-input.ts'
import { keyText } from '../stints/derived-columns.ts'
import { assembleParquet, type RowGroupSources } from '../stints/parquet/assemble-parquet.ts'
import { readFooter } from '../stints/parquet/read-footer.ts'
import { runSideBySide } from '../stints/run-side-by-side.ts'
import { type Slice, sliceParts } from '../stints/slice-parts.ts'
import { bondColumns } from '../stints/sort-keys.ts'
import { sqlName, sqlText } from '../stints/sql-text.ts'
import { type StintSource, sqlTypeOf, valueOf } from '../stints/stint-source.ts'

/** Columns that belong to a stint and not to its stay: told of the first, longest and last stint, or not at all. */
const ofStint = new Set([
  'book_in_date_time',
  'book_out_date_time',
  'detention_facility',
  'detention_facility_code',
  'detention_release_reason',
  'book_in_site',
  'book_in_aor',
  ...Object.keys(bondColumns),
])

const ends = ['first', 'longest', 'last'] as const

/**
 * Writes `stays.parquet`, with the public pipeline's columns: keys and counts, what the last stint says of the person and case (empty where it is
 * empty), and the first, longest and last facility. Stays stand in the order in which their last stints stand in the release.
 */
export async function writeStays(input: DeriveInput, source: StintSource, places: readonly string[], workDir: string): Promise<number> {
  const slices = sliceParts(source, join(workDir, 'stays'))
  const columns = stayColumns(source, places)
  await runSideBySide(
    input.database,
    slices.map((slice) => sliceSql(source, slice, columns, places)),
  )
  const rowGroups: RowGroupSources[] = []
  let rows = 0
  for (const { path } of slices) {
    const footer = await readFooter(path)
    for (const [rowGroup, group] of footer.rowGroups.entries()) {
      rowGroups.push([{ footer, rowGroup }])
      rows += group.rows
    }
  }
  await assembleParquet(join(input.outDir, 'stays.parquet'), [...columns.keys()], rowGroups)
  return rows
}

/** SQL of each column, by name, over `released` (the last stint's row) and `stay`. */
function stayColumns(source: StintSource, places: readonly string[]): Map<string, string> {
  const has = (name: string) => source.columns.has(name)
  const columns = new Map([
    ['stay_ID', `id || '_' || ${keyText('stay_at')}`],
    ['n_stints', 'stay.n_stints'],
  ])
  if (has('detention_facility_code')) columns.set('detention_facility_codes_all', 'stay.codes')
  for (const [bond, smallest] of Object.entries(bondColumns)) if (has(bond)) columns.set(smallest, `stay.${smallest}::${sqlTypeOf(source, bond)}`)
  for (const { name, leftOut } of source.columns.values()) if (!leftOut && !ofStint.has(name)) columns.set(name, `released.${sqlName(name)}`)
  columns.set('n_stays', 'stay.n_stays')
  for (const end of ends) {
    if (has('detention_facility')) columns.set(`detention_facility_${end}`, `stay.${end}_name`)
    if (has('detention_facility_code')) columns.set(`detention_facility_code_${end}`, `stay.${end}_code`)
    columns.set(`book_in_date_time_${end}`, momentOf(source, end, 'in', 'book_in_date_time'))
    if (has('book_out_date_time')) columns.set(`book_out_date_time_${end}`, momentOf(source, end, 'out', 'book_out_date_time'))
  }
  for (const end of ends) for (const place of places) columns.set(`${place}_${end}`, `stay.${end}_${place}`)
  return columns
}

/** A moment of the first, longest or last stint, in the type the release's column has. */
function momentOf(source: StintSource, end: (typeof ends)[number], way: 'in' | 'out', name: string): string {
  return `${end === 'last' ? `released.${name}` : `stay.${end}_${way}`}::${sqlTypeOf(source, name)}`
}

/** Writes the stays whose last stint lies in one row group, in the order of its rows. */
function sliceSql(source: StintSource, slice: Slice, columns: ReadonlyMap<string, string>, places: readonly string[]): string {
  const { part, from, rows, path } = slice
  const value = (name: string) => valueOf(source, part, name)
  const first = part.firstRow + from
  const kept = [...source.columns.values()].filter(({ leftOut, name }) => !leftOut && (!ofStint.has(name) || name.startsWith('book_')))
  const smallest = Object.entries(bondColumns).flatMap(([bond, name]) => (source.columns.has(bond) ? [`, stay.${name}`] : []))
  const texts = ['name', 'code', ...places]
  return `copy (select ${[...columns].map(([name, sql]) => `${sql} as ${sqlName(name)}`).join(', ')}
    from (select ${kept.map(({ name }) => `${value(name)} as ${sqlName(name)}, `).join('')}
        ${value('unique_identifier')}::VARCHAR as id, ${value('stay_book_in_date_time')}::TIMESTAMP as stay_at
      from read_parquet(${sqlText(part.parquet)}) where file_row_number >= ${from} and file_row_number < ${from + rows}) as released
    positional join (
      select stay.n_stints, stay.n_stays, stay.codes, stay.first_in, stay.first_out, stay.longest_in, stay.longest_out${smallest.join('')}
        ${ends.map((end) => texts.map((text) => `, ${end}.${text} as ${end}_${text}`).join('')).join('')}
      from (select rid from custody.stint where rid >= ${first} and rid < ${first + rows}) as row
      left join (from custody.stay where rid >= ${first} and rid < ${first + rows}) as stay using (rid)
      ${ends.map((end) => `left join custody.facility as ${end} on ${end}.facility = stay.${end}_facility`).join('\n      ')}
      order by row.rid) as stay
    where stay.n_stints is not null)
    to ${sqlText(path)} (format parquet, row_group_size ${Math.max(rows, 2048)})`
}
