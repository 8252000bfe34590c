import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { AssembledFile } from '../parquet/assembled-file.ts'
import { openPart } from '../parquet/open-part.ts'
import { readFooter } from '../parquet/read-footer.ts'
import { Room } from '../parquet/room.ts'
import { CellWriter } from '../parquet/write-cells.ts'
import { bondsOf, smallestBonds } from './bond-seen.ts'
import type { DeriveInput } from './derive-input.ts'
import { keyCells, keyColumns } from './key-cells.ts'
import { runSideBySide } from './run-side-by-side.ts'
import { type Slice, sliceParts } from './slice-parts.ts'
import { sqlText } from './sql-text.ts'
import { type NumberedPart, type StintSource, writtenType } from './stint-source.ts'
import { isConverted } from './written-cells.ts'

const flags = ['duplicate_likely_bond', 'duplicate_likely_sameday', 'duplicate_drop_row', 'duplicate_likely']

/**
 * Writes `stints.parquet`: every released row in the order of the release, kept columns first, then the public pipeline's own, `row` (the true
 * row of the sheet) last. Released columns are taken over byte for byte; keys are joined out of their bytes; DuckDB writes what was worked out.
 * @param places the columns of `custody.place`
 * @param workDir a folder for what is written on the way
 */
export async function writeStints(input: DeriveInput, source: StintSource, places: readonly string[], workDir: string): Promise<void> {
  const { connection } = input.database
  const kept = [...source.columns.values()].filter(({ leftOut }) => !leftOut)
  const taken = [...kept.filter((column) => !isConverted(column)).map(({ name }) => name), 'row']
  const smallest = bondsOf(source).map(([, name]) => name)
  await connection.run(`create or replace table custody.bond_seen as ${smallestBonds(source)}`)
  const shifts = await shiftRows(connection, source)
  const slices = sliceParts(source, join(workDir, 'stints'))
  const told = runSideBySide(
    input.database,
    slices.map((slice) => sliceSql(source, slice, places)),
  )
  const names = [...kept.map(({ name }) => name), ...keyColumns, ...smallest, ...flags, ...places, 'row']
  const file = await AssembledFile.create(join(input.outDir, 'stints.parquet'), names)
  const [room, writer] = [new Room(), new CellWriter()]
  try {
    for (const [place, { part, rowGroup, rows, path }] of slices.entries()) {
      const open = await openPart(part.footer, room)
      try {
        for (const name of taken) await file.take(name, part.footer, rowGroup)
        for await (const [column, cells] of keyCells({ source, part, open, rowGroup, room }, shifts.get(part) ?? 0)) {
          await file.add(column.name, writer.write(column, cells))
        }
      } finally {
        await open.close()
      }
      await told[place]
      await file.takeAll(await readFooter(path), 0)
      file.endGroup(rows)
    }
    await file.finish()
  } catch (fault) {
    await Promise.allSettled(told)
    await file.abandon()
    throw fault
  }
}

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
