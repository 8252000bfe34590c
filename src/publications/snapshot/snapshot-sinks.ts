import type { DuckDBConnection } from '@duckdb/node-api'
import type { CountedCases } from './count-cases.ts'
import { RowBlock } from './row-block.ts'
import { RowSink } from './row-sink.ts'
import type { CountedClasses } from './snapshot.ts'
import { classTable, type Table } from './tables.ts'

/** Tables of a snapshot, with that of the classes, open for rows. Whoever adds may do so beside others: each waits for its turn. */
export class SnapshotSinks {
  readonly #sinks: ReadonlyMap<string, RowSink>
  #turn: Promise<void> = Promise.resolve()

  private constructor(sinks: ReadonlyMap<string, RowSink>) {
    this.#sinks = sinks
  }

  /** Makes the tables, empty. @param named what a table is called in the engine */
  static async open(connection: DuckDBConnection, tables: readonly Table[], named: (name: string) => string): Promise<SnapshotSinks> {
    const sinks = new Map<string, RowSink>([[classTable.name, await RowSink.open(connection, classTable)]])
    for (const table of tables) sinks.set(table.name, await RowSink.open(connection, { ...table, name: named(table.name) }))
    return new SnapshotSinks(sinks)
  }

  add(columns: CountedCases['columns']): Promise<void> {
    const adding = this.#turn.then(async () => {
      for (const [table, texts] of columns) await this.#sinks.get(table)?.add(texts)
    })
    this.#turn = adding
    return adding
  }

  addClasses(opened: readonly { caseId: string; classes: CountedClasses }[]): Promise<void> {
    if (opened.length === 0) return Promise.resolve()
    const block = new RowBlock(classTable.columns.length)
    for (const { caseId, classes } of opened)
      block.add([caseId, classes.criminalRecord, classes.sex, classes.citizenship, classes.birthYear])
    return this.add([[classTable.name, block.take()]])
  }

  async close(): Promise<void> {
    await this.#turn
    for (const sink of this.#sinks.values()) await sink.close()
  }
}
