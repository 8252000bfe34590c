import { findCell } from '../../releases/workbook/grid.ts'
import { isPercentFormat } from '../../releases/workbook/shown-value.ts'
import type { FindingHere } from '../finding.ts'
import { sayCount, sayNumber } from '../say-number.ts'
import { addressOf, numberIn, type PublishedTable, shownAt, type TableColumn, type TableRow } from '../tables/table.ts'
import { findFewerDays } from './find-fewer-days.ts'
import type { Relation } from './relation.ts'

type SumRelation = Extract<Relation, { kind: 'rows-sum' | 'columns-sum' }>

interface Addend {
  row: TableRow
  column: TableColumn
  name: string
}

/** Averages are printed to six decimals; sums of a dozen of them differ by less than this. Counts are whole and must be equal. */
const slack = 0.01

/** Sums that do not hold, with the parts written out. */
export function checkSums(table: PublishedTable, relation: SumRelation): FindingHere[] {
  return relation.kind === 'rows-sum' ? sumsDown(table, relation) : sumsAcross(table, relation)
}

function sumsDown(table: PublishedTable, relation: Extract<SumRelation, { kind: 'rows-sum' }>): FindingHere[] {
  return table.rows.filter(relation.total).flatMap((total) => {
    const parts = table.rows.filter((row) => relation.parts(row, total))
    return table.columns
      .filter((column) => relation.columns?.(column) ?? true)
      .filter((column) => !isPercentFormat(findCell(table.grid, total.row, column.column)?.format))
      .flatMap((column) =>
        checkSum(
          table,
          { row: total, column, name: total.label },
          parts.map((row) => ({ row, column, name: row.label })),
          column.label,
        ),
      )
  })
}

function sumsAcross(table: PublishedTable, relation: Extract<SumRelation, { kind: 'columns-sum' }>): FindingHere[] {
  const parts = table.columns.filter(relation.parts)
  return table.columns.filter(relation.total).flatMap((column) =>
    table.rows
      .filter((row) => relation.rows?.(row) ?? true)
      .flatMap((row) =>
        checkSum(
          table,
          { row, column, name: column.label },
          parts.map((part) => ({ row, column: part, name: part.label })),
          row.label,
        ),
      ),
  )
}

function checkSum(table: PublishedTable, total: Addend, parts: readonly Addend[], along: string): FindingHere[] {
  const printed = numberIn(table, total.row, total.column)
  const given = parts.flatMap((part) => {
    const value = numberIn(table, part.row, part.column)
    return value === undefined ? [] : [{ ...part, value }]
  })
  if (printed === undefined || given.length === 0) return []
  const sum = given.reduce((all, { value }) => all + value, 0)
  if (Math.abs(sum - printed) < slack) return []
  const address = addressOf(total.row, total.column)
  const shownSum = sayNumber(sum)
  const cause = findFewerDays(
    given.map(({ value, name, row, column }) => ({ value, name, cell: addressOf(row, column) })),
    printed,
  )
  const why = cause
    ? `The parts of “${total.name}” (${along}) add up to ${shownSum}, and not to the ${sayNumber(printed)} printed, because “${cause.name}” (${cause.cell}) was divided by ${cause.fewer} days and not by all ${cause.days} days of the ${cause.days > 31 ? 'year so far' : 'month'}: the days when nobody was held were left out.`
    : `The ${sayCount(given.length, 'part')} of “${total.name}” (${along}) in ${table.spec.says} add up to ${shownSum}, but the sheet prints ${sayNumber(printed)}, ${sayNumber(Math.abs(sum - printed))} ${sum > printed ? 'too few' : 'too many'}.`
  return [
    {
      check: 'sum',
      cell: cause?.cell ?? address,
      alsoCells: cause ? [address] : given.map(({ row, column }) => addressOf(row, column)),
      printed: cause ? sayNumber(cause.value, 6) : shownAt(table, total.row, total.column),
      expected: cause ? sayNumber(cause.expected, 6) : shownSum,
      why,
      arithmetic: cause
        ? `${sayNumber(cause.value, 6)} × ${cause.fewer} / ${cause.days} = ${sayNumber(cause.expected, 6)}`
        : writeSum(
            given.map(({ value }) => value),
            sum,
          ),
      severity: 'error',
      sure: 'certain',
    },
  ]
}

/** "1 + 2 + 3 = 6"; of many parts the first and the last. */
function writeSum(values: readonly number[], sum: number): string {
  const said = values.map((value) => sayNumber(value))
  const shown = said.length > 14 ? [...said.slice(0, 12), '…', said.at(-1) ?? ''] : said
  return `${shown.join(' + ')} = ${sayNumber(sum)}`
}
