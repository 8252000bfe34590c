import type { DuckDBConnection } from '@duckdb/node-api'
import type { Catalogue } from '../../acts/catalogue.ts'
import { columnOf, tableOf } from './names.ts'

/** What a fact is kept as, by the law book's rule of names. */
function sqlTypeOf(fact: string): 'timestamp' | 'date' | 'boolean' | 'varchar' {
  if (fact.endsWith('At')) return 'timestamp'
  if (fact.endsWith('On')) return 'date'
  return /^(is|has)[A-Z]/.test(fact) ? 'boolean' : 'varchar'
}

const quoted = (name: string) => `"${name}"`

/** A table for each kind of subject any office keeps, with a column for each fact it knows: also those of which the ledger has none. */
export async function makeSubjectTables(connection: DuckDBConnection, { kinds }: Catalogue): Promise<void> {
  for (const { kind, knows } of kinds.values()) {
    const facts = Object.keys(knows)
    const shape = JSON.stringify(Object.fromEntries(facts.map((fact) => [fact, 'VARCHAR'])))
    const typed = facts.map((fact) => `try_cast(told."${fact}" as ${sqlTypeOf(fact)}) as ${quoted(columnOf(fact))}`)
    await connection.run(
      `create table ${quoted(tableOf(kind))} as
       select subject_id, case_id, case_kind, person_id, restrictions, zone${typed.map((one) => `, ${one}`).join('')}
       from (select *, from_json(facts, '${shape}') as told from subject where kind = '${kind}')`,
    )
  }
}
