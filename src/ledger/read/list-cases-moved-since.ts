import type { Pool } from 'pg'
import { ask } from './ask.ts'

/** Ids of the cases of custody in which somebody was ever booked in at a place and anything was recorded at or after a moment. */
export async function listCasesMovedSince(pool: Pick<Pool, 'query'>, place: string, since: string): Promise<readonly string[]> {
  const rows = await ask(
    pool,
    'list-cases-moved-since',
    `select distinct case_id from ledger.entry as booked where act = 'BookIn' and outcome = 'recorded' and payload ->> 'facility' = $1
      and (select recorded_at from ledger.entry as last where last.case_id = booked.case_id order by sequence desc limit 1) >= $2`,
    [place, since],
  )
  return rows.flatMap(([caseId]) => caseId ?? [])
}
