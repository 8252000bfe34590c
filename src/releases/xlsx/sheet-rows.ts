import type { SheetInfo, SheetRow, Workbook } from './contract.ts'
import { RowReader, resolveRow } from './row-reader.ts'
import { sheetName, streamRows } from './sheet-source.ts'
import { textsOf } from './texts-of.ts'

/**
 * The rows of a sheet one by one, each that the sheet lists, blank ones included. For workbooks of modest size, as the agency's statistics;
 * `sheetToParquet` is many times faster.
 * @throws Sentence as `openWorkbook` does, and where the sheet is missing, damaged, cut short or a bomb
 */
export async function* sheetRows(workbook: Workbook, sheet: SheetInfo): AsyncGenerator<SheetRow> {
  const reader = new RowReader()
  const part = sheetName(workbook, sheet)
  const texts = await textsOf(workbook)
  for await (const _ of streamRows(workbook, sheet, reader)) {
    for (const raw of reader.rows) yield resolveRow(raw, texts, part)
    reader.rows = []
  }
  for (const raw of reader.rows) yield resolveRow(raw, texts, part)
}
