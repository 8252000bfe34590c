import type { DuckDBConnection } from '@duckdb/node-api'
import type { SealedClasses } from './count-cases.ts'
import { sealedTable, type Table } from './tables.ts'

/** What a table is called that has the rows of the cases counted again. */
export const againOf = (name: string) => `${name} again`

/** Says which cases are counted again: none of their rows kept counts any more. */
export async function startAgain(connection: DuckDBConnection, caseIds: readonly string[]): Promise<void> {
  await connection.run(`create table counted_again as select unnest(from_json($ids, '["VARCHAR"]')) as case_id`, {
    ids: JSON.stringify(caseIds),
  })
}

/** Makes each table of a snapshot of those kept (attached as `kept`), with the rows of the cases counted again in place of those the cases had. */
export async function layOver(connection: DuckDBConnection, tables: readonly Table[], caseIds: readonly string[]): Promise<void> {
  for (const { name } of tables)
    await connection.run(
      `create view "${name}" as ${caseIds.length === 0 ? keptAll(name) : `${keptStill(name)} union all select * from "${againOf(name)}"`}`,
    )
}

const keptAll = (name: string) => `select * from kept."${name}"`

/** The rows kept of the cases that are as they were. */
const keptStill = (name: string) => `${keptAll(name)} as still anti join counted_again using (case_id)`

/** What is sealed of the cases that are as they were: to be opened anew, since a key may have been destroyed since. */
export async function readSealed(connection: DuckDBConnection): Promise<readonly SealedClasses[]> {
  const read = await connection.runAndReadAll(`select case_id, person_id, sealed from (${keptStill(sealedTable.name)})`)
  return read.getRows().map(([caseId, personId, sealed]) => ({
    caseId: String(caseId),
    personId: personId === null ? null : String(personId),
    sealed: String(sealed),
  }))
}
