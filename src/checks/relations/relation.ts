import type { TableColumn, TableRow } from '../tables/table-parts.ts'
import type { Bilingual } from '../words/bilingual.ts'

export type PicksRow = (row: TableRow) => boolean
export type PicksColumn = (column: TableColumn) => boolean

/** What must hold between the cells of a table. Blank parts count as nothing; a blank total is not checked. */
export type Relation =
  /** A row is the sum of others, in every column that counts. `parts` are told the row of the total. */
  | { kind: 'rows-sum'; total: PicksRow; parts: (row: TableRow, total: TableRow) => boolean; columns?: PicksColumn }
  /** A column is the sum of others, in every row. */
  | { kind: 'columns-sum'; total: PicksColumn; parts: PicksColumn; rows?: PicksRow }
  /** A column is a share: one column over another. */
  | { kind: 'column-share'; share: PicksColumn; part: PicksColumn; whole: PicksColumn }
  /** A row is a share: one row over another. */
  | { kind: 'row-share'; share: PicksRow; part: PicksRow; whole: PicksRow }
  /** A row's shares are of the column's total row. */
  | { kind: 'share-of-total'; share: PicksColumn; count: PicksColumn; total: PicksRow }
  /** An average over all lies between the averages of the parts. */
  | { kind: 'rows-between'; whole: PicksRow; parts: (row: TableRow, whole: TableRow) => boolean }
  /** An average over the year lies between those of its months. */
  | { kind: 'columns-between'; whole: PicksColumn; parts: PicksColumn }
  /** An average over all is the average of the parts, each weighing as much as its count. */
  | {
      kind: 'weighted-average'
      whole: PicksRow
      parts: (row: TableRow, whole: TableRow) => boolean
      weight: PicksColumn
      columns: PicksColumn
    }
  /** One column is never above another. */
  | { kind: 'at-most'; less: PicksColumn; more: PicksColumn; because: Bilingual }
