import type { Pool } from 'pg'
import { ask } from './ask.ts'

/** Ids of the cases of one kind, in order of their ids, from the index of first entries. At most `limit`. */
export async function listCases(pool: Pick<Pool, 'query'>, kind: string, limit = 1000): Promise<readonly string[]> {
  const rows = await ask(
    pool,
    'list-cases',
    'select case_id from ledger.entry where sequence = 1 and case_kind = $1 order by case_id limit $2',
    [kind, limit],
  )
  return rows.flatMap(([caseId]) => caseId ?? [])
}
