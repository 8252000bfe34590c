import type { Column, ColumnKind, LeftOut } from './format.ts'

/**
 * A column's declaration in one line.
 * @param kind how its values are read
 * @param name the cleaned name
 * @param aliases other headers seen for it
 */
export const column = (kind: ColumnKind, name: string, ...aliases: string[]): Column => ({ name, aliases, kind })

/** The same, where the header must be there for the table to be recognised. */
export const required = (kind: ColumnKind, name: string, ...aliases: string[]): Column => ({ name, aliases, kind, required: true })

/** A text column that is counted and goes no further. */
export const leftOut = (subject: LeftOut, name: string, ...aliases: string[]): Column => ({
  name,
  aliases,
  kind: 'text',
  leftOut: subject,
})
