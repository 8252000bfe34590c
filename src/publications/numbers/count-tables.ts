import { availableParallelism } from 'node:os'
import type { DuckDb } from '../../audit/duckdb.ts'
import { type CountedTable, countTable } from './count-table.ts'
import type { Period } from './period.ts'
import type { NumberTable } from './table.ts'

/**
 * Counts tables, as many beside one another as there are processors: most have too few rows for the engine to use more than one.
 * @param duckdb a snapshot with the relations of `period`
 * @returns the tables in the order they were given
 */
export async function countTables(
  { connect }: Pick<DuckDb, 'connect'>,
  tables: readonly NumberTable[],
  period: Period,
  lanes = availableParallelism(),
): Promise<readonly { declared: NumberTable; counted: CountedTable }[]> {
  const counted = new Map<NumberTable, CountedTable>()
  const left = tables.values()
  const lane = async () => {
    const connection = await connect()
    try {
      for (const table of left) counted.set(table, await countTable(connection, table, period))
    } finally {
      connection.closeSync()
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return tables.flatMap((declared) => {
    const found = counted.get(declared)
    return found ? [{ declared, counted: found }] : []
  })
}
