import type { ColumnKind, PlannedColumn } from './contract.ts'

const exampleLimit = 20
const longestExample = 120

/** What was met in one planned column besides its good values. */
export class ColumnTally {
  readonly name: string
  readonly kind: ColumnKind
  redacted = 0
  unreadable = 0
  readonly unreadableExamples: { row: number; raw: string }[] = []
  /** Filled cells of a count-only column. */
  present = 0

  constructor({ name, kind }: PlannedColumn) {
    this.name = name
    this.kind = kind
  }

  addUnreadable(row: number, raw: string): void {
    this.unreadable++
    if (this.unreadableExamples.length < exampleLimit) this.unreadableExamples.push({ row, raw: raw.slice(0, longestExample) })
  }
}
