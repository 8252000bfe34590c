import type { FindingHere } from '../finding.ts'
import { addressOf, numberIn, type PublishedTable, plain, shownAt, type TableColumn, type TableRow } from '../tables/table.ts'
import { seriesWords } from '../words/series-words.ts'

/** A value under a twentieth of both neighbours, which count a thousand or more each, is not how such series move. */
const share = 1 / 20
const fewest = 1000

/** Values of a yearly series far below the years on both sides: a digit lost, or a year half filled in. Zeros are another check's. */
export function checkSuddenDips(table: PublishedTable): FindingHere[] {
  return seriesOf(table).flatMap((series) =>
    series.flatMap((at, place) => {
      const [before, after] = [series[place - 1], series[place + 1]]
      if (!before || !after || at.value <= 0) return []
      const least = Math.min(before.value, after.value)
      if (least < fewest || at.value > least * share) return []
      return [
        {
          check: 'series-break',
          cell: addressOf(at.row, at.column),
          alsoCells: [addressOf(before.row, before.column), addressOf(after.row, after.column)],
          ...seriesWords.dip({ printed: shownAt(table, at.row, at.column), title: table.title, at, before, after }),
          severity: 'error' as const,
          sure: 'likely' as const,
        },
      ]
    }),
  )
}

interface Point {
  year: string
  value: number
  row: TableRow
  column: TableColumn
}

const isYear = (text: string): boolean => /^fy\d{4}$/.test(plain(text))

function seriesOf(table: PublishedTable): Point[][] {
  const point = (row: TableRow, column: TableColumn, year: string): Point[] => {
    const value = numberIn(table, row, column)
    return value === undefined ? [] : [{ year, value, row, column }]
  }
  const down = table.columns.map((column) => table.rows.flatMap((row) => (isYear(row.label) ? point(row, column, row.label) : [])))
  const across = table.rows.map((row) => table.columns.flatMap((column) => (isYear(column.label) ? point(row, column, column.label) : [])))
  return [...down, ...across].filter((series) => series.length >= 3)
}
