import type { SheetInfo, SheetRow, Workbook } from './contract.ts'
import { type RawRow, type RowLimit, RowReader, resolveRow } from './row-reader.ts'
import { readSharedTexts } from './shared-texts.ts'
import { sheetName, streamRows } from './sheet-source.ts'
import { findTexts } from './texts-of.ts'

const usual = { rows: 40, columns: 2048 }

function highestText(rows: readonly RawRow[]): number {
  let highest = -1
  for (const { cells } of rows) {
    for (const cell of cells) if (cell !== null && typeof cell === 'object' && cell.shared > highest) highest = cell.shared
  }
  return highest
}

/**
 * The first rows of a sheet, to find its header in: only as much of the file is read as they need.
 * @param limit the most rows (40 unless said) and columns (2,048 unless said)
 * @throws Sentence as `sheetRows` does
 */
export async function peekSheet(workbook: Workbook, sheet: SheetInfo, limit: RowLimit = {}): Promise<SheetRow[]> {
  const reader = new RowReader({ ...usual, ...limit })
  for await (const _ of streamRows(workbook, sheet, reader)) if (reader.isDone) break
  const highest = highestText(reader.rows)
  const texts = await (findTexts(workbook) ?? readSharedTexts(workbook, highest + 1))
  return reader.rows.map((raw) => resolveRow(raw, texts, sheetName(workbook, sheet)))
}
