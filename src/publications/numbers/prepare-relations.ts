import type { DuckDBConnection } from '@duckdb/node-api'
import type { Period } from './period.ts'
import { relations } from './relations.ts'

/** Makes the relations tables are counted from, over a snapshot, for one period. */
export async function prepareRelations(connection: DuckDBConnection, period: Period): Promise<void> {
  await connection.run(
    `create or replace table period as select date '${period.from}' as from_on, date '${period.countedOn}' as counted_on,
       timestamp '${period.countedOn}' + interval 1 day as ends_at`,
  )
  const months = period.months
    .filter(({ days }) => (days ?? 0) > 0)
    .map(({ key, days }, at) => `('${key}', 'Q${Math.floor(at / 3) + 1}', date '${key}-01', date '${key}-01' + ${days ?? 0})`)
  await connection.run(
    `create or replace table month as select * from (values ${months.join(', ')}) as told (month_key, quarter_key, first_on, after_on)`,
  )
  for (const { name, sql } of relations) await connection.run(`create or replace table ${name} as ${sql}`)
}
