import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { DeriveInput } from './derive-input.ts'
import { derivedColumns } from './derived-columns.ts'
import { facilityKey } from './key-rows.ts'
import { assembleParquet, type RowGroupSources } from './parquet/assemble-parquet.ts'
import { readFooter } from './parquet/read-footer.ts'
import { runSideBySide } from './run-side-by-side.ts'
import { type Slice, sliceParts } from './slice-parts.ts'
import { bondColumns } from './sort-keys.ts'
import { sqlName, sqlText } from './sql-text.ts'
import { type NumberedPart, type StintSource, sqlTypeOf, valueOf } from './stint-source.ts'

/**
 * Writes `stints.parquet`: every released row in the order of the release, kept columns first, then those of `derivedColumns`.
 * Columns that need no cleaning are taken over byte for byte from the parts; DuckDB writes the rest, a row group at a time.
 * @param places the columns of `custody.place`
 * @param workDir a folder for what is written on the way
 */
export async function writeStints(input: DeriveInput, source: StintSource, places: readonly string[], workDir: string): Promise<void> {
  const { database, outDir } = input
  const kept = [...source.columns.values()].filter(({ leftOut }) => !leftOut)
  const rewritten = kept.filter(({ asReleased }) => !asReleased).map(({ name }) => name)
  const shifts = await shiftRows(database.connection, source)
  const derived = (part: NumberedPart) => derivedColumns(source, part, shifts.get(part) ?? 0, places)
  const slices = sliceParts(source, join(workDir, 'stints'))
  await runSideBySide(
    database,
    slices.map((slice) => sliceSql(source, slice, rewritten, derived(slice.part), places)),
  )
  const rowGroups: RowGroupSources[] = []
  for (const { part, rowGroup, path } of slices) {
    rowGroups.push([
      { footer: await readFooter(path), rowGroup: 0 },
      { footer: part.footer, rowGroup },
    ])
  }
  const [first] = source.parts
  const names = [...kept.map(({ name }) => name), ...(first ? derived(first).keys() : [])]
  await assembleParquet(join(outDir, 'stints.parquet'), names, rowGroups)
}

/**
 * What must be added to a row's number to give the public pipeline's `row_original`, for each part: the pipeline counts on through all
 * sheets of one name, in whatever files they are (releases.md 1.4).
 */
async function shiftRows(connection: DuckDBConnection, source: StintSource): Promise<Map<NumberedPart, number>> {
  const shifts = new Map<NumberedPart, number>()
  const counted = new Map<string, number>()
  for (const part of source.parts) {
    const before = counted.get(part.sheet) ?? 0
    shifts.set(part, before)
    const spanned = await connection.runAndReadAll(
      `select coalesce(max("row") - min("row") + 1, 0)::INTEGER from read_parquet(${sqlText(part.parquet)})`,
    )
    counted.set(part.sheet, before + Number(spanned.getRows()[0]?.[0] ?? 0))
  }
  return shifts
}

/** Writes what DuckDB must write of one row group, in the order of its rows: a positional join, so that no other order can come of it. */
function sliceSql(source: StintSource, slice: Slice, rewritten: readonly string[], derived: ReadonlyMap<string, string>, places: readonly string[]): string {
  const { part, from, rows, path } = slice
  const value = (name: string) => valueOf(source, part, name)
  const columns = [
    ...rewritten.map((name) => `released.${sqlName(name)}`),
    ...[...derived].map(([name, sql]) => `${sql} as ${sqlName(name)}`),
  ]
  const bonds = Object.keys(bondColumns).filter((name) => source.columns.has(name))
  const needed = [...new Set([...rewritten, ...bonds])].map((name) => `${value(name)} as ${sqlName(name)}, `)
  const smallest = Object.entries(bondColumns).filter(([name]) => source.columns.has(name))
  const first = part.firstRow + from
  return `copy (select ${columns.join(', ')}
    from (select "row", ${needed.join('')}
        ${value('unique_identifier')}::VARCHAR as id, ${value(facilityKey(source))}::VARCHAR as code,
        ${value('stay_book_in_date_time')}::TIMESTAMP as stay_at, ${value('book_in_date_time')}::TIMESTAMP as in_at
      from read_parquet(${sqlText(part.parquet)}) where file_row_number >= ${from} and file_row_number < ${from + rows}) as released
    positional join (
      select stint.rid, d.rid is not null as is_told, coalesce(d.is_bond, false) as is_bond, coalesce(d.is_sameday, false) as is_sameday
        ${smallest.map(([bond, name]) => `, d.${name}::${sqlTypeOf(source, bond)} as ${name}`).join('')}${places.map((name) => `, facility.${name}`).join('')}
      from custody.stint as stint
      join custody.facility as facility using (facility)
      left join (from custody.duplicate where rid >= ${first} and rid < ${first + rows}) as d on d.rid = stint.rid
      where stint.rid >= ${first} and stint.rid < ${first + rows}
      order by stint.rid) as told)
    to ${sqlText(path)} (format parquet, row_group_size ${Math.max(rows, 2048)})`
}
