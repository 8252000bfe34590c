import { mapNumbers, sameText } from '../parquet/cells.ts'
import type { MadeGroup } from '../parquet/write-cells.ts'
import { bondsOf } from '../stints/bond-seen.ts'
import { joinKeys } from '../stints/key-texts.ts'
import { facilityKey } from '../stints/name-facilities.ts'
import { isConverted, numberTypeOf, writtenCells, writtenColumn } from '../stints/written-cells.ts'
import type { RowGroupJob } from './job.ts'
import { booleanCells, placeCells, sparseCells } from './made-cells.ts'
import type { RowGroupContext } from './row-group-context.ts'
import type { StintsTold } from './told.ts'

/** The columns by which a stint, its stay and its row are known, in the public pipeline's order. */
export const keyColumns = ['stay_ID', 'file_original', 'sheet_original', 'row_original', 'stint_ID']

/** The columns that say which rows are duplicates, and why. */
export const flagColumns = ['duplicate_likely_bond', 'duplicate_likely_sameday', 'duplicate_drop_row', 'duplicate_likely']

/**
 * Makes what of the stints of one row group is not taken over from the release: keys, released columns that are written as another type, the
 * smallest bonds, flags and places.
 */
export async function makeStints(
  context: RowGroupContext,
  { part: place, rowGroup, shift, told }: RowGroupJob & { kind: 'stints' },
): Promise<MadeGroup> {
  const { source, facilities, places, room, maker } = context
  const { part, cells } = await context.open(place)
  const ids = await cells(rowGroup, 'unique_identifier', 'ids')
  const codes = await cells(rowGroup, facilityKey(source), 'codes')
  maker.add({ name: 'stay_ID', kind: 'text' }, joinKeys(room, ids, await cells(rowGroup, 'stay_book_in_date_time')))
  maker.add({ name: 'stint_ID', kind: 'text' }, joinKeys(room, ids, await cells(rowGroup, 'book_in_date_time'), codes))
  maker.add({ name: 'file_original', kind: 'text' }, sameText(part.file, ids.rows, room))
  maker.add({ name: 'sheet_original', kind: 'text' }, sameText(part.sheet, ids.rows, room))
  const shifted = mapNumbers(await cells(rowGroup, 'row'), room, (view, at) => view.getInt32(at, true) + shift)
  maker.add({ name: 'row_original', kind: 'int32' }, shifted)
  for (const column of source.columns.values()) {
    if (column.leftOut || !isConverted(column)) continue
    maker.add(writtenColumn(column), writtenCells(column, await cells(rowGroup, column.name), room))
  }
  for (const [n, [bond, name]] of bondsOf(source).entries()) {
    const column = source.columns.get(bond)
    const values = told.bonds.values[n]
    if (column && values)
      maker.add({ ...writtenColumn(column), name }, sparseCells(ids.rows, told.bonds.rows, values, numberTypeOf(column)))
  }
  const code = facilities.get('code')
  for (const name of places) {
    const text = facilities.get(name)
    if (code && text) maker.add({ name, kind: 'text' }, placeCells(codes, text, code, room))
  }
  addFlags(context, ids, told)
  return maker.finish(ids.rows)
}

function addFlags(
  { maker }: RowGroupContext,
  { rows, present }: { rows: number; present: Int32Array },
  { flagged, reasons }: StintsTold,
): void {
  const why = new Int8Array(rows)
  for (const [n, row] of flagged.entries()) why[row] = reasons[n] ?? 0
  maker.add(
    { name: 'duplicate_likely_bond', kind: 'boolean' },
    booleanCells(rows, (row) => why[row] === 1),
  )
  maker.add(
    { name: 'duplicate_likely_sameday', kind: 'boolean' },
    booleanCells(rows, (row) => why[row] === 2),
  )
  maker.add(
    { name: 'duplicate_drop_row', kind: 'boolean' },
    booleanCells(rows, (row) => why[row] !== 0),
  )
  // Without an id nothing can be told of duplicates.
  maker.add(
    { name: 'duplicate_likely', kind: 'boolean' },
    booleanCells(rows, (row) => why[row] !== 0, present),
  )
}
