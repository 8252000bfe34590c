import { cellAddress } from '../../releases/workbook/cell-address.ts'
import type { CheckFinding } from '../finding.ts'
import { findingIn } from '../finding.ts'
import { tableWords } from '../words/table-words.ts'
import type { Edition } from './edition.ts'

/** Sheets, rows and columns that are hidden and hold numbers. */
export function checkHiddenParts({ workbook }: Edition): CheckFinding[] {
  return workbook.sheets.flatMap((grid) => {
    const numbers = [...grid.rows].flatMap(([row, cells]) =>
      [...cells.entries()].flatMap(([column, cell]) => {
        const isHidden = grid.isHidden || grid.hiddenRows.has(row) || grid.hiddenColumns.has(column)
        return isHidden && typeof cell?.value === 'number' ? [{ row, column, value: cell.value }] : []
      }),
    )
    const [first] = numbers
    if (!first) return []
    return [
      findingIn(workbook.file, grid.name, {
        check: 'hidden',
        cell: cellAddress(first.row, first.column),
        alsoCells: numbers.slice(1, 200).map(({ row, column }) => cellAddress(row, column)),
        ...tableWords.hidden({
          isSheet: grid.isHidden,
          count: numbers.length,
          value: first.value,
          cell: cellAddress(first.row, first.column),
        }),
        severity: 'note',
        sure: 'certain',
      }),
    ]
  })
}
