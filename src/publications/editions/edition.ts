import type { Cell } from '../numbers/cell.ts'
import type { FailedCheck } from '../numbers/check-table.ts'
import type { CountedRow } from '../numbers/count-table.ts'
import type { Item, Words } from '../numbers/table.ts'

/** A table as an edition prints it: its headings, its cells, and the queries that made them. */
export interface EditionTable {
  code: string
  sheet: string
  title: Words
  says: Words
  panels: readonly Item[]
  rows: readonly CountedRow[]
  columns: readonly Item[]
  cells: readonly Cell[]
  queries: readonly { sql: string; hash: string }[]
  /** Small numbers are withheld, and the rows behind it are not published. */
  isProtected?: boolean
}

/** One edition of a publication: numbers that never change, and where they come from. */
export interface Edition {
  publication: string
  /** The day counted to, YYYY-MM-DD: also its name. */
  edition: string
  countedOn: string
  title: Words
  authority: string
  /** First day of the period. */
  from: string
  takenAt: string
  ledgerPosition: number
  ledgerHash: string
  /** The SQL of each relation tables are counted from. */
  relations: readonly { name: string; says: string; sql: string }[]
  tables: readonly EditionTable[]
  notCollected: readonly { code: string; sheet: string; title: Words; because: Words }[]
  /** Authorities acts were done under that are in no published source, as far as the ledger was counted. */
  authoritiesOutside?: readonly { cite: string; acts: number; firstOn: string }[]
  /** Checks that do not hold: an edition with any is not published. */
  failed: readonly FailedCheck[]
}

/** How many cells an edition has, those not collected left aside. */
export const cellsOf = ({ tables }: Edition): number => tables.reduce((sum, { cells }) => sum + cells.length, 0)
