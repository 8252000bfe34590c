import type { Pool } from 'pg'
import { ask } from './ask.ts'

/** Cases in which a detainer was ever issued to an agency, in order of their ids, by the index of those entries. At most `limit`. */
export async function listDetainerCases(pool: Pick<Pool, 'query'>, partner: string, limit = 10_000): Promise<readonly string[]> {
  const rows = await ask(
    pool,
    'list-detainer-cases',
    `select distinct case_id from ledger.entry where act = 'IssueDetainer' and outcome = 'recorded' and payload ->> 'partner' = $1
     order by case_id limit $2`,
    [partner, limit],
  )
  return rows.flatMap(([caseId]) => caseId ?? [])
}
