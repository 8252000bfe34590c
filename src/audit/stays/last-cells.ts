import type { ParquetColumn } from '../../releases/parquet/parquet-schema.ts'
import { type Cells, pickRows } from '../parquet/cells.ts'
import type { Room } from '../parquet/room.ts'
import type { RowGroupOf } from '../stints/key-cells.ts'
import { joinKeys } from '../stints/key-texts.ts'
import { writtenCells, writtenColumn } from '../stints/written-cells.ts'
import { lastColumns } from './stay-columns.ts'

/**
 * What stays take over from their last stints, and their keys: of one row group, one column at a time; each holds until the next is asked for.
 * Dictionaries are taken over whole; only the cells' numbers into them are picked.
 * @param rows the rows of these stints within the row group, from 0, rising
 */
export async function* lastCells(
  { source, open, rowGroup, room }: RowGroupOf,
  rows: Int32Array,
  idRoom: Room,
): AsyncGenerator<[ParquetColumn, Cells]> {
  const ids = pickRows(await open.cells(rowGroup, 'unique_identifier', 'ids'), rows, idRoom)
  const moments = pickRows(await open.cells(rowGroup, 'stay_book_in_date_time'), rows, room)
  yield [{ name: 'stay_ID', kind: 'text', isOptional: true }, joinKeys(room, ids, moments)]
  for (const { column, name } of lastColumns(source)) {
    const cells = pickRows(await open.cells(rowGroup, column.name), rows, room)
    yield [writtenColumn(column, name), writtenCells(column, cells, room)]
  }
}
