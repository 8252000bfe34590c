import type { Pool } from 'pg'
import { ask } from './ask.ts'

/** Which of these cases have entries that somebody of these clearances may not read. */
export async function listCasesRestricting(
  pool: Pick<Pool, 'query'>,
  caseIds: readonly string[],
  clearances: readonly string[],
): Promise<readonly string[]> {
  const rows = await ask(
    pool,
    'list-cases-restricting',
    `select distinct case_id from ledger.entry where case_id = any($1::uuid[]) and restrictions <> '{}' and not restrictions <@ $2::text[]`,
    [caseIds, clearances],
  )
  return rows.flatMap(([caseId]) => caseId ?? [])
}

/** All cases that have an entry whose reading is restricted: by the index of those entries. */
export async function listAllRestricting(pool: Pick<Pool, 'query'>): Promise<readonly string[]> {
  const rows = await ask(pool, 'list-all-restricting', `select distinct case_id from ledger.entry where restrictions <> '{}'`, [])
  return rows.flatMap(([caseId]) => caseId ?? [])
}
