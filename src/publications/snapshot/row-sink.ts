import { type DuckDBConnection, DuckDBDataChunk, VARCHAR } from '@duckdb/node-api'

type Cell = string | null

const ROWS_AT_ONCE = 2_048

/** Takes rows of texts into a table, a chunk at a time. */
export class RowSink {
  readonly #appender
  readonly #columns: Cell[][]
  readonly #width: number

  private constructor(appender: Awaited<ReturnType<DuckDBConnection['createAppender']>>, width: number) {
    this.#appender = appender
    this.#width = width
    this.#columns = Array.from({ length: width }, () => [])
  }

  /** Makes the table and opens it for rows. @param columns their names; each holds text */
  static async open(connection: DuckDBConnection, table: string, columns: readonly string[]): Promise<RowSink> {
    await connection.run(`create table ${table} (${columns.map((name) => `${name} varchar`).join(', ')})`)
    return new RowSink(await connection.createAppender(table), columns.length)
  }

  add(row: readonly Cell[]): void {
    for (let at = 0; at < this.#width; at++) this.#columns[at]?.push(row[at] ?? null)
    if ((this.#columns[0]?.length ?? 0) >= ROWS_AT_ONCE) this.#flush()
  }

  close(): void {
    this.#flush()
    this.#appender.closeSync()
  }

  #flush() {
    const rows = this.#columns[0]?.length ?? 0
    if (rows === 0) return
    const chunk = DuckDBDataChunk.create(this.#columns.map(() => VARCHAR))
    chunk.setColumns(this.#columns)
    this.#appender.appendDataChunk(chunk)
    for (const column of this.#columns) column.length = 0
  }
}
