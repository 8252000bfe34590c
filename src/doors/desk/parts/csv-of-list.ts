import type { Context } from 'hono'
import { csvLine } from '../../../releases/csv/write-csv.ts'

type Cell = string | number | boolean | null

/** A whole list as a file: every row, whatever page is shown. A list in a row becomes words. */
export function csvOfList<Row extends object>(
  context: Context,
  name: string,
  columns: readonly (keyof Row & string)[],
  rows: readonly Row[],
) {
  const cell = (value: unknown): Cell =>
    value === null || value === undefined ? '' : typeof value === 'object' ? Object.values(value).join(' ') : (value as Cell)
  context.header('Content-Type', 'text/csv; charset=utf-8')
  context.header('Content-Disposition', `attachment; filename="${name}.csv"`)
  return context.body(csvLine(columns) + rows.map((row) => csvLine(columns.map((column) => cell(row[column]) ?? ''))).join(''))
}
