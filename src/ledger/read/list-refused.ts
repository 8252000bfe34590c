import type { Pool } from 'pg'
import type { Entry } from '../../kernel/entry.ts'
import { ask } from './ask.ts'
import { entrySelection, readRow } from './entry-row.ts'

/** Refusals of some offices that nobody need be cleared for, newest first, before a position: by their index. */
export async function listRefused(
  pool: Pick<Pool, 'query'>,
  offices: readonly string[],
  before: number,
  limit: number,
): Promise<readonly Entry[]> {
  const rows = await ask(
    pool,
    'list-refused',
    `select ${entrySelection} from unnest($1::text[]) as asked (office) cross join lateral (
       select * from ledger.entry where entry.outcome = 'refused' and entry.office = asked.office and entry.position < $2
         and entry.restrictions = '{}' order by entry.position desc limit $3
     ) entry order by entry.position desc limit $3`,
    [offices, before, limit],
  )
  return rows.map(readRow)
}
