import type { DuckDBConnection } from '@duckdb/node-api'
import type { Cell } from './cell.ts'
import type { Item, Series } from './table.ts'

const measures: Readonly<Record<Series['measure'], string>> = {
  count: 'count(*)',
  people: 'count(distinct subject)',
  sum: 'sum(value)',
  'per-day': 'sum(value)',
  mean: 'avg(value)',
}

/** Every cell of a series and every total over it in one statement: totals are counted from the rows, never added up from cells. */
export const seriesSql = ({ measure, facts }: Pick<Series, 'measure' | 'facts'>): string => `with fact as (${facts})\n${cellsSql(measure)}`

/** The same over its facts in a table `fact`. */
const cellsSql = (measure: Series['measure']): string =>
  `select case when grouping(panel_key) = 1 then 'total' else panel_key end as panel, case when grouping(row_key) = 1 then 'total' else row_key end as "row",
  case when grouping(column_key) = 1 then 'total' else column_key end as "column", cast(${measures[measure]} as double) as value, cast(count(*) as integer) as counted
from (select subject, coalesce(panel_key, 'not-recorded') as panel_key, coalesce(row_key, 'not-recorded') as row_key, coalesce(column_key, 'not-recorded') as column_key, value from fact)
group by cube (panel_key, row_key, column_key)`

const keyOf = (panel: string, row: string, column: string) => `${panel}\n${row}\n${column}`

/** Runs a series and gives its cells by their headings. Its facts stay in the table `fact` of this connection. */
export async function readSeries(connection: DuckDBConnection, { measure, facts }: Pick<Series, 'measure' | 'facts'>) {
  await connection.run(`create or replace temp table fact as ${facts}`)
  const reader = await connection.runAndReadAll(cellsSql(measure))
  const found = new Map<string, { value: number | null; counted: number }>()
  const rowKeys = new Set<string>()
  for (const [panel, row, column, value, counted] of reader.getRows()) {
    found.set(keyOf(String(panel), String(row), String(column)), { value: value === null ? null : Number(value), counted: Number(counted) })
    rowKeys.add(String(row))
  }
  rowKeys.delete('total')
  return {
    rowKeys: [...rowKeys].toSorted((one, other) => one.localeCompare(other, 'en')),
    cell: (series: Series, panel: Item, row: Item, column: Item, columns: readonly Item[]): Cell => {
      const at = { panel: panel.key, row: row.key, column: column.key }
      // Columns that are not of time have no days, nor has their total; a time none of whose days are counted has not begun.
      const isOfTime = columns.some((one) => one.days !== undefined)
      const days = column.key === 'total' && isOfTime ? columns.reduce((sum, one) => sum + (one.days ?? 0), 0) : column.days
      if (days === 0) return { ...at, value: { kind: column.uncounted ?? 'not-yet-counted' }, counted: 0 }
      const cell = found.get(keyOf(panel.key, row.key, column.key))
      const counted = cell?.counted ?? 0
      if (series.measure === 'mean') {
        return cell?.value == null
          ? { ...at, value: { kind: 'none' }, counted }
          : { ...at, value: { kind: 'number', value: cell.value }, counted }
      }
      const value = cell?.value ?? 0
      return { ...at, value: { kind: 'number', value: series.measure === 'per-day' ? value / (days ?? 1) : value }, counted }
    },
  }
}
