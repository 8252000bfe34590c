import type { ReleasedTable } from '../release.ts'

/** What a check may ask of, besides the rows of the table (`released`). */
export interface CheckContext {
  table: ReleasedTable
  /** Temporary table of duplicates: `part`, `row`, `why`. */
  odd: string
  /** Last day on which an act can have happened, YYYY-MM-DD. */
  lastDay: string | undefined
}

/** A check of one table: the rows it finds odd, or why it cannot be made. */
export interface Check {
  id: string
  /** What is counted: rows that … */
  says: string
  /**
   * SQL of the odd rows: a query that gives `part` and `row`, over the relation `released` (the columns of the table, `part`, `row`,
   * `file`, `sheet`).
   */
  sql: string
}

/** A check that cannot be made with these columns. */
export interface NotTested {
  id: string
  why: string
}

/** A family of checks: those that can be made of a table, and those that cannot. */
export type CheckFamily = (context: CheckContext) => readonly (Check | NotTested)[]

/** A check of each row by itself. */
export const rowCheck = (id: string, says: string, condition: string): Check => ({
  id,
  says,
  sql: `select part, "row" from released where ${condition}`,
})
