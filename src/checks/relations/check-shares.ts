import { findCell } from '../../releases/workbook/grid.ts'
import { isPercentFormat } from '../../releases/workbook/shown-value.ts'
import type { FindingHere } from '../finding.ts'
import { addressOf, numberIn, type PublishedTable, shownAt, type TableColumn, type TableRow } from '../tables/table.ts'
import { relationWords } from '../words/relation-words.ts'
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
  const cell = findCell(table.grid, share.row.row, share.column.column)
  const says = { along, printed: shownAt(table, share.row, share.column), value: printed, over, under, formula: cell?.formula }
  const base: Pick<FindingHere, 'cell' | 'alsoCells' | 'severity' | 'sure'> = {
    cell: addressOf(share.row, share.column),
    alsoCells: [addressOf(part.row, part.column), addressOf(whole.row, whole.column)],
    severity: 'error',
    sure: 'certain',
  }
  if (over > under) return [{ ...base, check: 'percentage-inverse', ...relationWords.inverseOver(says) }]
  if (expected !== 0 && Math.abs(printed * expected - 1) <= 0.01)
    return [{ ...base, check: 'percentage-inverse', ...relationWords.inverse(says) }]
  return [{ ...base, check: 'percentage', ...relationWords.share(says) }]
}
