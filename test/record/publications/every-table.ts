import type { DuckDBConnection } from '@duckdb/node-api'
import { catalogue } from '../../../src/offices/catalogue.ts'
import { classTable, tablesOf } from '../../../src/publications/snapshot/tables.ts'

/** Every row of every table of a snapshot, in order of their values. @param isWhole whether it has the entries themselves */
export async function everyTable(connection: DuckDBConnection, isWhole: boolean) {
  const tables: Record<string, Awaited<ReturnType<typeof rowsOf>>> = {}
  for (const { name } of [classTable, ...tablesOf(catalogue, isWhole)])
    tables[name] = await rowsOf(connection, `select * from "${name}" order by all`)
  return tables
}

export const rowsOf = async (connection: DuckDBConnection, sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJson()
