import { join } from 'node:path'
import { AssembledFile } from '../parquet/assembled-file.ts'
import { openPart } from '../parquet/open-part.ts'
import { readFooter } from '../parquet/read-footer.ts'
import { Room } from '../parquet/room.ts'
import { CellWriter } from '../parquet/write-cells.ts'
import { bondsOf } from '../stints/bond-seen.ts'
import type { DeriveInput } from '../stints/derive-input.ts'
import { runSideBySide } from '../stints/run-side-by-side.ts'
import { type Slice, sliceParts } from '../stints/slice-parts.ts'
import { sqlName, sqlText } from '../stints/sql-text.ts'
import { type StintSource, writtenType } from '../stints/stint-source.ts'
import { lastCells } from './last-cells.ts'
import { pickStays } from './pick-stays.ts'
import { stayColumns } from './stay-columns.ts'

/**
 * Writes `stays.parquet`, with the public pipeline's columns: keys and counts, what the last stint says of the person and case (empty where it is
 * empty), and the first, longest and last facility. Stays stand in the order in which their last stints stand in the release.
 * Where there are none, nothing is written.
 * @returns the number of stays
 */
export async function writeStays(input: DeriveInput, source: StintSource, places: readonly string[], workDir: string): Promise<number> {
  const picks = await pickStays(input.database.connection, sliceParts(source, join(workDir, 'stays')))
  if (picks.length === 0) return 0
  const told = runSideBySide(
    input.database,
    picks.map(({ slice }) => sliceSql(source, slice, places)),
  )
  const file = await AssembledFile.create(join(input.outDir, 'stays.parquet'), stayColumns(source, places))
  const [room, idRoom, writer] = [new Room(), new Room(), new CellWriter()]
  let count = 0
  try {
    for (const [place, { slice, rows }] of picks.entries()) {
      const { part, rowGroup } = slice
      const open = await openPart(part.footer, room)
      try {
        for await (const [column, cells] of lastCells({ source, part, open, rowGroup, room }, rows, idRoom)) {
          await file.add(column.name, writer.write(column, cells))
        }
      } finally {
        await open.close()
      }
      await told[place]
      await file.takeAll(await readFooter(slice.path), 0)
      file.endGroup(rows.length)
      count += rows.length
    }
    await file.finish()
  } catch (fault) {
    await Promise.allSettled(told)
    await file.abandon()
    throw fault
  }
  return count
}

/** Writes what was worked out of the stays whose last stint lies in one row group, in the order of its rows. */
function sliceSql(source: StintSource, { part, from, rows, path }: Slice, places: readonly string[]): string {
  const first = part.firstRow + from
  const moment = (way: 'in' | 'out') => {
    const column = source.columns.get(`book_${way}_date_time`)
    return column ? writtenType(column) : undefined
  }
  const has = (name: string) => source.columns.has(name)
  const columns = [
    'stay.n_stints',
    'stay.n_stays',
    ...(has('detention_facility_code')
      ? ['coalesce(stay.codes, case when stay.n_stints = 1 then last.code::VARCHAR end) as detention_facility_codes_all']
      : []),
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
