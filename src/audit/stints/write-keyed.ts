import type { DuckDBConnection } from '@duckdb/node-api'
import { ColumnPages } from '../../releases/parquet/column-pages.ts'
import { ParquetFile } from '../../releases/parquet/parquet-file.ts'
import type { ParquetColumn } from '../../releases/parquet/parquet-schema.ts'
import { facilityKey } from './key-rows.ts'
import { joinKeys } from './key-texts.ts'
import { type Cells, mapNumbers, sameText } from './parquet/cells.ts'
import { type OpenPart, openPart } from './parquet/open-part.ts'
import { writeCells } from './parquet/write-cells.ts'
import { sqlText } from './sql-text.ts'
import type { NumberedPart, StintSource } from './stint-source.ts'
import { isConverted, writtenCells, writtenColumn } from './written-cells.ts'

/** The columns by which a stint, its stay and its row are known, in the public pipeline's order. */
export const keyColumns = ['stay_ID', 'file_original', 'sheet_original', 'row_original', 'stint_ID']

const text = (name: string): ParquetColumn => ({ name, kind: 'text', isOptional: true })
const whole = (name: string): ParquetColumn => ({ name, kind: 'int32', isOptional: true })

/**
 * Writes what of a stint is made out of its released cells alone: `keyColumns`, and released columns that are written as another type.
 * One row group for each of the parts', in order.
 */
export async function writeKeyed(connection: DuckDBConnection, source: StintSource, path: string): Promise<void> {
  const converted = [...source.columns.values()].filter((column) => !column.leftOut && isConverted(column))
  const columns = [
    text('stay_ID'),
    text('file_original'),
    text('sheet_original'),
    whole('row_original'),
    text('stint_ID'),
    ...converted.map((column) => writtenColumn(column)),
  ]
  const shifts = await shiftRows(connection, source)
  const file = new ParquetFile(path, columns)
  const pages = new ColumnPages(file.out)
  try {
    for (const part of source.parts) {
      const open = await openPart(part.footer)
      try {
        for (const [rowGroup, { rows }] of part.footer.rowGroups.entries()) {
          const cells = await keyCells(source, part, open, rowGroup, shifts.get(part) ?? 0)
          for (const column of converted) cells.push(writtenCells(column, await open.cells(rowGroup, column.name)))
          file.endGroup(
            rows,
            columns.flatMap((column, place) => {
              const found = cells[place]
              return found ? [writeCells(pages, column, found)] : []
            }),
          )
        }
      } finally {
        await open.close()
      }
    }
    file.finish()
  } catch (fault) {
    file.abandon()
    throw fault
  }
}

/** The cells of `keyColumns` in one row group. */
async function keyCells(source: StintSource, part: NumberedPart, open: OpenPart, rowGroup: number, shift: number): Promise<Cells[]> {
  const ids = await open.cells(rowGroup, 'unique_identifier')
  const codes = await open.cells(rowGroup, facilityKey(source))
  const rows = await open.cells(rowGroup, 'row')
  return [
    joinKeys(ids, await open.cells(rowGroup, 'stay_book_in_date_time')),
    sameText(part.file, ids.rows),
    sameText(part.sheet, ids.rows),
    mapNumbers(rows, (view, at) => view.getInt32(at, true) + shift),
    joinKeys(ids, await open.cells(rowGroup, 'book_in_date_time'), codes),
  ]
}

/**
 * What must be added to a row's number to give the public pipeline's `row_original`, for each part: the pipeline counts on through all
 * sheets of one name, in whatever files they are (releases.md 1.4).
 */
async function shiftRows(connection: DuckDBConnection, source: StintSource): Promise<Map<NumberedPart, number>> {
  const shifts = new Map<NumberedPart, number>()
  const counted = new Map<string, number>()
  for (const part of source.parts) {
    const before = counted.get(part.sheet) ?? 0
    shifts.set(part, before)
    const spanned = await connection.runAndReadAll(
      `select coalesce(max("row") - min("row") + 1, 0)::INTEGER from read_parquet(${sqlText(part.parquet)})`,
    )
    counted.set(part.sheet, before + Number(spanned.getRows()[0]?.[0] ?? 0))
  }
  return shifts
}
