import type { Pool } from 'pg'
import { ask } from './ask.ts'

/** Of what kind cases are, by id. Unknown ones are left out. */
export async function listKinds(pool: Pick<Pool, 'query'>, caseIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await ask(
    pool,
    'list-kinds',
    'select case_id, case_kind from ledger.entry where case_id = any($1::uuid[]) and sequence = 1',
    [caseIds],
  )
  return new Map(rows.map(([caseId, kind]) => [caseId ?? '', kind ?? '']))
}
