import type { Pool } from 'pg'
import { ask } from './ask.ts'

/** Ids of the cases of one kind whose first entry is about a person, by the index of those entries. */
export async function listCasesOf(pool: Pick<Pool, 'query'>, personId: string, caseKind: string): Promise<readonly string[]> {
  const rows = await ask(
    pool,
    'list-cases-of',
    'select case_id from ledger.entry where person_id = $1 and sequence = 1 and case_kind = $2 order by case_id',
    [personId, caseKind],
  )
  return rows.flatMap(([caseId]) => caseId ?? [])
}
