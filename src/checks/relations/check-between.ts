import type { FindingHere } from '../finding.ts'
import { addressOf, numberIn, type PublishedTable, shownAt, type TableColumn, type TableRow } from '../tables/table.ts'
import { relationWords } from '../words/relation-words.ts'
import type { Relation } from './relation.ts'

type BetweenRelation = Extract<Relation, { kind: 'rows-between' | 'columns-between' }>

interface Place {
  row: TableRow
  column: TableColumn
}

/** Averages agree to this, in days or people; they are printed to six decimals at least. */
const slack = 0.01

/** Averages over all that lie outside the averages of their parts, where no weighing of the parts could put them. Zeros weigh nothing. */
export function checkBetween(table: PublishedTable, relation: BetweenRelation): FindingHere[] {
  if (relation.kind === 'columns-between') {
    const parts = table.columns.filter(relation.parts)
    return table.columns.filter(relation.whole).flatMap((column) =>
      table.rows.flatMap((row) =>
        checkOne(
          table,
          { row, column },
          parts.map((part) => ({ row, column: part })),
        ),
      ),
    )
  }
  return table.rows.filter(relation.whole).flatMap((whole) => {
    const parts = table.rows.filter((row) => relation.parts(row, whole))
    return table.columns.flatMap((column) =>
      checkOne(
        table,
        { row: whole, column },
        parts.map((row) => ({ row, column })),
      ),
    )
  })
}

function checkOne(table: PublishedTable, whole: Place, parts: readonly Place[]): FindingHere[] {
  const printed = numberIn(table, whole.row, whole.column)
  const given = parts.flatMap((place) => {
    const value = numberIn(table, place.row, place.column)
    return value === undefined || value === 0 ? [] : [{ ...place, value }]
  })
  if (printed === undefined || printed === 0 || given.length < 2) return []
  const values = given.map(({ value }) => value)
  const [least, most] = [Math.min(...values), Math.max(...values)]
  if (printed >= least - slack && printed <= most + slack) return []
  return [
    {
      check: 'average',
      cell: addressOf(whole.row, whole.column),
      alsoCells: given.map(({ row, column }) => addressOf(row, column)),
      ...relationWords.between({
        printed: shownAt(table, whole.row, whole.column),
        row: whole.row.label,
        column: whole.column.label,
        table: table.spec.says,
        value: printed,
        parts: values,
      }),
      severity: 'error',
      sure: 'certain',
    },
  ]
}
