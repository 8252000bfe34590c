import type { FindingHere } from '../finding.ts'
import { isMonthColumn, isYearOverall } from '../tables/pick.ts'
import { addressOf, numberIn, type PublishedTable, plain, shownAt, type TableRow } from '../tables/table.ts'
import { seriesWords } from '../words/series-words.ts'

/** A year of twelve zeros beside a year of at least this many is not believed. */
const tooManyForZero = 20

/** Rows of a year whose months are all zero though the year before or after has hundreds: a year that was not filled in. */
export function checkEmptyYears(table: PublishedTable): FindingHere[] {
  const overall = table.columns.find(isYearOverall)
  const months = table.columns.filter(isMonthColumn)
  if (!overall || months.length < 12) return []
  return table.rows.flatMap((row) => {
    const year = yearOf(row)
    const isEmpty = [...months, overall].every((column) => numberIn(table, row, column) === 0)
    const before = table.rows.find((other) => yearOf(other) === (year ?? 0) - 1 && other.labels[1] === row.labels[1])
    const past = before ? (numberIn(table, before, overall) ?? 0) : 0
    if (year === undefined || !isEmpty || past < tooManyForZero || isRunning(table, year)) return []
    return [
      {
        check: 'never-filled',
        cell: addressOf(row, overall),
        alsoCells: months.map((column) => addressOf(row, column)),
        ...seriesWords.emptyYear({ printed: shownAt(table, row, overall), row: row.label, table: table.spec.says, past, year }),
        severity: 'error' as const,
        sure: 'likely' as const,
      },
    ]
  })
}

const yearOf = ({ labels }: TableRow): number | undefined => {
  const [, digits] = /^fy(\d{4})$/.exec(plain(labels[0] ?? '')) ?? []
  return digits === undefined ? undefined : Number(digits)
}

/** The last year of the table is still running. */
const isRunning = (table: PublishedTable, year: number): boolean => Math.max(...table.rows.map((row) => yearOf(row) ?? 0)) === year
