import type { CheckFinding } from '../finding.ts'
import { findingIn } from '../finding.ts'
import type { PicksColumn, PicksRow } from '../relations/relation.ts'
import { columnNamed, isMonthColumn, isTotalColumn, isTotalRow, isYearOverall, rowNamed } from '../tables/pick.ts'
import { addressOf, numberIn, type PublishedTable, plain, shownAt, type TableColumn, type TableRow } from '../tables/table.ts'
import type { Bilingual } from '../words/bilingual.ts'
import { tableWords } from '../words/table-words.ts'
import type { Edition } from './edition.ts'

interface Side {
  table: string
  row: PicksRow
  /** Every column of both tables that has the same name, unless said. */
  column?: PicksColumn
}

/** The same number in two tables of one workbook. */
interface SameNumber {
  says: Bilingual
  one: Side
  other: Side
}

const isFirstTotal: PicksRow = (row) => plain(row.labels[0] ?? '') === 'total' && plain(row.labels[1] ?? '') === ''
const isMonth: PicksColumn = (column) => isMonthColumn(column) || isYearOverall(column)

/** What the workbook's own tables must agree on. */
const sameNumbers: readonly SameNumber[] = [
  {
    says: { en: 'all people detained', es: 'todas las personas detenidas' },
    one: { table: 'detained-by-disposition', row: isTotalRow, column: isTotalColumn },
    other: { table: 'detained-by-criminality', row: isTotalRow, column: isTotalColumn },
  },
  {
    says: { en: 'all book-ins of the year', es: 'todos los ingresos del año' },
    one: { table: 'book-ins-by-month', row: isTotalRow, column: isTotalColumn },
    other: { table: 'book-ins-by-criminality', row: isTotalRow, column: isTotalColumn },
  },
  {
    says: { en: 'all final book-outs of the year', es: 'todas las salidas finales del año' },
    one: { table: 'book-outs', row: isTotalRow, column: isTotalColumn },
    other: { table: 'book-outs-by-reason', row: isFirstTotal, column: columnNamed(/^total$/) },
  },
  {
    says: { en: 'all final book-outs of the year', es: 'todas las salidas finales del año' },
    one: { table: 'book-outs', row: isTotalRow, column: isTotalColumn },
    other: { table: 'book-outs-by-reason-of-year', row: isTotalRow, column: isTotalColumn },
  },
  {
    says: { en: 'the average daily population', es: 'la población diaria media' },
    one: { table: 'population', row: rowNamed(/^average$/), column: isMonth },
    other: { table: 'population-by-facility-type', row: isTotalRow, column: isMonth },
  },
  {
    says: { en: 'the average length of stay', es: 'la estancia media' },
    one: { table: 'stay', row: rowNamed(/^average$/), column: isMonth },
    other: { table: 'stay-by-facility-type', row: isTotalRow, column: isMonth },
  },
  {
    says: { en: 'everybody in alternatives to detention', es: 'todas las personas en alternativas a la detención' },
    one: { table: 'alternatives-by-technology', row: isTotalRow, column: columnNamed(/^count$/) },
    other: { table: 'alternatives-by-area', row: isTotalRow, column: columnNamed(/^count$/) },
  },
  {
    says: { en: 'everybody in alternatives to detention', es: 'todas las personas en alternativas a la detención' },
    one: { table: 'alternatives-by-technology', row: isTotalRow, column: columnNamed(/^count$/) },
    other: { table: 'alternatives-by-status', row: isTotalRow, column: columnNamed(/^count$/) },
  },
]

const slack = 0.01

/** Numbers that two tables of a workbook both print and print differently. */
export function checkCrossTables({ tables, workbook }: Edition): CheckFinding[] {
  return sameNumbers.flatMap(({ says, one, other }) =>
    tables
      .filter(({ spec }) => spec.id === one.table)
      .flatMap((table) => {
        const beside = tables.find(
          ({ spec, grid }) => spec.id === other.table && (grid === table.grid || one.table !== 'alternatives-by-technology'),
        )
        const [row, besideRow] = [table.rows.find(one.row), beside?.rows.find(other.row)]
        if (!beside || !row || !besideRow) return []
        return table.columns.filter(one.column ?? isMonth).flatMap((column) => {
          const besideColumn = beside.columns.find((known) => (other.column ?? isMonth)(known) && sameColumn(known, column, other))
          return besideColumn
            ? compare({ table, row, column }, { table: beside, row: besideRow, column: besideColumn }, says, workbook.file)
            : []
        })
      }),
  )
}

const sameColumn = (one: TableColumn, other: TableColumn, side: Side): boolean => side.column !== isMonth || one.label === other.label

interface At {
  table: PublishedTable
  row: TableRow
  column: TableColumn
}

const placed = ({ table, row, column }: At, value: number) => ({
  value,
  shown: shownAt(table, row, column),
  table: table.spec.says,
  cell: addressOf(row, column),
  sheet: table.grid.name.trim(),
})

function compare(one: At, other: At, says: Bilingual, file: string): CheckFinding[] {
  const [value, beside] = [numberIn(one.table, one.row, one.column), numberIn(other.table, other.row, other.column)]
  if (value === undefined || beside === undefined || Math.abs(value - beside) < slack) return []
  return [
    findingIn(file, one.table.grid.name, {
      check: 'tables-disagree',
      cell: addressOf(one.row, one.column),
      alsoCells: other.table.grid === one.table.grid ? [addressOf(other.row, other.column)] : [],
      ...tableWords.tablesDisagree({ says, column: one.column.label, one: placed(one, value), other: placed(other, beside) }),
      severity: 'error',
      sure: 'certain',
    }),
  ]
}
