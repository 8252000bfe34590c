import { cellAddress } from '../../releases/workbook/cell-address.ts'
import { findCell, textAt } from '../../releases/workbook/grid.ts'
import { isDateFormat } from '../../releases/workbook/shown-value.ts'
import { instantFromSerial } from '../../releases/xlsx/serial-date.ts'
import type { FindingHere } from '../finding.ts'
import { numberIn, type PublishedTable } from '../tables/table.ts'
import { tableWords } from '../words/table-words.ts'
import type { Edition } from './edition.ts'
import { monthOfColumn } from './month-of-column.ts'

/** Faults of what names the cells of a table: no heading, a row without a name, the same heading twice, a date as a bare number, a title that promises other months. */
export const checkHeadings = (table: PublishedTable, edition: Edition): FindingHere[] => [
  ...missingHeading(table),
  ...unnamedRows(table),
  ...repeatedHeadings(table),
  ...bareDates(table),
  ...promisedMonths(table, edition),
]

function missingHeading(table: PublishedTable): FindingHere[] {
  if (table.isHeaded) return []
  const { row, column } = table.titleAt
  return [
    {
      check: 'heading',
      cell: cellAddress(row + 1, column),
      ...tableWords.noHeading({
        printed: textAt(table.grid, row + 1, column),
        title: table.title.slice(0, 40).trim(),
        table: table.spec.says,
        rows: table.rows.length,
      }),
      severity: 'note',
      sure: 'certain',
    },
  ]
}

/** A row between named ones that prints numbers and no name: whoever counts by name leaves it out. */
function unnamedRows(table: PublishedTable): FindingHere[] {
  const [column] = table.columns
  return table.rows.flatMap((row) => {
    const above = table.rows.findLast(({ row: at, label }) => at < row.row && label !== '')
    if (row.label !== '' || !column || !above) return []
    return [
      {
        check: 'heading',
        cell: cellAddress(row.row, table.titleAt.column),
        ...tableWords.unnamedRow({
          row: row.row,
          table: table.spec.says,
          value: numberIn(table, row, column) ?? 0,
          column: column.label,
          above: above.label,
        }),
        severity: 'warning' as const,
        sure: 'certain' as const,
      },
    ]
  })
}

/** Where each row of a heading stands is known from the title: the heading is the rows before the first row of the table. */
const headingRows = ({ spec, rows }: PublishedTable): number[] => {
  const first = rows[0]?.row ?? 0
  return Array.from({ length: spec.headingRows ?? 1 }, (_, n) => first - (spec.headingRows ?? 1) + n)
}

function repeatedHeadings(table: PublishedTable): FindingHere[] {
  const seen = new Set<string>()
  const again = table.columns.filter(({ label }) => {
    const isAgain = seen.has(label)
    seen.add(label)
    return isAgain
  })
  const [first] = again
  if (!first || table.spec.id === 'facilities') return []
  const earlier = table.columns.find(({ label }) => label === first.label)
  const [top = 0] = headingRows(table)
  const below = headingRows(table)[1] ?? top
  return [
    {
      check: 'heading',
      cell: cellAddress(table.spec.headingRows === undefined ? top : below, first.column),
      alsoCells: again.slice(1).map(({ column }) => cellAddress(below, column)),
      ...tableWords.repeatedHeading({
        label: first.label,
        table: table.spec.says,
        count: again.length,
        earlier: letters(earlier?.column ?? 0),
        column: letters(first.column),
        year: nextYear(first.names),
      }),
      severity: 'warning',
      sure: 'certain',
    },
  ]
}

const letters = (column: number): string => cellAddress(1, column).replace('1', '')

function nextYear(names: readonly string[]): string | undefined {
  const [year = '', ...rest] = names
  return /^20\d\d$/.test(year) ? [Number(year) + 1, ...rest].join(' ') : undefined
}

/** A serial number without a date format is shown as 45931. */
/** Serial numbers of days from 2000 to 2049: larger numbers under a title are counts. */
const [firstSerial, lastSerial] = [36_525, 54_789]

function bareDates(table: PublishedTable): FindingHere[] {
  const [row = 0] = headingRows(table)
  const bare = table.columns.flatMap(({ column }) => {
    const cell = findCell(table.grid, row, column)
    const isBare =
      typeof cell?.value === 'number' &&
      Number.isInteger(cell.value) &&
      cell.value > firstSerial &&
      cell.value < lastSerial &&
      !isDateFormat(cell.format)
    return isBare ? [{ column, value: Number(cell.value) }] : []
  })
  const [first] = bare
  if (!first) return []
  return [
    {
      check: 'heading',
      cell: cellAddress(row, first.column),
      alsoCells: bare.slice(1).map(({ column }) => cellAddress(row, column)),
      ...tableWords.bareDates({
        value: first.value,
        day: instantFromSerial(first.value, table.is1904)?.toPlainDate(),
        table: table.spec.says,
        count: bare.length,
      }),
      severity: 'warning',
      sure: 'certain',
    },
  ]
}

/** "Prior 12 months plus current month" is thirteen. */
function promisedMonths(table: PublishedTable, { fiscalYear }: Edition): FindingHere[] {
  const [, prior] = /prior (\d+) months plus current month/i.exec(table.title) ?? []
  const months = table.columns.filter((column) => monthOfColumn(column, fiscalYear) !== undefined)
  if (prior === undefined || months.length === 0 || months.length === Number(prior) + 1) return []
  return [
    {
      check: 'heading',
      cell: cellAddress(table.titleAt.row, table.titleAt.column),
      ...tableWords.promisedMonths({
        prior: Number(prior),
        months: months.length,
        first: months[0]?.label ?? '',
        last: months.at(-1)?.label ?? '',
      }),
      severity: 'note',
      sure: 'certain',
    },
  ]
}
