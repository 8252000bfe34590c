import type { Pool } from 'pg'
import { ask } from '../read/ask.ts'

/**
 * Ids of custody cases that may have no place on record: in none now by the count of who is held where, and not released or removed for good. More
 * than are unreachable, never fewer, but for what was recorded a moment ago: the fold of each says which are.
 */
export async function listUnplaced(pool: Pick<Pool, 'query'>): Promise<readonly string[]> {
  const rows = await ask(
    pool,
    'list-unplaced',
    `select first.case_id from ledger.entry first
      where first.sequence = 1 and first.case_kind = 'custody'
        and exists (select from ledger.entry begun where begun.case_id = first.case_id and begun.act in ('Arrest', 'BookIn', 'Transfer') and begun.outcome = 'recorded')
        and not exists (select from derived.held where held.case_id = first.case_id)
        and not exists (
          select from ledger.entry done
          where done.case_id = first.case_id and done.act in ('Release', 'Remove') and done.outcome = 'recorded' and done.correction_kind is null
            and not exists (select from ledger.entry undone where undone.corrects_entry_id = done.entry_id and undone.case_id = done.case_id)
            and not exists (select from ledger.entry later where later.case_id = done.case_id
              and later.act in ('Arrest', 'BookIn', 'BookOut', 'Transfer') and later.occurred_at > done.occurred_at))
      order by first.case_id`,
    [],
  )
  return rows.flatMap(([caseId]) => caseId ?? [])
}
