import type { Cell } from './cell.ts'
import type { Item, Words } from './item.ts'
import type { Period } from './period.ts'

export type { Item, Words } from './item.ts'

/** The headings along one side of a table. `as-found`: those that occur, each its own label, in order of the alphabet (places, countries). */
export interface Axis {
  title: Words
  items: readonly Item[] | 'as-found'
  /** The heading of the total, where it has one; its key is `total`. */
  total?: Words
}

export type Unit = 'clocks' | 'custodies' | 'people' | 'stints' | 'days' | 'people-a-day' | 'dollars' | 'percent' | 'placements'

/**
 * Rows of a table counted in one way. `facts` is SQL over the relations of `relations.ts` and the tables of a snapshot, a row for each thing counted:
 * `case_id`, `subject` (what is counted, by its id: the case, or something of it), `panel_key`, `row_key`, `column_key` (text; a table without panels has none), `value` (for `sum`, `mean`, `per-day`).
 * `per-day`: `value` is days, and the cell is their sum over the days of the column.
 */
export interface Series {
  measure: 'count' | 'people' | 'sum' | 'mean' | 'per-day'
  unit: Unit
  rows: Axis
  facts: string
}

/** A row that is a percentage of two other rows of the table. */
export interface Share {
  measure: 'share'
  row: Item
  of: string
  over: string
}

/** A table of a publication. Every cell is a query; nothing is typed in. */
export interface NumberTable {
  /** Stable for ever: Det_01. A table that changes what it counts gets another code. */
  code: string
  sheet: string
  title: Words
  /** How it is counted, in one or two sentences. */
  says: Words
  panels?: Axis
  columns: (period: Period) => Axis
  series: readonly (Series | Share)[]
  /** Numbers protected where few people stand behind them: for classes that are in no row-level table. */
  isProtected?: boolean
  /** Code of a protected table that counts the same things under other headings: their totals are one number, and neither may tell of the other. */
  countsLike?: string
  /** Cell of another protected table that is the same number as the total of this one, where the day counted has such a cell. */
  totalIs?: (countedOn: string) => (Pick<Cell, 'panel' | 'row' | 'column'> & { code: string }) | undefined
}

/** A table the statute or earlier editions have and nobody collects the facts for: printed as such, never as zeros. */
export interface NotCollected {
  code: string
  sheet: string
  title: Words
  because: Words
}
