import { ColumnScanner } from './column-scanner.ts'
import type { ColumnTally } from './column-tally.ts'
import type { ColumnRead, PlannedColumn, Progress, SheetInfo, SheetPlan, SheetRead, Workbook } from './contract.ts'
import { type ColumnTotals, GroupEncoder, type KeptColumn } from './group-encoder.ts'
import { RowGroup } from './row-group.ts'
import { dayText, instantText } from './serial-date.ts'
import { sheetName, streamRows } from './sheet-source.ts'
import { textsOf } from './texts-of.ts'

const isKept = (column: PlannedColumn): column is PlannedColumn & KeptColumn => column.kind !== 'count-only'

function limitText(kind: string, value: number): string {
  if (kind === 'instant') return instantText(value)
  return kind === 'day' ? dayText(value) : String(value)
}

function columnRead(tally: ColumnTally, totals: ColumnTotals | undefined): ColumnRead {
  const { name, kind, unreadable, unreadableExamples } = tally
  const redacted = tally.redacted + (totals?.marked ?? 0)
  const nulled = kind === 'text' ? unreadable : unreadable + tally.redacted
  const read = {
    name,
    kind,
    filled: (totals?.values ?? tally.present) + nulled,
    redacted,
    unreadable,
    unreadableExamples,
    isAllMidnight: false,
  }
  if (totals === undefined) return { ...read, filled: tally.present + unreadable }
  if (kind === 'text') return totals.distinct === undefined ? read : { ...read, distinctCount: totals.distinct }
  if (totals.values === 0) return read
  const isAllMidnight = kind === 'instant' && totals.isAllMidnight
  return { ...read, isAllMidnight, smallest: limitText(kind, totals.smallest), largest: limitText(kind, totals.largest) }
}

/**
 * Reads one sheet into typed columns and writes them to a Parquet file: `row` (the sheet's own row number) and the planned columns.
 * @throws Sentence where the sheet is missing, damaged, cut short or a bomb, or the file cannot be written; no file is left then
 */
export async function sheetToParquet(workbook: Workbook, sheet: SheetInfo, plan: SheetPlan, onProgress?: Progress): Promise<SheetRead> {
  const texts = await textsOf(workbook)
  const kept = plan.columns.filter(isKept)
  const textCount = kept.filter(({ kind }) => kind === 'text').length
  const newGroup = (): RowGroup => new RowGroup(textCount, kept.length - textCount)
  const scanner = new ColumnScanner(plan, workbook.is1904, texts, sheetName(workbook, sheet), newGroup)
  const encoder = new GroupEncoder(plan.out, kept, texts)
  const flush = (): void => {
    for (const group of scanner.ready.splice(0)) {
      const { count, capacity, rows, texts: cells, numbers } = group
      encoder.write({ count, capacity, rows, texts: cells, numbers, own: group.own.snapshot() })
    }
  }
  try {
    for await (const { done, total } of streamRows(workbook, sheet, scanner)) {
      flush()
      onProgress?.(done, total)
    }
    scanner.finish()
    flush()
    const totals = encoder.finish()
    const { tallies, ...sums } = scanner.totals
    let next = 0
    const columns = tallies.map((tally) => columnRead(tally, tally.kind === 'count-only' ? undefined : totals[next++]))
    return { ...sums, columns, out: plan.out }
  } catch (fault) {
    encoder.abandon()
    throw fault
  }
}
