import type { ColumnPlan } from './column-plan.ts'
import type { ColumnTally } from './column-tally.ts'

/** What a cell of the row at hand is counted as, in the two lowest bits of a mark; its column is in the others. */
const present = 1
const redacted = 2

/** What the row at hand holds besides good values. It counts only once the row is known to be a record. */
export class RowMishaps {
  private readonly plan: ColumnPlan
  private readonly tallies: readonly ColumnTally[]
  private marks = new Int32Array(256)
  private markCount = 0
  private readonly unreadable: { column: number; raw: string }[] = []

  constructor(plan: ColumnPlan, tallies: readonly ColumnTally[]) {
    this.plan = plan
    this.tallies = tallies
  }

  addUnreadable(column: number, raw: string): void {
    this.unreadable.push({ column, raw })
  }

  addRedacted(column: number): void {
    this.mark(column * 4 + redacted)
  }

  /** A filled cell of a count-only column. */
  addPresent(column: number, isRedacted: boolean): void {
    this.mark(column * 4 + present + (isRedacted ? redacted : 0))
  }

  drop(): void {
    this.markCount = 0
    if (this.unreadable.length > 0) this.unreadable.length = 0
  }

  /** Counts what was added since the last row. */
  count(row: number): void {
    for (let i = 0; i < this.markCount; i++) {
      const mark = this.marks[i] ?? 0
      const tally = this.tallies[this.plan.places[mark >> 2] ?? 0]
      if (tally === undefined) continue
      if ((mark & present) !== 0) tally.present++
      if ((mark & redacted) !== 0) tally.redacted++
    }
    for (const { column, raw } of this.unreadable) this.tallies[this.plan.places[column] ?? 0]?.addUnreadable(row, raw)
    this.drop()
  }

  private mark(mark: number): void {
    if (this.markCount === this.marks.length) {
      const more = new Int32Array(this.marks.length * 2)
      more.set(this.marks)
      this.marks = more
    }
    this.marks[this.markCount++] = mark
  }
}
