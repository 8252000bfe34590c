import { cellAddress } from '../../releases/workbook/cell-address.ts'
import type { FindingHere } from '../finding.ts'
import { numberIn, type PublishedTable, plain } from '../tables/table.ts'
import { tableWords } from '../words/table-words.ts'

/** Rows of a plain list that carry the same label twice. Tables of groups and of facilities say more in other cells and are left alone. */
export function checkRepeatedRows(table: PublishedTable): FindingHere[] {
  if (table.spec.startsGroup || table.spec.id === 'facilities') return []
  const [column] = table.columns
  const same = Map.groupBy(table.rows, ({ label }) => plain(label))
  return [...same.values()].flatMap(([first, second]) => {
    if (!first || !second || !column) return []
    return [
      {
        check: 'duplicate-row',
        cell: cellAddress(second.row, table.titleAt.column),
        alsoCells: [cellAddress(first.row, table.titleAt.column)],
        ...tableWords.repeatedRow({
          label: second.label,
          table: table.spec.says,
          title: table.title.slice(0, 50).trim(),
          rows: [first.row, second.row],
          values: [numberIn(table, first, column) ?? 0, numberIn(table, second, column) ?? 0],
        }),
        severity: 'error' as const,
        sure: 'likely' as const,
      },
    ]
  })
}
