import { cellAddress } from '../../releases/workbook/cell-address.ts'
import type { FindingHere } from '../finding.ts'
import { sayNumber } from '../say-number.ts'
import { numberIn, type PublishedTable, plain } from '../tables/table.ts'

/** Rows of a plain list that carry the same label twice. Tables of groups and of facilities say more in other cells and are left alone. */
export function checkRepeatedRows(table: PublishedTable): FindingHere[] {
  if (table.spec.startsGroup || table.spec.id === 'facilities') return []
  const [column] = table.columns
  const same = Map.groupBy(table.rows, ({ label }) => plain(label))
  return [...same.values()].flatMap(([first, second]) => {
    if (!first || !second || !column) return []
    const [one, other] = [first, second].map((row) => sayNumber(numberIn(table, row, column) ?? 0))
    return [
      {
        check: 'duplicate-row',
        cell: cellAddress(second.row, table.titleAt.column),
        alsoCells: [cellAddress(first.row, table.titleAt.column)],
        printed: second.label,
        expected: 'one row',
        why: `“${second.label}” stands twice in ${table.spec.says} (${table.title.slice(0, 50)}), with ${one} in row ${first.row} and ${other} in row ${second.row}: one of them is another’s row or counts the same again.`,
        severity: 'error' as const,
        sure: 'likely' as const,
      },
    ]
  })
}
