/**
 * How a column is written. `text`: a shared text. `number`: as it is. `day`: a whole serial day.
 * `moment`: seconds since serial day 0, written as a day with its fraction. `numbered-text`: a text that a number stands for.
 */
export type CellKind = 'text' | 'number' | 'day' | 'moment' | 'numbered-text'

/** What goes into a cell. Text is allowed in every column: releases print redaction marks and impossible dates where a date should be. */
export type CellValue = string | number | null

/** The shape of a released sheet: rows above the header, then the header, then one row a record. */
export interface Layout {
  preamble: readonly string[]
  columns: readonly { header: string; kind: CellKind }[]
}
