import { ColumnPages } from '../../releases/parquet/column-pages.ts'
import { ParquetFile } from '../../releases/parquet/parquet-file.ts'
import { joinKeys } from '../stints/key-texts.ts'
import { pickRows } from '../stints/parquet/cells.ts'
import { type OpenPart, openPart } from '../stints/parquet/open-part.ts'
import { writeCells } from '../stints/parquet/write-cells.ts'
import type { NumberedPart, StintSource } from '../stints/stint-source.ts'
import { writtenCells, writtenColumn } from '../stints/written-cells.ts'
import type { Pick } from './pick-stays.ts'
import { lastColumns } from './stay-columns.ts'

/**
 * Writes what a stay takes over from its last stint, and its key: one row group for each pick, in order. Dictionaries are taken over whole;
 * only the cells' numbers into them are picked.
 */
export async function writeLast(source: StintSource, picks: readonly Pick[], path: string): Promise<void> {
  const taken = lastColumns(source)
  const key = { name: 'stay_ID', kind: 'text', isOptional: true } as const
  const file = new ParquetFile(path, [key, ...taken.map(({ column, name }) => writtenColumn(column, name))])
  const pages = new ColumnPages(file.out)
  const parts = new Map<NumberedPart, OpenPart>()
  try {
    for (const { slice, rows } of picks) {
      const open = parts.get(slice.part) ?? (await openPart(slice.part.footer))
      parts.set(slice.part, open)
      const pick = async (name: string) => pickRows(await open.cells(slice.rowGroup, name), rows)
      const chunks = [writeCells(pages, key, joinKeys(await pick('unique_identifier'), await pick('stay_book_in_date_time')))]
      for (const { column, name } of taken) {
        chunks.push(writeCells(pages, writtenColumn(column, name), writtenCells(column, await pick(column.name))))
      }
      file.endGroup(rows.length, chunks)
    }
    file.finish()
  } catch (fault) {
    file.abandon()
    throw fault
  } finally {
    for (const open of parts.values()) await open.close()
  }
}
