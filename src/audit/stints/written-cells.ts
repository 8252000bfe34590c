import { type Cells, mapNumbers, microsAt } from '../parquet/cells.ts'
import type { Room } from '../parquet/room.ts'
import type { MadeColumn } from '../parquet/write-cells.ts'
import type { StintColumn } from './derive-input.ts'
import { type StintSource, writtenType } from './stint-source.ts'

const kinds = { VARCHAR: 'text', DOUBLE: 'double', TIMESTAMP: 'timestamp', DATE: 'date', INTEGER: 'int32' } as const
const dayMicros = 86_400_000_000

/** How a released column is written, under its own name or another. */
export const writtenColumn = (column: StintColumn, name = column.name): MadeColumn => ({ name, kind: kinds[writtenType(column)] })

/** How the numbers of a number, instant or day column are kept. */
export const numberTypeOf = (column: StintColumn): 'DOUBLE' | 'TIMESTAMP' | 'DATE' => {
  const type = writtenType(column)
  return type === 'TIMESTAMP' || type === 'DATE' ? type : 'DOUBLE'
}

/** Whether a column is written as another type than it is read in. */
export const isConverted = (column: StintColumn): boolean =>
  writtenType(column) === 'INTEGER' || (column.kind === 'instant' && writtenType(column) === 'DATE')

/** The columns of stints that are taken over from the release byte for byte, in their order. */
export const takenColumns = ({ columns }: StintSource): string[] => [
  ...[...columns.values()].filter((column) => !column.leftOut && !isConverted(column)).map(({ name }) => name),
  'row',
]

/** Released cells as they are written: instants without times as days, years as whole numbers. */
export function writtenCells(column: StintColumn, cells: Cells, room: Room): Cells {
  if (!isConverted(column)) return cells
  if (column.kind === 'instant') return mapNumbers(cells, room, (view, at) => Math.floor(microsAt(view, at) / dayMicros))
  return mapNumbers(cells, room, (view, at) => Math.trunc(view.getFloat64(at, true)))
}
