import type { Pool } from 'pg'
import { ask } from './ask.ts'

/**
 * What restricts the reading of entries, by case: each restriction once. By the index of such entries.
 * @param caseIds of these cases alone; of all unless given
 */
export async function listRestrictions(
  pool: Pick<Pool, 'query'>,
  caseIds?: readonly string[],
): Promise<readonly (readonly [caseId: string, restriction: string])[]> {
  const rows = await ask(
    pool,
    'list-restrictions',
    `select distinct case_id, unnest(restrictions) from ledger.entry where restrictions <> '{}' and ($1::uuid[] is null or case_id = any($1))`,
    [caseIds ?? null],
  )
  return rows.flatMap(([caseId, restriction]) => (caseId && restriction ? [[caseId, restriction] as const] : []))
}
