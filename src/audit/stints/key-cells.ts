import type { ParquetColumn } from '../../releases/parquet/parquet-schema.ts'
import { type Cells, mapNumbers, sameText } from '../parquet/cells.ts'
import type { OpenPart } from '../parquet/open-part.ts'
import type { Room } from '../parquet/room.ts'
import { facilityKey } from './key-rows.ts'
import { joinKeys } from './key-texts.ts'
import type { NumberedPart, StintSource } from './stint-source.ts'
import { isConverted, writtenCells, writtenColumn } from './written-cells.ts'

/** The columns by which a stint, its stay and its row are known, in the public pipeline's order. */
export const keyColumns = ['stay_ID', 'file_original', 'sheet_original', 'row_original', 'stint_ID']

const text = (name: string): ParquetColumn => ({ name, kind: 'text', isOptional: true })

export interface RowGroupOf {
  source: StintSource
  part: NumberedPart
  open: OpenPart
  rowGroup: number
  room: Room
}

/**
 * What of the stints of one row group is made out of its released cells alone: `keyColumns`, and released columns that are written as another
 * type. One at a time: each holds until the next is asked for.
 * @param shift what is added to a row's number to give the public pipeline's `row_original`
 */
export async function* keyCells({ source, part, open, rowGroup, room }: RowGroupOf, shift: number): AsyncGenerator<[ParquetColumn, Cells]> {
  const ids = await open.cells(rowGroup, 'unique_identifier', 'ids')
  yield [text('stay_ID'), joinKeys(room, ids, await open.cells(rowGroup, 'stay_book_in_date_time'))]
  const codes = await open.cells(rowGroup, facilityKey(source), 'codes')
  yield [text('stint_ID'), joinKeys(room, ids, await open.cells(rowGroup, 'book_in_date_time'), codes)]
  yield [text('file_original'), sameText(part.file, ids.rows, room)]
  yield [text('sheet_original'), sameText(part.sheet, ids.rows, room)]
  const rows = await open.cells(rowGroup, 'row')
  yield [{ name: 'row_original', kind: 'int32', isOptional: true }, mapNumbers(rows, room, (view, at) => view.getInt32(at, true) + shift)]
  for (const column of source.columns.values()) {
    if (column.leftOut || !isConverted(column)) continue
    yield [writtenColumn(column), writtenCells(column, await open.cells(rowGroup, column.name), room)]
  }
}
