import { findColumn, hasColumn } from './parts-sql.ts'
import type { ReleasedTable } from './release.ts'
import { sqlName } from './sql-text.ts'

/** SQL of a moment: `at` is null where the release gives days only. */
export interface MomentSql {
  at: string
  on: string
}

const isInstant = (table: ReleasedTable, name: string): boolean => {
  const column = findColumn(table, name)
  return column?.kind === 'instant' && !column.allMidnight
}

/** The moment held by the first of some columns that the release has and that is filled; undefined where it has none. */
export function momentSql(table: ReleasedTable, names: readonly string[]): MomentSql | undefined {
  const found = names.filter((name) => hasColumn(table, name))
  if (found.length === 0) return undefined
  const instants = found.filter((name) => isInstant(table, name)).map(sqlName)
  const at = instants.length === 0 ? 'cast(null as timestamp)' : `coalesce(${[...instants, 'cast(null as timestamp)'].join(', ')})`
  return { at, on: `coalesce(${[...found.map((name) => `cast(${sqlName(name)} as date)`), 'cast(null as date)'].join(', ')})` }
}

/** The person a row is about, as SQL: null where the cell is empty, a redaction mark or "NA" (no identifier holds a parenthesis); undefined where the release has no identifier. */
export function personSql(table: ReleasedTable): string | undefined {
  const name = table.format.personId
  if (name === undefined || !hasColumn(table, name)) return undefined
  const id = sqlName(name)
  return `case when ${id} <> 'NA' and not contains(${id}, '(') then ${id} end`
}
