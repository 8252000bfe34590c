import type { z } from 'zod'

/** A value of an answer. Instants are ISO 8601 with Z, days YYYY-MM-DD, a list is joined by ", ". */
export type Cell = string | number | boolean | null
export type Row = Readonly<Record<string, Cell>>

/** How a column is read: it decides how a page writes it and where it links. */
export type ColumnKind =
  | 'text'
  | 'count'
  | 'number'
  | 'hours'
  | 'moment'
  | 'day'
  | 'month'
  | 'yes-no'
  | 'person'
  | 'facility'
  | 'place'
  | 'rule'
  | 'severity'
  | 'verified'
  | 'state'

/** The rows a number counts: the question that lists them, and the filters that pick them out. */
export interface Behind {
  question: string
  /** Filter of that question -> column of this row that holds its value. */
  where?: Readonly<Record<string, string>>
  /** Filter of that question -> a value fixed by what the number means. */
  always?: Readonly<Record<string, string>>
}

export interface Column {
  title: string
  /** What the column holds, for the page, the API reference and the codebook alike. */
  says: string
  kind: ColumnKind
  behind?: Behind
  /** Left out of a page on which no row has it: some kinds of row never do. */
  isSparse?: true
}

export interface Filter {
  title: string
  says: string
  /** One SQL condition; the value is bound as `$name`, never written into the text. */
  sql: string
  schema: z.ZodType<string | number | boolean>
  /** The values to choose from, or the question and column that list those present. */
  choices?: readonly string[] | { question: string; column: string }
}

/**
 * A stored query with a name: every number a page or the API shows is the answer to one. The SQL names the files of an audit
 * (`'findings.parquet'`), so that it can be run as it stands by anyone who has them. `{where}` and `{and}` mark where the
 * conditions of the filters in use go.
 */
export interface Question {
  id: string
  title: string
  says: string
  sql: string
  filters: Readonly<Record<string, Filter>>
  columns: Readonly<Record<string, Column>>
  /** The columns a page shows unless asked for all of them; a download and the API always give all. */
  shown?: readonly string[]
  /** Columns it may be sorted by. */
  sorts: readonly string[]
  /** Order unless asked otherwise, e.g. `-n`: a minus means downwards. */
  order: readonly string[]
  /** True where an answer can be long: it is given a page at a time. */
  paged: boolean
}
