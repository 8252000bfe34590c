/**
 * What a cell holds. `not-yet-counted`: the time has not come. `not-collected`: nobody records it. `none`: nothing to take an average or a share of. `withheld`: few
 * people stand behind it, or it would tell such a number. Only `number` is a number: a zero is a count of nothing, and nothing else is zero.
 */
export type CellValue =
  | { kind: 'number'; value: number }
  | { kind: 'not-yet-counted' }
  | { kind: 'not-collected' }
  | { kind: 'none' }
  | { kind: 'withheld' }

/** One cell, at its place in its table. */
export interface Cell {
  panel: string
  row: string
  column: string
  value: CellValue
  /** How many rows stand behind it; null where withheld. */
  counted: number | null
}
