import type { Pool } from 'pg'
import { ask } from './ask.ts'

/** Ids of the cases of custody in which somebody was ever booked in at a place, by the index of those entries, in order of their ids. */
export async function listCasesAt(pool: Pick<Pool, 'query'>, place: string): Promise<readonly string[]> {
  const rows = await ask(
    pool,
    'list-cases-at',
    `select distinct case_id from ledger.entry where act = 'BookIn' and outcome = 'recorded' and payload ->> 'facility' = $1 order by case_id`,
    [place],
  )
  return rows.flatMap(([caseId]) => caseId ?? [])
}
