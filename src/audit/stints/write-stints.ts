import { join } from 'node:path'
import { bondsOf, smallestBonds } from './bond-seen.ts'
import type { DeriveInput } from './derive-input.ts'
import { assembleParquet, type RowGroupSources } from './parquet/assemble-parquet.ts'
import { readFooter } from './parquet/read-footer.ts'
import { runSideBySide } from './run-side-by-side.ts'
import { type Slice, sliceParts } from './slice-parts.ts'
import { sqlText } from './sql-text.ts'
import { type StintSource, writtenType } from './stint-source.ts'
import { keyColumns, writeKeyed } from './write-keyed.ts'

/**
 * Writes `stints.parquet`: every released row in the order of the release, kept columns first, then the public pipeline's own, `row` (the true
 * row of the sheet) last. Released columns are taken over byte for byte; keys are joined out of their bytes; DuckDB writes what was worked out.
 * @param places the columns of `custody.place`
 * @param workDir a folder for what is written on the way
 */
export async function writeStints(input: DeriveInput, source: StintSource, places: readonly string[], workDir: string): Promise<void> {
  const slices = sliceParts(source, join(workDir, 'stints'))
  const bonds = bondsOf(source)
  await input.database.connection.run(`create or replace table custody.bond_seen as ${smallestBonds(source)}`)
  const keyed = join(workDir, 'stints-keys.parquet')
  await Promise.all([
    runSideBySide(
      input.database,
      slices.map((slice) => sliceSql(source, slice, places)),
    ),
    writeKeyed(input.database.connection, source, keyed),
  ])
  const keys = await readFooter(keyed)
  const rowGroups: RowGroupSources[] = []
  for (const [place, { part, rowGroup, path }] of slices.entries()) {
    rowGroups.push([
      { footer: keys, rowGroup: place },
      { footer: await readFooter(path), rowGroup: 0 },
      { footer: part.footer, rowGroup },
    ])
  }
  const kept = [...source.columns.values()].filter(({ leftOut }) => !leftOut)
  const names = [...kept.map(({ name }) => name), ...keyColumns, ...bonds.map(([, smallest]) => smallest), ...flags, ...places, 'row']
  await assembleParquet(join(input.outDir, 'stints.parquet'), names, rowGroups)
}

const flags = ['duplicate_likely_bond', 'duplicate_likely_sameday', 'duplicate_drop_row', 'duplicate_likely']

/** Writes what was worked out of the rows of one row group, in their order. */
function sliceSql(source: StintSource, { part, from, rows, path }: Slice, places: readonly string[]): string {
  const first = part.firstRow + from
  const smallest = bondsOf(source).map(([bond, name]) => {
    const column = source.columns.get(bond)
    return `, seen.${name}::${column ? writtenType(column) : 'DOUBLE'} as ${name}`
  })
  const within = (table: string) => `(from ${table} where rid >= ${first} and rid < ${first + rows})`
  return `copy (select coalesce(is_bond, false) as duplicate_likely_bond, coalesce(is_sameday, false) as duplicate_likely_sameday,
      coalesce(is_bond or is_sameday, false) as duplicate_drop_row,
      case when person is not null then coalesce(is_bond or is_sameday, false) end as duplicate_likely${smallest.join('')}${places.map((name) => `, place.${name}`).join('')}
    from ${within('custody.stint')} as stint
    join custody.facility as place using (facility)
    left join ${within('custody.duplicate')} as told using (rid)
    left join ${within('custody.bond_seen')} as seen using (rid)
    order by stint.rid)
    to ${sqlText(path)} (format parquet, row_group_size ${Math.max(rows, 2048)})`
}
