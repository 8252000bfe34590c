import { cellAddress } from '../../releases/workbook/cell-address.ts'
import { textAt } from '../../releases/workbook/grid.ts'
import type { FindingHere } from '../finding.ts'
import { isMonthColumn } from '../tables/pick.ts'
import { addressOf, numberIn, type PublishedTable, plain, shownAt, type TableColumn, type TableRow } from '../tables/table.ts'
import { tableWords } from '../words/table-words.ts'
import type { Edition } from './edition.ts'

/** Three months that agree to the last person are no accident. */
const fewest = 3

/**
 * Two rows whose labels changed places: what should be a part is larger than its whole in every column, and another table of the same
 * workbook prints the larger numbers as the whole.
 */
export function checkSwappedRows(table: PublishedTable, edition: Edition): FindingHere[] {
  const relation = table.spec.relations?.find(({ kind }) => kind === 'row-share')
  if (relation?.kind !== 'row-share') return []
  const [part, whole] = [table.rows.find(relation.part), table.rows.find(relation.whole)]
  if (!part || !whole) return []
  const filled = table.columns.filter((column) => (numberIn(table, part, column) ?? 0) > 0)
  const isSwapped =
    filled.length > 0 && filled.every((column) => (numberIn(table, part, column) ?? 0) > (numberIn(table, whole, column) ?? 0))
  const [first] = filled
  if (!isSwapped || !first) return []
  const proof = findSame(table, part, filled, edition)
  const [larger, smaller] = [numberIn(table, part, first) ?? 0, numberIn(table, whole, first) ?? 0]
  return [
    {
      check: 'swapped-rows',
      cell: addressOf(whole, first),
      alsoCells: [...filled.slice(1).map((column) => addressOf(whole, column)), ...filled.map((column) => addressOf(part, column))],
      ...tableWords.swapped({
        printed: [shownAt(table, whole, first), shownAt(table, part, first)],
        whole: whole.label,
        part: part.label,
        column: first.label,
        larger,
        smaller,
        proof: proof && {
          table: proof.table.spec.says,
          row: proof.row,
          cell: proof.cells[0] ?? '',
          sheet: proof.table.grid.name.trim(),
          months: proof.cells.length,
        },
        definitions: findDefinitions(edition),
      }),
      severity: 'error',
      sure: proof ? 'certain' : 'likely',
    },
  ]
}

/** Another table of the workbook that prints the same numbers, month by month, in a row of totals. */
function findSame(table: PublishedTable, row: TableRow, columns: readonly TableColumn[], { tables }: Edition) {
  const wanted = columns.map((column) => ({ month: monthOf(column), value: numberIn(table, row, column) }))
  for (const other of tables) {
    if (other === table || !other.columns.some(isMonthColumn)) continue
    for (const candidate of other.rows) {
      const same = wanted.flatMap(({ month, value }) => {
        const column = other.columns.find((at) => isMonthColumn(at) && monthOf(at) === month)
        return column && numberIn(other, candidate, column) === value ? [addressOf(candidate, column)] : []
      })
      if (same.length >= Math.min(fewest, wanted.length)) return { table: other, cells: same, row: candidate.label }
    }
  }
  return undefined
}

const monthOf = ({ names }: TableColumn): string => plain(names.at(-1) ?? '').slice(0, 3)

/** Where the workbook itself says how the share is made. */
const findDefinitions = ({ workbook }: Edition): string[] =>
  workbook.sheets.flatMap((grid) =>
    [...grid.rows].flatMap(([row, cells]) =>
      [...cells.keys()].flatMap((column) =>
        /^bond posted book outs \(%\) is calculated/i.test(textAt(grid, row, column))
          ? [`${grid.name.trim()} ${cellAddress(row, column)}`]
          : [],
      ),
    ),
  )
