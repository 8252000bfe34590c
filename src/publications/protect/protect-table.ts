import type { Cell } from '../numbers/cell.ts'
import type { CountedTable } from '../numbers/count-table.ts'
import type { Sum } from './bounds.ts'
import { withhold } from './withhold.ts'

const placeOf = ({ panel, row, column }: Pick<Cell, 'panel' | 'row' | 'column'>) => `${panel}\n${row}\n${column}`

/** The printed numbers of a table of counts as sums over its inner cells. */
export function sumsOf({ panels, rows, columns, cells }: CountedTable): readonly Sum[] {
  const inner = (items: readonly { key: string }[], key: string) =>
    key === 'total' ? items.map((item) => item.key).filter((one) => one !== 'total') : [key]
  return cells.flatMap((cell): Sum[] => {
    if (cell.value.kind !== 'number') return []
    const group = rows.find(({ key }) => key === cell.row)?.group
    const siblings = rows.filter((row) => row.group === group)
    const atoms = inner(panels, cell.panel).flatMap((panel) =>
      inner(siblings, cell.row).flatMap((row) => inner(columns, cell.column).map((column) => placeOf({ panel, row, column }))),
    )
    return [{ at: placeOf(cell), atoms, value: cell.value.value }]
  })
}

/** A table of counts with its small numbers withheld, and whatever they could be worked out from. */
export function protectTable(table: CountedTable): CountedTable {
  const withheld = new Set(withhold(sumsOf(table)).flatMap(({ at, value }) => (value === undefined ? [at] : [])))
  return {
    ...table,
    cells: table.cells.map((cell): Cell => (withheld.has(placeOf(cell)) ? { ...cell, value: { kind: 'withheld' }, counted: null } : cell)),
  }
}
