import type { Pool } from 'pg'
import { ask } from './ask.ts'

/**
 * Ids of the cases of one kind that were begun about a person, or corrected to be about them. Whose a case is now is for its fold to say: it may have been
 * corrected to be about somebody else.
 */
export async function listCasesOf(pool: Pick<Pool, 'query'>, personId: string, caseKind: string): Promise<readonly string[]> {
  const rows = await ask(
    pool,
    'list-cases-of',
    `select distinct case_id from ledger.entry
      where person_id = $1 and (sequence = 1 or correction_kind = 'corrects') and case_kind = $2 order by case_id`,
    [personId, caseKind],
  )
  return rows.flatMap(([caseId]) => caseId ?? [])
}
