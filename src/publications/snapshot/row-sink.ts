import { type DuckDBConnection, DuckDBDataChunk, VARCHAR } from '@duckdb/node-api'
import type { Table } from './tables.ts'

/** Text put aside before it is made into rows: memory holds it twice while that is done. */
const PUT_ASIDE_MAX = 50_000_000

/**
 * Takes rows into a table by whole columns: each comes as one text, a JSON array of its values, and the engine takes it apart. A call for each value
 * would cost five times as much as all else done with it.
 */
export class RowSink {
  readonly #connection: DuckDBConnection
  readonly #table: Table
  #appender: Awaited<ReturnType<DuckDBConnection['createAppender']>> | undefined
  #putAside = 0

  private constructor(connection: DuckDBConnection, table: Table) {
    this.#connection = connection
    this.#table = table
  }

  /** Makes the table, empty. */
  static async open(connection: DuckDBConnection, table: Table): Promise<RowSink> {
    const columns = table.columns.map(({ name, type }) => `"${name}" ${type}`).join(', ')
    await connection.run(`create table "${table.name}" (${columns})`)
    return new RowSink(connection, table)
  }

  /** @param columns as a `RowBlock` gives them */
  async add(columns: readonly string[]): Promise<void> {
    this.#appender ??= await this.#begin()
    const chunk = DuckDBDataChunk.create(columns.map(() => VARCHAR))
    chunk.setColumns(columns.map((column) => [column]))
    this.#appender.appendDataChunk(chunk)
    this.#putAside += columns.reduce((sum, { length }) => sum + length, 0)
    if (this.#putAside > PUT_ASIDE_MAX) await this.#takeApart()
  }

  async close(): Promise<void> {
    if (this.#appender) await this.#takeApart()
  }

  async #begin() {
    const { name, columns } = this.#table
    await this.#connection.run(`create table "${name} aside" (${columns.map((column) => `"${column.name}" varchar`).join(', ')})`)
    return this.#connection.createAppender(`${name} aside`)
  }

  async #takeApart(): Promise<void> {
    this.#appender?.closeSync()
    this.#appender = undefined
    this.#putAside = 0
    const { name, columns } = this.#table
    const apart = columns.map((column) => `unnest(from_json("${column.name}", '["VARCHAR"]')) as "${column.name}"`)
    const typed = columns.map((column) => (column.type === 'varchar' ? `"${column.name}"` : `try_cast("${column.name}" as ${column.type})`))
    await this.#connection.run(`insert into "${name}" select ${typed.join(', ')} from (select ${apart.join(', ')} from "${name} aside")`)
    await this.#connection.run(`drop table "${name} aside"`)
  }
}
