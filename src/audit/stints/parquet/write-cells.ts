import type { ColumnPages } from '../../../releases/parquet/column-pages.ts'
import { appendPacked, appendPresence, appendRun, bitWidthFor } from '../../../releases/parquet/hybrid-encoding.ts'
import { encoding, type ParquetColumn, type WrittenChunk } from '../../../releases/parquet/parquet-schema.ts'
import type { Cells } from './cells.ts'

/** Writes one column of one row group, with the dictionary the cells have, if any. */
export function writeCells(pages: ColumnPages, column: ParquetColumn, cells: Cells): WrittenChunk {
  const { rows, present, filled, codes, count, values } = cells
  pages.begin()
  let dictionaryAt: number | undefined
  if (codes) {
    pages.body.append(values)
    dictionaryAt = pages.endDictionary(count)
  }
  if (column.isOptional) appendPresence(pages.body, present, rows, filled)
  if (codes) {
    const width = bitWidthFor(count)
    pages.body.appendByte(width)
    if (count <= 1) appendRun(pages.body, 0, filled, width)
    else appendPacked(pages.body, codes, filled, width)
  } else pages.body.append(values)
  const dataAt = pages.endData(rows, codes ? encoding.dictionary : encoding.plain)
  return pages.chunk(column, rows, rows - filled, dataAt, dictionaryAt)
}
