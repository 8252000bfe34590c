import { availableParallelism } from 'node:os'
import { ColumnScanner } from './column-scanner.ts'
import type { ColumnTally } from './column-tally.ts'
import type { ColumnRead, Progress, SheetInfo, SheetPlan, SheetRead, Workbook } from './contract.ts'
import type { ColumnTotals } from './group-encoder.ts'
import { type GroupWriter, LocalGroupWriter } from './group-writer.ts'
import { dayText, instantText } from './serial-date.ts'
import { sheetName, sheetSize, streamRows } from './sheet-source.ts'
import { textsOf } from './texts-of.ts'
import { ThreadedGroupWriter } from './threaded-group-writer.ts'

/** Sheets that unpack to less are done before another thread has started. */
const largeSheet = 64 << 20

function limitText(kind: string, value: number): string {
  if (kind === 'instant') return instantText(value)
  return kind === 'day' ? dayText(value) : String(value)
}

function columnRead(tally: ColumnTally, totals: ColumnTotals | undefined): ColumnRead {
  const { name, kind, unreadable, unreadableExamples } = tally
  const shared = { name, kind, unreadable, unreadableExamples, isAllMidnight: false }
  if (totals === undefined) return { ...shared, filled: tally.present + unreadable, redacted: tally.redacted }
  if (kind === 'text') {
    const read = { ...shared, filled: totals.values + unreadable, redacted: totals.marked }
    return totals.distinct === undefined ? read : { ...read, distinctCount: totals.distinct }
  }
  const read = { ...shared, filled: totals.values + unreadable + tally.redacted, redacted: tally.redacted }
  if (totals.values === 0) return read
  const isAllMidnight = kind === 'instant' && totals.isAllMidnight
  return { ...read, isAllMidnight, smallest: limitText(kind, totals.smallest), largest: limitText(kind, totals.largest) }
}

/**
 * Reads one sheet into typed columns and writes them to a Parquet file: `row` (the sheet's own row number) and the planned columns.
 * @param how `hasCores`: whether other cores are free to help with a large sheet; as the machine has them unless said
 * @throws Sentence where the sheet is missing, damaged, cut short or a bomb, or the file cannot be written; no file is left then
 */
export async function sheetToParquet(
  workbook: Workbook,
  sheet: SheetInfo,
  plan: SheetPlan,
  onProgress?: Progress,
  how: { hasCores: boolean } = { hasCores: availableParallelism() > 1 },
): Promise<SheetRead> {
  const isThreaded = how.hasCores && (await sheetSize(workbook, sheet)) >= largeSheet
  const texts = await textsOf(workbook)
  let writer: GroupWriter | undefined
  const part = sheetName(workbook, sheet)
  const scanner = new ColumnScanner({ plan, is1904: workbook.is1904, part }, texts, (columns) => {
    writer ??= isThreaded ? new ThreadedGroupWriter(plan.out, columns.kept, texts) : new LocalGroupWriter(plan.out, columns.kept, texts)
    return writer.memory(columns)
  })
  try {
    for await (const { done, total } of streamRows(workbook, sheet, scanner)) {
      for (const group of scanner.ready.splice(0)) await writer?.write(group)
      onProgress?.(done, total)
    }
    scanner.finish()
    for (const group of scanner.ready.splice(0)) await writer?.write(group)
    const totals = (await writer?.finish()) ?? []
    let next = 0
    const columns = scanner.tallies.map((tally) => columnRead(tally, tally.kind === 'count-only' ? undefined : totals[next++]))
    return { ...scanner.totals, columns, out: plan.out }
  } catch (fault) {
    await writer?.abandon()
    throw fault
  }
}
