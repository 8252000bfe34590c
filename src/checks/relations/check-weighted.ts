import type { FindingHere } from '../finding.ts'
import { addressOf, numberIn, type PublishedTable, shownAt, type TableColumn, type TableRow } from '../tables/table.ts'
import { relationWords } from '../words/relation-words.ts'
import type { Relation } from './relation.ts'

type WeightedRelation = Extract<Relation, { kind: 'weighted-average' }>

/** Parts are printed to two decimals at least: the average of parts rounded so differs by less than this from the true one. */
const slack = 0.011
/** Cumulative days are averaged over people, of whom some have two placements: half a per cent is no fault. */
const tolerated = 0.005
/** As much of a title as tells tables of one kind apart. */
const titleShown = 60

/** Averages over all that are not the average of their parts, each weighing as much as the people in it. */
export function checkWeighted(table: PublishedTable, relation: WeightedRelation): FindingHere[] {
  const weight = table.columns.find(relation.weight)
  if (!weight) return []
  return table.rows.filter(relation.whole).flatMap((whole) => {
    const parts = table.rows.filter((row) => relation.parts(row, whole))
    return table.columns.filter(relation.columns).flatMap((column) => checkOne(table, { whole, parts, column, weight }))
  })
}

interface Weighed {
  whole: TableRow
  parts: readonly TableRow[]
  column: TableColumn
  weight: TableColumn
}

function checkOne(table: PublishedTable, { whole, parts, column, weight }: Weighed): FindingHere[] {
  const printed = numberIn(table, whole, column)
  const given = parts.flatMap((row) => {
    const [value, count] = [numberIn(table, row, column), numberIn(table, row, weight)]
    return value === undefined || count === undefined ? [] : [{ row, value, count }]
  })
  const people = given.reduce((sum, { count }) => sum + count, 0)
  if (printed === undefined || people === 0 || given.length < 2) return []
  const expected = given.reduce((sum, { value, count }) => sum + value * count, 0) / people
  if (Math.abs(expected - printed) <= slack) return []
  const plainMean = given.reduce((sum, { value }) => sum + value, 0) / given.length
  const isPlain = Math.abs(plainMean - printed) <= slack
  if (!isPlain && Math.abs(expected - printed) <= tolerated * expected) return []
  const says = {
    printed: shownAt(table, whole, column),
    row: whole.label,
    column: column.label,
    table: table.spec.says,
    title: table.title.slice(0, titleShown).trim(),
    weight: weight.label,
    parts: given,
    expected,
  }
  return [
    {
      check: 'weighted-average',
      cell: addressOf(whole, column),
      alsoCells: given.map(({ row }) => addressOf(row, column)),
      ...(isPlain ? relationWords.plainMean(says) : relationWords.weighedOtherwise({ ...says, value: printed })),
      severity: isPlain ? 'error' : 'warning',
      sure: isPlain ? 'certain' : 'possible',
    },
  ]
}
