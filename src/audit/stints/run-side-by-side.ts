import type { DuckDb } from '../duckdb.ts'

/**
 * Runs statements that do not depend on one another, as many at a time as there are threads. Each is small enough for one thread to keep
 * its rows in order, so that what is written is the same in every run.
 */
export async function runSideBySide(database: DuckDb, statements: readonly string[]): Promise<void> {
  const left = statements.values()
  const workers = Array.from({ length: Math.min(database.threads, statements.length) }, async () => {
    const connection = await database.connect()
    try {
      for (const statement of left) await connection.run(statement)
    } finally {
      connection.closeSync()
    }
  })
  await Promise.all(workers)
}
