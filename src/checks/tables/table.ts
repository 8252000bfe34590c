import { cellAddress } from '../../releases/workbook/cell-address.ts'
import { findCell, type Grid, numberAt } from '../../releases/workbook/grid.ts'
import { shownValue } from '../../releases/workbook/shown-value.ts'
import type { Relation } from '../relations/relation.ts'
import type { Bilingual } from '../words/bilingual.ts'
import type { TableColumn, TableRow } from './table-parts.ts'

export type { TableColumn, TableRow } from './table-parts.ts'

/** How a published table is known among the years' layouts: by its title and heading, never by where it stands. */
export interface TableSpec {
  id: string
  /** What the table is, for a sentence: "book-outs by reason and month". */
  says: Bilingual
  /** Matched against the cell above the table. */
  title: RegExp
  /** Matched against the heading of the first column; where absent the heading is the first row below the title with two filled cells. */
  heading?: RegExp
  /** How many rows the heading has; 1 unless said. */
  headingRows?: number
  /** How many columns name a row; 1 unless said. */
  labels?: number
  /** The columns after the label's, where the heading may be left out and rows follow the title. */
  unheaded?: readonly string[]
  /** True where the title's own row is the heading. */
  isTitleHeading?: boolean
  /** Rows that start a group of those under them. Rows without numbers do so in any table that has this. */
  startsGroup?: (label: string) => boolean
  /** The table that this is another year's layout of: where the one is, the other was not dropped. */
  layoutOf?: string
  /** What must hold between its cells. */
  relations?: readonly Relation[]
  /** Whether its numbers count people or events, so that zero is a claim; `average` where zero cannot be. */
  measures: 'counts' | 'averages' | 'mixed'
  /** The publisher prints words where there is no number: a zero is a count, and never a cell nobody filled. */
  isZeroCounted?: true
  /** Columns whose numbers are of the time so far: that they differ in a later edition is no revision. */
  runs?: (column: TableColumn) => boolean
}

/** A table found in a sheet. */
export interface PublishedTable {
  spec: TableSpec
  grid: Grid
  file: string
  is1904: boolean
  title: string
  titleAt: { row: number; column: number }
  /** False where rows follow the title without a heading. */
  isHeaded: boolean
  columns: readonly TableColumn[]
  rows: readonly TableRow[]
}

export const numberIn = (table: PublishedTable, row: TableRow, column: TableColumn): number | undefined =>
  numberAt(table.grid, row.row, column.column)

export const addressOf = (row: TableRow, column: TableColumn): string => cellAddress(row.row, column.column)

export function shownAt(table: PublishedTable, row: TableRow, column: TableColumn): string {
  const cell = findCell(table.grid, row.row, column.column)
  return cell ? shownValue(cell, table.is1904) : 'blank'
}

/** Labels are compared without case, marks and doubled blanks. */
export const plain = (text: string): string => text.toLowerCase().replace(/[*†‡]/g, '').replace(/\s+/g, ' ').trim()
