import type { PicksColumn, PicksRow } from '../relations/relation.ts'
import { plain, type TableRow } from './table.ts'

/** Rows whose last label is this one. */
export const rowNamed =
  (name: RegExp): PicksRow =>
  (row) =>
    name.test(plain(row.labels.findLast(Boolean) ?? ''))

export const columnNamed =
  (name: RegExp): PicksColumn =>
  (column) =>
    name.test(plain(column.names.at(-1) ?? ''))

export const isTotalRow: PicksRow = rowNamed(/^(grand )?total$/)
export const isTotalColumn: PicksColumn = columnNamed(/^total( detained)?$/)
export const isMonthColumn: PicksColumn = columnNamed(/^(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*$/)
export const isYearOverall: PicksColumn = columnNamed(/^fy overall$/)

const criminality = /^(convicted criminal|pending criminal charges|other immigration violator)s?$/
export const isCriminality: PicksRow = rowNamed(criminality)
export const isCriminalityColumn: PicksColumn = columnNamed(criminality)

/** Every row of a table but its totals. */
export const everyOther = (row: TableRow, total: TableRow): boolean => row.row !== total.row && !isTotalRow(row)

/** Rows of the same group that do not head it. */
export const ofGroup = (row: TableRow, head: TableRow): boolean => row.group === head.group && row.row !== head.row && !row.isHead
