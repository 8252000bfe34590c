import { DuckDBInstance } from '@duckdb/node-api'
import { federalBusinessDays } from '../../src/law/calendars/federal-holidays.ts'
import { Engines } from './compare-engines.ts'
import { startPostgres } from './start-postgres.ts'

/** DuckDB in memory and a PostgreSQL server of our own, both with the federal calendar loaded. */
export async function startEngines(): Promise<{ engines: Engines; stop(): Promise<void> }> {
  const { client, stop } = await startPostgres()
  const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect()
  const engines = new Engines(connection, client)
  await engines.useCalendar(federalBusinessDays)
  return {
    engines,
    stop: async () => {
      connection.closeSync()
      await stop()
    },
  }
}
