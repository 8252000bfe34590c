import { findCell } from '../../releases/workbook/grid.ts'
import { isPercentFormat } from '../../releases/workbook/shown-value.ts'
import type { FindingHere } from '../finding.ts'
import { sayCount, sayNumber } from '../say-number.ts'
import { addressOf, numberIn, type PublishedTable, plain, shownAt, type TableColumn, type TableRow } from '../tables/table.ts'

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
  const expected = odd === fractions ? first.value * 100 : first.value / 100
  return [
    {
      check: 'unit-change',
      cell: addressOf(first.row, first.column),
      alsoCells: odd.slice(1).map(({ row, column }) => addressOf(row, column)),
      printed: shownAt(table, first.row, first.column),
      expected: sayNumber(expected, 4),
      why: `“${first.row.label}” mixes two units: ${sayCount(fractions.length, 'cell')} hold${fractions.length === 1 ? 's' : ''} a fraction, as ${sayNumber(fraction.value, 4)} in ${fraction.column.label}, and ${sayCount(percentages.length, 'cell')} a percentage, as ${sayNumber(percentage.value)} in ${percentage.column.label}.`,
      arithmetic: `${sayNumber(fraction.value, 4)} is ${sayNumber(fraction.value * 100)}%`,
      severity: 'error',
      sure: 'likely',
    },
  ]
}
