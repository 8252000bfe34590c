import { createHash } from 'node:crypto'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Cell } from './cell.ts'
import { countShare } from './count-share.ts'
import type { Period } from './period.ts'
import { keepRows } from './rows-behind.ts'
import { readSeries, seriesSql } from './series-sql.ts'
import type { Axis, Item, NumberTable, Unit } from './table.ts'

/** A row of a counted table, and what its numbers are. */
export interface CountedRow extends Item {
  unit: Unit
  measure: 'count' | 'people' | 'sum' | 'mean' | 'per-day' | 'share'
  /** The heading of the rows it belongs with. */
  group: number
}

/** A table with its cells, and the queries that made them. */
export interface CountedTable {
  code: string
  panels: readonly Item[]
  rows: readonly CountedRow[]
  columns: readonly Item[]
  cells: readonly Cell[]
  /** One a series, in order. */
  queries: readonly { sql: string; hash: string }[]
}

/** Headings with their total last. */
const headings = (axis: Axis, found: readonly string[]): Item[] => {
  const items = axis.items === 'as-found' ? found.map((key): Item => ({ key, label: { en: key, es: key } })) : [...axis.items]
  return axis.total ? [...items, { key: 'total', label: axis.total }] : items
}

const noPanels: Axis = { title: { en: '', es: '' }, items: [{ key: 'all', label: { en: '', es: '' } }] }

/** Counts one table. @param connection a snapshot with the relations of `period` */
export async function countTable(connection: DuckDBConnection, table: NumberTable, period: Period): Promise<CountedTable> {
  const columns = headings(table.columns(period), [])
  const panels = headings(table.panels ?? noPanels, [])
  const rows: CountedRow[] = []
  const cells: Cell[] = []
  const queries: CountedTable['queries'][number][] = []
  for (const [group, series] of table.series.entries()) {
    if (series.measure === 'share') {
      const sql = `100.0 * "${series.of}" / "${series.over}", two rows of this table`
      queries.push({ sql, hash: createHash('sha256').update(sql).digest('hex') })
      rows.push({ ...series.row, unit: 'percent', measure: 'share', group })
      cells.push(...countShare(series, panels, columns, cells))
      continue
    }
    const sql = seriesSql(series)
    queries.push({ sql, hash: createHash('sha256').update(sql).digest('hex') })
    const read = await readSeries(connection, series)
    if (!table.isProtected) await keepRows(connection, table.code, group)
    const ofSeries = headings(series.rows, read.rowKeys).map(
      (row): CountedRow => ({ ...row, unit: series.unit, measure: series.measure, group }),
    )
    rows.push(...ofSeries)
    for (const panel of panels)
      for (const row of ofSeries) for (const column of columns) cells.push(read.cell(series, panel, row, column, columns))
  }
  return { code: table.code, panels, rows, columns, cells, queries }
}
