import { findCell } from '../../releases/workbook/grid.ts'
import { isPercentFormat } from '../../releases/workbook/shown-value.ts'
import type { FindingHere } from '../finding.ts'
import { addressOf, numberIn, type PublishedTable, plain, shownAt, type TableColumn, type TableRow } from '../tables/table.ts'
import { tableWords } from '../words/table-words.ts'

const isShare = (label: string): boolean => /%|\bpercent/.test(plain(label))

interface Place {
  row: TableRow
  column: TableColumn
  value: number
}

/**
 * A row or column of shares in which some cells hold fractions (0.117) and others percentages (5.69): they differ in unit, as a neighbour
 * a hundred times as large shows. Cells in a percent format are one unit.
 */
export function checkUnitChanges(table: PublishedTable): FindingHere[] {
  const rows = table.rows.filter(({ label }) => isShare(label)).map((row) => placesOf(table, [row], table.columns))
  const columns = table.columns.filter(({ label }) => isShare(label)).map((column) => placesOf(table, table.rows, [column]))
  return [...rows, ...columns].flatMap((places) => checkOne(table, places))
}

const placesOf = (table: PublishedTable, rows: readonly TableRow[], columns: readonly TableColumn[]): Place[] =>
  rows.flatMap((row) =>
    columns.flatMap((column) => {
      const value = numberIn(table, row, column)
      const isPercent = isPercentFormat(findCell(table.grid, row.row, column.column)?.format)
      return value === undefined || value === 0 || isPercent ? [] : [{ row, column, value }]
    }),
  )

function checkOne(table: PublishedTable, places: readonly Place[]): FindingHere[] {
  const fractions = places.filter(({ value }) => value < 1)
  const percentages = places.filter(({ value }) => value > 1)
  const [fraction, percentage] = [fractions[0], percentages[0]]
  if (!fraction || !percentage) return []
  const odd = fractions.length <= percentages.length ? fractions : percentages
  const [first] = odd
  if (!first) return []
  return [
    {
      check: 'unit-change',
      cell: addressOf(first.row, first.column),
      alsoCells: odd.slice(1).map(({ row, column }) => addressOf(row, column)),
      ...tableWords.unitChange({
        printed: shownAt(table, first.row, first.column),
        expected: odd === fractions ? first.value * 100 : first.value / 100,
        row: first.row.label,
        fractions: fractions.length,
        percentages: percentages.length,
        fraction: { value: fraction.value, column: fraction.column.label },
        percentage: { value: percentage.value, column: percentage.column.label },
      }),
      severity: 'error',
      sure: 'likely',
    },
  ]
}
