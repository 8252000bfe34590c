import type { ReleasedColumn, ReleasedPart, ReleasedTable } from './release.ts'
import { sqlText } from './sql-text.ts'

const byPart = (parts: readonly ReleasedPart[], say: (part: ReleasedPart) => string): string =>
  `case filename ${parts.map((part) => `when ${sqlText(part.parquet)} then ${say(part)}`).join(' ')} end`

/**
 * SQL of the rows of parts as one relation: their columns by name, `row`, `part` (the number of the part), `file` and `sheet`.
 * A part that lacks a column has it empty.
 */
function partsSql(parts: readonly ReleasedPart[]): string {
  const paths = parts.map((part) => sqlText(part.parquet)).join(', ')
  const added = [
    `cast(${byPart(parts, (part) => String(part.number))} as integer) as part`,
    `${byPart(parts, (part) => sqlText(part.file))} as file`,
    `${byPart(parts, (part) => sqlText(part.sheet))} as sheet`,
    `${byPart(parts, (part) => sqlText(part.release))} as release`,
  ]
  return `(select * exclude (filename), ${added.join(', ')} from read_parquet([${paths}], union_by_name = true, filename = true))`
}

/** The rows of a table, all its parts. */
export const rowsOf = (table: ReleasedTable): string => partsSql(table.parts)

/** A column of a table that has values, or undefined. */
export const findColumn = (table: ReleasedTable, name: string): ReleasedColumn | undefined =>
  table.columns.find((column) => column.name === name && column.isInParts && !column.blank)

/** Whether a table has values in a column. */
export const hasColumn = (table: ReleasedTable, name: string): boolean => findColumn(table, name) !== undefined
