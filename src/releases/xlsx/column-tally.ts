import type { ColumnKind, PlannedColumn } from './contract.ts'

const exampleLimit = 20
const longestExample = 120

interface Example {
  row: number
  raw: string
}

/** What was met in one planned column besides its good values. Plain data but for its methods: it may cross threads. */
export class ColumnTally {
  readonly name: string
  readonly kind: ColumnKind
  redacted = 0
  unreadable = 0
  unreadableExamples: Example[] = []
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

/** The sum of what two saw of the same column: the scanner, and the encoder that knew the shared texts. */
export function bothTallies(one: ColumnTally, other: ColumnTally): Omit<ColumnTally, 'addUnreadable'> {
  const examples = [...one.unreadableExamples, ...other.unreadableExamples].toSorted((a, b) => a.row - b.row)
  return {
    name: one.name,
    kind: one.kind,
    redacted: one.redacted + other.redacted,
    unreadable: one.unreadable + other.unreadable,
    unreadableExamples: examples.slice(0, exampleLimit),
    present: one.present + other.present,
  }
}
