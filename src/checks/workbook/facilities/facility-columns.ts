import { findCell, textAt } from '../../../releases/workbook/grid.ts'
import { columnNamed } from '../../tables/pick.ts'
import type { PublishedTable, TableColumn, TableRow } from '../../tables/table.ts'
import type { Bilingual } from '../../words/bilingual.ts'

/** The groups into which a facility's population is broken down, each of all the people there. */
export const breakdowns: readonly { says: Bilingual; picks: (column: TableColumn) => boolean; size: number }[] = [
  { says: { en: 'classification levels A to D', es: 'niveles de clasificación A a D' }, picks: columnNamed(/^level [a-d]$/), size: 4 },
  { says: { en: 'sex and criminality', es: 'sexo y antecedentes penales' }, picks: columnNamed(/^(fe)?male (non-?)?crim$/), size: 4 },
  {
    says: { en: 'threat levels', es: 'niveles de amenaza' },
    picks: columnNamed(/^(ice threat level [1-3]|no ice threat level)$/),
    size: 4,
  },
]

export const findColumn = ({ columns }: PublishedTable, name: RegExp): TableColumn | undefined => columns.find(columnNamed(name))

/** The text of a facility's cell; numbers as their digits, empty where there is none. */
export function textOf(table: PublishedTable, row: TableRow, column: TableColumn | undefined): string {
  if (!column) return ''
  const value = findCell(table.grid, row.row, column.column)?.value
  return typeof value === 'number' ? String(value) : textAt(table.grid, row.row, column.column)
}
