import type { DuckDb } from '../duckdb.ts'

/**
 * Runs statements that do not depend on one another, as many at a time as there are threads. Each is small enough for one thread to keep
 * its rows in order, so that what is written is the same in every run.
 * @returns for each statement, when it is done; once one fails, those not begun fail with it
 */
export function runSideBySide(database: DuckDb, statements: readonly string[]): Promise<void>[] {
  const results = statements.map(() => Promise.withResolvers<void>())
  // A failure that nobody waits for yet must not end the process.
  for (const { promise } of results) promise.catch(() => {})
  let next = 0
  const work = async () => {
    const connection = await database.connect()
    try {
      while (next < statements.length) {
        const place = next++
        await connection.run(statements[place] ?? '')
        results[place]?.resolve()
      }
    } finally {
      connection.closeSync()
    }
  }
  for (let n = 0; n < Math.min(database.threads, statements.length); n++) {
    work().catch((fault: unknown) => {
      next = statements.length
      for (const { reject } of results) reject(fault)
    })
  }
  return results.map(({ promise }) => promise)
}
