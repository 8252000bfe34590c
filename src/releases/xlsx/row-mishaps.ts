import type { ColumnPlan } from './column-plan.ts'
import type { ColumnTally } from './column-tally.ts'

interface Mishap {
  column: number
  isPresent: boolean
  isRedacted: boolean
  raw: string
}

/** What the row at hand holds besides good values. It counts only once the row is known to be a record. */
export class RowMishaps {
  private readonly mishaps: Mishap[] = []
  private readonly plan: ColumnPlan
  private readonly tallies: readonly ColumnTally[]

  constructor(plan: ColumnPlan, tallies: readonly ColumnTally[]) {
    this.plan = plan
    this.tallies = tallies
  }

  addUnreadable(column: number, raw: string): void {
    this.mishaps.push({ column, raw, isPresent: false, isRedacted: false })
  }

  addRedacted(column: number): void {
    this.mishaps.push({ column, raw: '', isPresent: false, isRedacted: true })
  }

  /** A filled cell of a count-only column. */
  addPresent(column: number, isRedacted: boolean): void {
    this.mishaps.push({ column, raw: '', isPresent: true, isRedacted })
  }

  drop(): void {
    if (this.mishaps.length > 0) this.mishaps.length = 0
  }

  count(row: number): void {
    if (this.mishaps.length === 0) return
    for (const { column, raw, isPresent, isRedacted } of this.mishaps) {
      const tally = this.tallies[this.plan.places[column] ?? 0]
      if (tally === undefined) continue
      if (isRedacted) tally.redacted++
      if (isPresent) tally.present++
      else if (!isRedacted) tally.addUnreadable(row, raw)
    }
    this.mishaps.length = 0
  }
}
