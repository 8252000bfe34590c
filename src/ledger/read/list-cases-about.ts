import type { Pool } from 'pg'
import { ask } from './ask.ts'

/** Ids of the cases, of any kind, that were begun about one of these people, or corrected to be about them: whatever restricts theirs restricts those. */
export async function listCasesAbout(pool: Pick<Pool, 'query'>, people: readonly string[]): Promise<readonly string[]> {
  const rows = await ask(
    pool,
    'list-cases-about',
    `select distinct case_id from ledger.entry
      where person_id = any($1::uuid[]) and (sequence = 1 or correction_kind = 'corrects')`,
    [people],
  )
  return rows.flatMap(([caseId]) => caseId ?? [])
}
