import { mapNumbers, sameText } from '../parquet/cells.ts'
import type { MadeGroup } from '../parquet/write-cells.ts'
import { joinKeys } from '../stints/key-texts.ts'
import { facilityKey } from '../stints/name-facilities.ts'
import { isConverted, writtenCells, writtenColumn } from '../stints/written-cells.ts'
import type { RowGroup } from './job.ts'
import { facilitiesByCode, facilityCells } from './made-cells.ts'
import type { RowGroupContext } from './row-group-context.ts'

/** The columns by which a stint, its stay and its row are known, in the public pipeline's order. */
export const keyColumns = ['stay_ID', 'file_original', 'sheet_original', 'row_original', 'stint_ID']

/**
 * Makes what of the stints of one row group is not taken over from the release and hangs on nothing but its own row: keys, released columns that
 * are written as another type, and places.
 * @param shift added to the row of the sheet
 */
export function makeStints(context: RowGroupContext, { part: place, rowGroup }: RowGroup, shift: number): MadeGroup {
  const { source, facilities, places, room, maker } = context
  const { part, cells } = context.open(place)
  const ids = cells(rowGroup, 'unique_identifier', 'ids')
  const codes = cells(rowGroup, facilityKey(source), 'codes')
  maker.add({ name: 'stay_ID', kind: 'text' }, joinKeys(room, ids, cells(rowGroup, 'stay_book_in_date_time')))
  maker.add({ name: 'stint_ID', kind: 'text' }, joinKeys(room, ids, cells(rowGroup, 'book_in_date_time'), codes))
  maker.add({ name: 'file_original', kind: 'text' }, sameText(part.file, ids.rows, room))
  maker.add({ name: 'sheet_original', kind: 'text' }, sameText(part.sheet, ids.rows, room))
  const shifted = mapNumbers(cells(rowGroup, 'row'), room, (view, at) => view.getInt32(at, true) + shift)
  maker.add({ name: 'row_original', kind: 'int32' }, shifted)
  for (const column of source.columns.values()) {
    if (column.leftOut || !isConverted(column)) continue
    maker.add(writtenColumn(column), writtenCells(column, cells(rowGroup, column.name), room))
  }
  const code = facilities.get('code')
  const found = code && places.length > 0 ? facilitiesByCode(codes, code, room) : undefined
  for (const name of places) {
    const text = facilities.get(name)
    if (found && text) maker.add({ name, kind: 'text' }, facilityCells(text, found, room))
  }
  return maker.finish(ids.rows)
}
