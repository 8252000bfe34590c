import type { Pool } from 'pg'
import { ask } from './ask.ts'
import { actList } from './list-cases-with.ts'

/**
 * Ids of the cases in which an act opened more subjects than other acts ended: more may be listed than have one that goes on (each case in which
 * anything was corrected is), never fewer.
 */
export async function listCasesNotEnded(
  pool: Pick<Pool, 'query'>,
  begins: readonly string[],
  ends: readonly string[],
): Promise<readonly string[]> {
  const [begun, ended] = [actList(begins), actList(ends)]
  const rows = await ask(
    pool,
    `list-cases-not-ended-${begins.join('-')}`,
    `select case_id from (select distinct case_id from ledger.entry where act in (${begun}) and outcome = 'recorded') begun
      cross join lateral (
        select count(*) filter (where act in (${begun})) begins, count(distinct payload ->> 'subjectId') filter (where act in (${ended})) ends, bool_or(correction_kind is not null) is_corrected
        from ledger.entry where entry.case_id = begun.case_id and outcome = 'recorded'
      ) acts where begins > ends or is_corrected order by case_id`,
    [],
  )
  return rows.flatMap(([caseId]) => caseId ?? [])
}
