import type { DuckDBConnection } from '@duckdb/node-api'
import type { Cell } from '../numbers/cell.ts'

/** One row behind a number: pseudonyms, the same as in the open data; null where the case is restricted. */
export interface RowBehind {
  caseId: string | null
  entryId: string | null
  value: number | null
}

/**
 * The first rows behind a cell of an edition, from the file published with it.
 * @param path of `rows.parquet`
 * @param series of the table, from 0
 */
export async function rowsOfCell(
  connection: DuckDBConnection,
  path: string,
  { table, series, cell }: { table: string; series: number; cell: Pick<Cell, 'panel' | 'row' | 'column'> },
  limit: number,
): Promise<{ rows: readonly RowBehind[]; all: number }> {
  const [panel, row, column] = [cell.panel, cell.row, cell.column]
  const where = `from read_parquet($path) where table_code = $table and series = $series and ($panel = 'total' or panel_key = $panel)
    and ($row = 'total' or row_key = $row) and ($column = 'total' or column_key = $column)`
  const values = { path, table, series, panel, row, column }
  const [counted] = (await connection.runAndReadAll(`select count(*) ${where}`, values)).getRows()
  const read = await connection.runAndReadAll(`select case_id, entry_id, value ${where} order by case_id, entry_id limit ${limit}`, values)
  const text = (value: unknown) => (typeof value === 'string' ? value : null)
  return {
    rows: read
      .getRows()
      .map(([caseId, entryId, value]) => ({ caseId: text(caseId), entryId: text(entryId), value: value === null ? null : Number(value) })),
    all: Number(counted?.[0] ?? 0),
  }
}
