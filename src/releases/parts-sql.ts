import type { ReleasedPart, ReleasedTable } from './release.ts'
import { sqlText } from './sql-text.ts'

/**
 * SQL of the rows of parts as one relation: their columns by name, `row`, and `part`, the number of the part.
 * A part that lacks a column has it empty.
 */
export function partsSql(parts: readonly ReleasedPart[]): string {
  const paths = parts.map((part) => sqlText(part.parquet)).join(', ')
  const numbers = parts.map((part) => `when ${sqlText(part.parquet)} then ${part.number}`).join(' ')
  return `(select * exclude (filename), cast(case filename ${numbers} end as integer) as part from read_parquet([${paths}], union_by_name = true, filename = true))`
}

/** The rows of a table, all its parts. */
export const rowsOf = (table: ReleasedTable): string => partsSql(table.parts)
