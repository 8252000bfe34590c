import { findCell } from '../../releases/workbook/grid.ts'
import { isPercentFormat } from '../../releases/workbook/shown-value.ts'
import type { FindingHere } from '../finding.ts'
import { addressOf, numberIn, type PublishedTable, shownAt, type TableColumn, type TableRow } from '../tables/table.ts'
import { relationWords } from '../words/relation-words.ts'
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
  const cause = findFewerDays(
    given.map(({ value, name, row, column }) => ({ value, name, cell: addressOf(row, column) })),
    printed,
  )
  const base = { check: 'sum', severity: 'error', sure: 'certain' } as const
  if (cause) {
    const { name, cell, value, fewer, days, expected } = cause
    const fewerDays = { part: name, cell, partValue: value, fewer, days, expected, isYear: days > 31 }
    const says = relationWords.fewerDays({ total: total.name, along, sum, value: printed, ...fewerDays })
    return [{ ...base, cell, alsoCells: [address], ...says }]
  }
  const says = relationWords.sum({
    printed: shownAt(table, total.row, total.column),
    total: total.name,
    along,
    table: table.spec.says,
    parts: given.map(({ value }) => value),
    sum,
    value: printed,
  })
  return [{ ...base, cell: address, alsoCells: given.map(({ row, column }) => addressOf(row, column)), ...says }]
}
