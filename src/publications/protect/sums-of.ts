import type { Cell } from '../numbers/cell.ts'
import type { CountedTable } from '../numbers/count-table.ts'
import type { Sum } from './bounds.ts'

type Table = Pick<CountedTable, 'code' | 'panels' | 'rows' | 'columns' | 'cells'>
type Place = Pick<Cell, 'panel' | 'row' | 'column'>

/** A cell by its headings. */
export const placeOf = ({ panel, row, column }: Place): string => `${panel}\n${row}\n${column}`

/** Where a cell of a table, of one edition, is printed. */
export const printedAt = (edition: string, code: string, place: Place): string => `${edition}\n${code}\n${placeOf(place)}`

/**
 * The numbers of a table of counts, printed or withheld, as sums over its inner cells.
 * @param edition whose table it is
 * @param partsOf what the counts of a column are made of, by edition (`columnParts`)
 */
export function sumsOf(
  { code, panels, rows, columns, cells }: Table,
  edition = '',
  partsOf: (column: string) => readonly string[] = () => [edition],
): readonly Sum[] {
  const inner = (items: readonly { key: string }[], key: string) =>
    key === 'total' ? items.map((item) => item.key).filter((one) => one !== 'total') : [key]
  return cells.flatMap((cell): Sum[] => {
    if (cell.value.kind !== 'number' && cell.value.kind !== 'withheld') return []
    const group = rows.find(({ key }) => key === cell.row)?.group
    const siblings = rows.filter((row) => row.group === group)
    const atoms = inner(panels, cell.panel).flatMap((panel) =>
      inner(siblings, cell.row).flatMap((row) =>
        inner(columns, cell.column).flatMap((column) => partsOf(column).map((part) => printedAt(part, code, { panel, row, column }))),
      ),
    )
    return [{ at: printedAt(edition, code, cell), atoms, value: cell.value.kind === 'number' ? cell.value.value : undefined }]
  })
}
