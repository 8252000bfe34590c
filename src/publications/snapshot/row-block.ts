type Cell = string | boolean | null | undefined

/** Some rows of a table, kept by column, to be handed over at once: also to another thread. */
export class RowBlock {
  readonly #columns: Cell[][]

  constructor(width: number) {
    this.#columns = Array.from({ length: width }, () => [])
  }

  get rows(): number {
    return this.#columns[0]?.length ?? 0
  }

  add(row: readonly Cell[]): void {
    for (let at = 0; at < this.#columns.length; at++) this.#columns[at]?.push(row[at] ?? null)
  }

  /** Each column as a JSON array of its values; the block is empty again. */
  take(): readonly string[] {
    const columns = this.#columns.map((column) => JSON.stringify(column))
    for (const column of this.#columns) column.length = 0
    return columns
  }
}
