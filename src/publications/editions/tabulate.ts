import type { Cell } from '../numbers/cell.ts'
import type { CountedRow } from '../numbers/count-table.ts'
import type { Item } from '../numbers/table.ts'
import type { EditionTable } from './edition.ts'

/** One panel of a table, row by row. */
export interface Panel {
  panel: Item
  rows: readonly { row: CountedRow; cells: readonly Cell[] }[]
}

/** A table as it is laid out: panel by panel, its cells in the order of its columns. */
export function tabulate({ panels, rows, columns, cells }: Pick<EditionTable, 'panels' | 'rows' | 'columns' | 'cells'>): readonly Panel[] {
  const at = new Map(cells.map((cell) => [`${cell.panel}\n${cell.row}\n${cell.column}`, cell]))
  return panels.map((panel) => ({
    panel,
    rows: rows.map((row) => ({
      row,
      cells: columns.flatMap((column) => at.get(`${panel.key}\n${row.key}\n${column.key}`) ?? []),
    })),
  }))
}
