import type { MadeGroup } from '../parquet/write-cells.ts'
import { bondsOf } from '../stints/bond-seen.ts'
import { none } from '../stints/stint-keys.ts'
import { type Told, tellSlice } from '../stints/tell-stints.ts'
import { numberTypeOf, writtenColumn } from '../stints/written-cells.ts'
import type { RowGroup } from './job.ts'
import { answeredCells, flagCells, sparseCells } from './made-cells.ts'
import type { RowGroupContext } from './row-group-context.ts'

/** The columns that say which rows are duplicates, and why. */
export const flagColumns = ['duplicate_likely_bond', 'duplicate_likely_sameday', 'duplicate_drop_row', 'duplicate_likely']

/** Makes what of the stints of one row group hangs on others: the smallest bonds, and flags. */
export function makeTold(context: RowGroupContext, { part, rowGroup, first }: RowGroup, all: Told): MadeGroup {
  const { source, maker, room } = context
  const rows = source.parts[part]?.footer.rowGroups[rowGroup]?.rows ?? 0
  const { flagged, reasons, bonds } = tellSlice(all, first, rows)
  for (const [n, [bond, name]] of bondsOf(source).entries()) {
    const column = source.columns.get(bond)
    const values = bonds.values[n]
    if (column && values) maker.add({ ...writtenColumn(column), name }, sparseCells(rows, bonds.rows, values, numberTypeOf(column), room))
  }
  const [asBond, asSameDay, dropped, likely] = flagColumns.map((name) => ({ name, kind: 'boolean' as const }))
  const because = (reason: number) => flagged.filter((_, n) => reasons[n] === reason)
  if (asBond) maker.add(asBond, flagCells(rows, because(1), room))
  if (asSameDay) maker.add(asSameDay, flagCells(rows, because(2), room))
  const flags = flagCells(rows, flagged, room)
  if (dropped) maker.add(dropped, flags)
  // Without an id nothing can be told of duplicates.
  if (likely) maker.add(likely, answeredCells(flags, identified(all.low, first, rows)))
  return maker.finish(rows)
}

/** 1 for each row that has an id. */
function identified(low: Float64Array, first: number, rows: number): Int32Array {
  const present = new Int32Array(rows)
  for (let row = 0; row < rows; row++) present[row] = low[first + row] === none ? 0 : 1
  return present
}
