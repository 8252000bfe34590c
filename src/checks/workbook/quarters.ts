import { cellAddress } from '../../releases/workbook/cell-address.ts'
import type { CheckFinding, FindingHere } from '../finding.ts'
import { findingIn } from '../finding.ts'
import { columnNamed, isTotalRow } from '../tables/pick.ts'
import { addressOf, numberIn, type PublishedTable, plain, shownAt, type TableRow } from '../tables/table.ts'
import { seriesWords } from '../words/series-words.ts'
import type { Edition } from './edition.ts'

interface Quarter {
  table: PublishedTable
  year: number
  quarter: number
  /** Quarters counted one after the other. */
  at: number
}

const isConsecutive = columnNamed(/^average number of consecutive days/)
const isCount = columnNamed(/^number of placements$/)

/** What a series of quarterly tables of segregation shows only when they are read together. */
export function checkQuarters({ tables, workbook }: Edition): CheckFinding[] {
  const quarters = tables.flatMap((table) => quarterOf(table)).toSorted((one, other) => one.at - other.at)
  return quarters.flatMap((quarter, place) => {
    const before = quarters[place - 1]
    return [...checkLength(quarter), ...(before ? [...checkHole(before, quarter), ...checkBreak(before, quarter)] : [])].map((here) =>
      findingIn(workbook.file, quarter.table.grid.name, here),
    )
  })
}

function quarterOf(table: PublishedTable): Quarter[] {
  const [, year, quarter] = /^(?:fiscal year \()?fy\)?\s+(\d{4})\s+quarter (\d)/i.exec(table.title) ?? []
  if (year === undefined || quarter === undefined) return []
  return [{ table, year: Number(year), quarter: Number(quarter), at: Number(year) * 4 + Number(quarter) }]
}

/** A fiscal year begins on the first of October before it. */
function daysIn({ year, quarter }: Quarter): number {
  const first = Temporal.PlainDate.from({ year: year - 1, month: 10, day: 1 }).add({ months: 3 * (quarter - 1) })
  return first.until(first.add({ months: 3 }), { largestUnit: 'days' }).days
}

/** Averages of days in a row that are longer than the quarter they are printed for. */
function checkLength(quarter: Quarter): FindingHere[] {
  const { table } = quarter
  const days = daysIn(quarter)
  const column = table.columns.find(isConsecutive)
  if (!column) return []
  return table.rows.flatMap((row) => {
    const value = numberIn(table, row, column)
    if (value === undefined || value <= days) return []
    return [
      {
        check: 'longer-than-period',
        cell: addressOf(row, column),
        ...seriesWords.longerThanPeriod({ printed: shownAt(table, row, column), row: row.label, value, quarter, days }),
        severity: 'warning' as const,
        sure: 'certain' as const,
      },
    ]
  })
}

function checkHole(before: Quarter, quarter: Quarter): FindingHere[] {
  const missing = quarter.at - before.at - 1
  if (missing < 1) return []
  const left = Array.from({ length: missing }, (_, n) => before.at + 1 + n).map((at) => ({
    year: Math.floor((at - 1) / 4),
    quarter: ((at - 1) % 4) + 1,
  }))
  const { row, column } = quarter.table.titleAt
  return [
    {
      check: 'missing-period',
      cell: cellAddress(row, column),
      ...seriesWords.missingQuarters({ before, quarter, missing: left }),
      severity: 'warning' as const,
      sure: 'certain' as const,
    },
  ]
}

/** Fewer placements than this make no average worth comparing. */
const fewestPlacements = 5
/** Averages of at least this many reasons that all rise, and together double, are a change in what is measured. */
const fewestReasons = 4
const factor = 2

/** Quarters in which the averages of all reasons jump together: what is measured has changed. */
function checkBreak(before: Quarter, quarter: Quarter): FindingHere[] {
  const column = quarter.table.columns.find(isConsecutive)
  const ratios = column ? quarter.table.rows.filter((row) => !isTotalRow(row)).flatMap((row) => ratioOf(before, quarter, row)) : []
  const mean = Math.exp(ratios.reduce((sum, { ratio }) => sum + Math.log(ratio), 0) / ratios.length)
  const isOneWay = ratios.every(({ ratio }) => ratio > 1) || ratios.every(({ ratio }) => ratio < 1)
  const [first] = ratios
  if (!column || !first || ratios.length < fewestReasons || !isOneWay || (mean < factor && mean > 1 / factor)) return []
  const renamed = quarter.table.rows.find(({ label }) => !before.table.rows.some((other) => plain(other.label) === plain(label)))
  return [
    {
      check: 'series-break',
      cell: addressOf(first.row, column),
      alsoCells: ratios.slice(1).map(({ row }) => addressOf(row, column)),
      ...seriesWords.quarterBreak({
        printed: shownAt(quarter.table, first.row, column),
        before,
        quarter,
        factor: mean,
        reasons: ratios.map(({ row, past, now }) => ({ row: row.label, past, now })),
        renamed: renamed?.label,
      }),
      severity: 'warning' as const,
      sure: 'likely' as const,
    },
  ]
}

/** Reasons are the same where they stand in the same place with the same first word. */
function ratioOf(before: Quarter, quarter: Quarter, row: TableRow) {
  const word = plain(row.label).split(/[^a-z]/)[0]
  const same = before.table.rows.find(({ label }) => plain(label).split(/[^a-z]/)[0] === word)
  const value = ({ table }: Quarter, of: TableRow, picks: typeof isCount) => {
    const column = table.columns.find(picks)
    return column ? (numberIn(table, of, column) ?? 0) : 0
  }
  if (!same) return []
  const [past, now] = [value(before, same, isConsecutive), value(quarter, row, isConsecutive)]
  const isEnough = value(before, same, isCount) >= fewestPlacements && value(quarter, row, isCount) >= fewestPlacements
  return past > 0 && now > 0 && isEnough ? [{ row, past, now, ratio: now / past }] : []
}
