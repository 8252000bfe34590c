import { bothTallies, type ColumnTally } from './column-tally.ts'
import type { ColumnRead } from './contract.ts'
import type { ColumnTotals } from './group-encoder.ts'
import { dayText, instantText } from './serial-date.ts'

function limitText(kind: string, value: number): string {
  if (kind === 'instant') return instantText(value)
  return kind === 'day' ? dayText(value) : String(value)
}

/** The account of one column, from what the scanner counted and what the encoder came to. */
export function columnRead(scanned: ColumnTally, totals: ColumnTotals): ColumnRead {
  const { name, kind, redacted, unreadable, unreadableExamples, present } = bothTallies(scanned, totals.tally)
  // A redacted cell of a text column keeps its mark and so is among the values already.
  const filled =
    kind === 'text' ? totals.values + unreadable : totals.values + present + unreadable + (kind === 'count-only' ? 0 : redacted)
  const read = { name, kind, filled, redacted, unreadable, unreadableExamples, isAllMidnight: false }
  if (kind === 'text') return totals.distinct === undefined ? read : { ...read, distinctCount: totals.distinct }
  if (totals.values === 0) return read
  const isAllMidnight = kind === 'instant' && totals.isAllMidnight
  return { ...read, isAllMidnight, smallest: limitText(kind, totals.smallest), largest: limitText(kind, totals.largest) }
}
