/** A column of numbers in a published table. */
export interface TableColumn {
  column: number
  /** One for each heading row, the nearest last. */
  names: readonly string[]
  label: string
}

/** A row of a published table. */
export interface TableRow {
  row: number
  labels: readonly string[]
  label: string
  /** The label of the row that heads its group; its own where it heads one. */
  group: string
  isHead: boolean
}
