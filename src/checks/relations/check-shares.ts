import { findCell } from '../../releases/workbook/grid.ts'
import { isPercentFormat } from '../../releases/workbook/shown-value.ts'
import type { FindingHere } from '../finding.ts'
import { sayNumber, sayShare } from '../say-number.ts'
import { addressOf, numberIn, type PublishedTable, shownAt, type TableColumn, type TableRow } from '../tables/table.ts'
import type { Relation } from './relation.ts'

type ShareRelation = Extract<Relation, { kind: 'column-share' | 'row-share' | 'share-of-total' }>

interface Place {
  row: TableRow
  column: TableColumn
}

interface Share {
  share: Place
  part: Place
  whole: Place
  along: string
}

/** Half of the last of three printed decimals: the coarsest a share is printed in. */
const slack = 0.0006

/** Shares that are not their part of the whole: inverses, percentages and fractions mixed, values outside 0 to 100%. */
export function checkShares(table: PublishedTable, relation: ShareRelation): FindingHere[] {
  return sharesOf(table, relation).flatMap((share) => checkShare(table, share))
}

function sharesOf({ rows, columns }: PublishedTable, relation: ShareRelation): Share[] {
  if (relation.kind === 'row-share') {
    const [share, part, whole] = [rows.find(relation.share), rows.find(relation.part), rows.find(relation.whole)]
    if (!share || !part || !whole) return []
    return columns.map((column) => ({
      share: { row: share, column },
      part: { row: part, column },
      whole: { row: whole, column },
      along: column.label,
    }))
  }
  if (relation.kind === 'column-share') {
    const [share, part, whole] = [columns.find(relation.share), columns.find(relation.part), columns.find(relation.whole)]
    if (!share || !part || !whole) return []
    return rows.map((row) => ({
      share: { row, column: share },
      part: { row, column: part },
      whole: { row, column: whole },
      along: row.label,
    }))
  }
  const [share, count, total] = [columns.find(relation.share), columns.find(relation.count), rows.find(relation.total)]
  if (!share || !count || !total) return []
  return rows.map((row) => ({
    share: { row, column: share },
    part: { row, column: count },
    whole: { row: total, column: count },
    along: row.label,
  }))
}

function checkShare(table: PublishedTable, { share, part, whole, along }: Share): FindingHere[] {
  const [printed, over, under] = [share, part, whole].map(({ row, column }) => numberIn(table, row, column))
  if (printed === undefined || over === undefined || under === undefined || under === 0) return []
  const isPercent = isPercentFormat(findCell(table.grid, share.row.row, share.column.column)?.format)
  const unit = !isPercent && Math.abs(printed) > 1 ? 100 : 1
  const expected = over / under
  if (Math.abs(printed / unit - expected) <= slack && printed / unit <= 1) return []
  const shown = shownAt(table, share.row, share.column)
  const cell = addressOf(share.row, share.column)
  const cells = [addressOf(part.row, part.column), addressOf(whole.row, whole.column)]
  const base = { cell, alsoCells: cells, printed: shown, severity: 'error', sure: 'certain' } as const
  const divided = `${sayNumber(over)} / ${sayNumber(under)}`
  const formula = findCell(table.grid, share.row.row, share.column.column)?.formula
  const computes = formula === undefined ? '' : `; the cell computes ${formula}`
  if (over > under)
    return [
      {
        ...base,
        check: 'percentage-inverse',
        expected: sayShare(under / over),
        why: `The share for ${along} is printed as ${shown}, which no share can be: the sheet divides ${sayNumber(over)} by ${sayNumber(under)}, the larger by the smaller; the other way round it is ${sayShare(under / over)}.`,
        arithmetic: `${divided} = ${sayNumber(expected)}; ${sayNumber(under)} / ${sayNumber(over)} = ${sayNumber(under / over, 4)}${computes}`,
      },
    ]
  if (expected !== 0 && Math.abs(printed * expected - 1) <= 0.01)
    return [
      {
        ...base,
        check: 'percentage-inverse',
        expected: sayShare(expected),
        why: `The share for ${along} is printed as ${shown}, the inverse of ${divided}, which is ${sayShare(expected)}.`,
        arithmetic: `1 / ${sayNumber(printed, 4)} = ${sayNumber(1 / printed, 4)}; ${divided} = ${sayNumber(expected, 4)}`,
      },
    ]
  return [
    {
      ...base,
      check: 'percentage',
      expected: sayShare(expected),
      why: `The share for ${along} is printed as ${shown}, but ${divided} is ${sayShare(expected)}.`,
      arithmetic: `${divided} = ${sayNumber(expected, 4)}${computes}`,
    },
  ]
}
