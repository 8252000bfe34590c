import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Edition, EditionTable } from '../../publications/editions/edition.ts'
import { type RowBehind, rowsOfCell } from '../../publications/editions/rows-of-cell.ts'
import type { Cell } from '../../publications/numbers/cell.ts'
import type { NumbersDoor } from './numbers-door.ts'

/** Rows of one number that are shown at once; the file has all. */
const ROWS_SHOWN = 200

/** The rows published behind one number; undefined where none are, because they would tell of few people or are not on this server. */
export async function readRowsBehind(
  { dir, database }: Pick<NumbersDoor, 'dir' | 'database'>,
  edition: Edition,
  table: EditionTable,
  cell: Cell,
): Promise<{ rows: readonly RowBehind[]; all: number } | undefined> {
  const path = join(dir, edition.publication, edition.edition, 'rows.parquet')
  const isProtected = table.cells.some(({ value }) => value.kind === 'withheld') || table.isProtected === true
  if (isProtected || !existsSync(path)) return undefined
  const series = table.rows.find(({ key }) => key === cell.row)?.group ?? 0
  return rowsOfCell(database.connection, path, { table: table.code, series, cell }, ROWS_SHOWN)
}
