import type { Pool } from 'pg'
import { ask } from './ask.ts'

/** Ids of the cases in which one of these acts was recorded. Reads the whole ledger: ask once, and follow from there. */
export async function listCasesWith(pool: Pick<Pool, 'query'>, acts: readonly string[]): Promise<readonly string[]> {
  const rows = await ask(
    pool,
    'list-cases-with',
    "select distinct case_id from ledger.entry where act = any($1) and outcome = 'recorded' order by case_id",
    [acts],
  )
  return rows.flatMap(([caseId]) => caseId ?? [])
}
