import type { FindingHere } from '../finding.ts'
import { addressOf, numberIn, type PublishedTable, plain, shownAt, type TableColumn, type TableRow } from '../tables/table.ts'
import { seriesWords } from '../words/series-words.ts'
import type { Edition } from './edition.ts'
import { monthOfColumn } from './month-of-column.ts'

/** A column that is zero all over is believed only where the columns around it are small: below this a count may fall to zero by itself. */
const tooManyForZero = 20

/**
 * Columns of months in which every row is zero though the rows hold people before or after: never filled, and not nobody.
 * Months after the day of the data are still to come and are left alone.
 */
export function checkNeverFilledColumns(table: PublishedTable, { dataOn, fiscalYear }: Edition): FindingHere[] {
  const dated = table.columns.filter((column, at) => {
    // A heading printed twice names two months, and only the first is what it says.
    if (table.columns.findIndex(({ label }) => label === column.label) !== at) return false
    const month = monthOfColumn(column, fiscalYear)
    return month !== undefined && (dataOn === undefined || hasCome(column, month, dataOn))
  })
  if (dated.length < 3) return []
  const counts = dated.map((column) => table.rows.reduce((sum, row) => sum + (numberIn(table, row, column) ?? 0), 0))
  const most = Math.max(...counts)
  if (most < tooManyForZero) return []
  const empty = dated.filter((column, at) => counts[at] === 0 && table.rows.some((row) => numberIn(table, row, column) === 0))
  const [first, last] = [empty[0], empty.at(-1)]
  const row = table.rows.find((known) => first && numberIn(table, known, first) === 0)
  if (!first || !last || !row) return []
  const beside = dated.find((column) => column.column > last.column) ?? dated.findLast((column) => column.column < first.column)
  return [
    {
      check: 'never-filled',
      cell: addressOf(row, first),
      alsoCells: empty.flatMap((column) =>
        table.rows.flatMap((known) =>
          numberIn(table, known, column) === 0 && !(known === row && column === first) ? [addressOf(known, column)] : [],
        ),
      ),
      ...seriesWords.emptyColumns({
        printed: shownAt(table, row, first),
        table: table.spec.says,
        rows: table.rows.length,
        columns: empty.length,
        first: first.label,
        last: last.label,
        beside: beside && { column: beside.label, value: largest(table, beside) },
      }),
      severity: 'error',
      sure: 'likely',
    },
  ]
}

/** Sheets of one workbook are of different days: the one that says its day may be a fortnight ahead of the others. */
const daysApart = 15

/** Whether a column's month, or the half of it that the column is of, had come on the day of the data, whichever sheet's that is. */
function hasCome({ names }: TableColumn, month: Temporal.PlainYearMonth, dataOn: Temporal.PlainDate): boolean {
  const half = plain(names.at(-1) ?? '')
  const day = half === 'mid' ? 15 : half === 'end' ? month.daysInMonth : 1
  return (
    Temporal.PlainDate.compare(month.toPlainDate({ day }), dataOn.subtract({ days: half === 'end' || half === 'mid' ? daysApart : 0 })) <= 0
  )
}

const largest = (table: PublishedTable, column: TableColumn): number =>
  Math.max(...table.rows.map((row) => numberIn(table, row, column) ?? 0))

/** A yearly series stands in rows, or in columns of years. */
interface YearCell {
  year: string
  value: number
  row: TableRow
  column: TableColumn
  series: string
}

const isYear = (text: string): boolean => /^fy\d{4}$/.test(plain(text))

function yearCells(table: PublishedTable): YearCell[] {
  return table.rows.flatMap((row) =>
    table.columns.flatMap((column) => {
      const value = numberIn(table, row, column)
      if (value === undefined) return []
      if (isYear(row.label)) return [{ year: row.label, value, row, column, series: column.label }]
      return isYear(column.label) ? [{ year: column.label, value, row, column, series: row.label }] : []
    }),
  )
}

/**
 * Years that are zero in most tables of a sheet where the year before has many: the year was not filled in, also where zero alone could be
 * believed. One finding a table.
 */
export function checkNeverFilledYears(tables: readonly PublishedTable[]): { table: PublishedTable; here: FindingHere }[] {
  const cells = tables.map((table) => ({ table, cells: yearCells(table) }))
  const years = [...new Set(cells.flatMap(({ cells: all }) => all.map(({ year }) => year)))].toSorted()
  return years.flatMap((year, at) => {
    const before = years[at - 1]
    if (before === undefined) return []
    const told = cells.flatMap(({ table, cells: all }) =>
      all
        .filter((cell) => cell.year === year)
        .map((cell) => ({ table, cell, past: all.find((other) => other.year === before && other.series === cell.series)?.value ?? 0 })),
    )
    const large = told.filter(({ past }) => past >= tooManyForZero)
    const gone = large.filter(({ cell }) => cell.value === 0)
    if (gone.length < 3 || gone.length * 2 < large.length) return []
    return findingsOfYear(year, before, told, gone.length, large.length)
  })
}

interface Told {
  table: PublishedTable
  cell: YearCell
  past: number
}

function findingsOfYear(year: string, before: string, told: readonly Told[], gone: number, large: number) {
  const zeros = Map.groupBy(
    told.filter(({ cell, past }) => cell.value === 0 && past > 0),
    ({ table }) => table,
  )
  return [...zeros].flatMap(([table, all]) => {
    const [worst] = all.toSorted((one, other) => other.past - one.past)
    if (!worst) return []
    const { cell, past } = worst
    const here: FindingHere = {
      check: 'never-filled',
      cell: addressOf(cell.row, cell.column),
      alsoCells: all.flatMap((other) => (other === worst ? [] : [addressOf(other.cell.row, other.cell.column)])),
      ...seriesWords.emptyYears({
        printed: shownAt(table, cell.row, cell.column),
        title: table.title,
        year,
        before,
        rows: all.length,
        past,
        gone,
        large,
        least: tooManyForZero,
      }),
      severity: 'error',
      sure: past >= tooManyForZero ? 'likely' : 'possible',
    }
    return [{ table, here }]
  })
}
