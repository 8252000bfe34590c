import type { Pool } from 'pg'
import { listRows } from './one-row.ts'

/** Ids of officers, from the index of first entries. Who they are is folded from their cases. */
export const officersIn = (pool: Pool) => ({
  async listIds(): Promise<readonly string[]> {
    const rows = await listRows<{ caseId: string }>(
      pool,
      `select case_id as "caseId" from ledger.entry where case_kind = 'officer' and sequence = 1 order by position`,
      [],
    )
    return rows.map(({ caseId }) => caseId)
  },
})
