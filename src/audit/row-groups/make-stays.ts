import { pickRows } from '../parquet/cells.ts'
import type { MadeGroup } from '../parquet/write-cells.ts'
import { lastColumns } from '../stays/stay-columns.ts'
import { type StaysByLast, tellStays } from '../stays/tell-stays.ts'
import { bondsOf } from '../stints/bond-seen.ts'
import { joinKeys } from '../stints/key-texts.ts'
import { facilityKey } from '../stints/name-facilities.ts'
import { numberTypeOf, writtenCells, writtenColumn } from '../stints/written-cells.ts'
import type { RowGroup } from './job.ts'
import { facilitiesByCode, facilityCells, joinedCells, numberCells, sparseCells, wholeCells } from './made-cells.ts'
import type { RowGroupContext } from './row-group-context.ts'
import type { StaysTold } from './told.ts'

/**
 * Makes the stays whose last stints lie in one row group: what they take over from these stints, picked out of the released cells (dictionaries
 * are taken over whole, only the cells' numbers into them are picked), and what was worked out of them.
 */
export function makeStays(context: RowGroupContext, { part: place, rowGroup, first }: RowGroup, stays: StaysByLast): MadeGroup {
  const { source, facilities, places, room, maker } = context
  const { part, cells } = context.open(place)
  const told = tellStays(stays, first, part.footer.rowGroups[rowGroup]?.rows ?? 0, room)
  const pick = (name: string) => pickRows(cells(rowGroup, name), told.rows, room)
  const ids = pickRows(cells(rowGroup, 'unique_identifier', 'ids'), told.rows, context.idRoom)
  maker.add({ name: 'stay_ID', kind: 'text' }, joinKeys(room, ids, pick('stay_book_in_date_time')))
  for (const { column, name } of lastColumns(source)) {
    maker.add({ ...writtenColumn(column), name }, writtenCells(column, pick(column.name), room))
  }
  const code = facilities.get('code')
  if (code && places.length > 0) {
    const found = facilitiesByCode(pick(facilityKey(source)), code, room)
    for (const name of places) {
      const text = facilities.get(name)
      if (text) maker.add({ name: `${name}_last`, kind: 'text' }, facilityCells(text, found, room))
    }
  }
  addTold(context, told)
  return maker.finish(told.rows.length)
}

function addTold({ source, facilities, places, room, maker }: RowGroupContext, told: StaysTold): void {
  const code = facilities.get('code')
  maker.add({ name: 'n_stints', kind: 'int32' }, wholeCells(told.stints, room))
  maker.add({ name: 'n_stays', kind: 'int32' }, wholeCells(told.stays, room))
  if (code && source.columns.has('detention_facility_code')) {
    maker.add({ name: 'detention_facility_codes_all', kind: 'text' }, joinedCells(code, told.facilities, room))
  }
  for (const [n, [bond, name]] of bondsOf(source).entries()) {
    const column = source.columns.get(bond)
    const values = told.bonds.values[n]
    if (column && values)
      maker.add({ ...writtenColumn(column), name }, sparseCells(told.rows.length, told.bonds.rows, values, numberTypeOf(column), room))
  }
  const texts = [
    ...(source.columns.has('detention_facility') ? [['name', 'detention_facility'] as const] : []),
    ...(source.columns.has('detention_facility_code') ? [['code', 'detention_facility_code'] as const] : []),
    ...places.map((place) => [place, place] as const),
  ]
  for (const end of ['first', 'longest'] as const) {
    for (const [text, name] of texts) {
      const found = facilities.get(text)
      if (found) maker.add({ name: `${name}_${end}`, kind: 'text' }, facilityCells(found, told.ends[end].facility, room))
    }
    for (const way of ['in', 'out'] as const) {
      const column = source.columns.get(`book_${way}_date_time`)
      if (column) maker.add(writtenColumn(column, `${column.name}_${end}`), numberCells(told.ends[end][way], numberTypeOf(column), room))
    }
  }
}
