import { type Asked, ask } from '../read/ask.ts'

/** Ids of every case of some kinds. */
export async function listCasesOfKinds(asked: Asked, caseKinds: readonly string[]): Promise<readonly string[]> {
  const rows = await ask(
    asked,
    'board-cases-of-kinds',
    'select case_id from ledger.entry where case_kind = any($1::text[]) and sequence = 1 order by case_id',
    [caseKinds],
  )
  return rows.flatMap(([id]) => id ?? [])
}
