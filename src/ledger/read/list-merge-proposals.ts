import type { Pool } from 'pg'
import { ask } from './ask.ts'

/** Every record of a person that was ever proposed to be of the same person as another, with that other: by the index of those proposals. */
export async function listMergeProposals(pool: Pick<Pool, 'query'>): Promise<readonly { caseId: string; otherPersonId: string }[]> {
  const rows = await ask(
    pool,
    'list-merge-proposals',
    `select distinct case_id, payload ->> 'otherPersonId' from ledger.entry where act = 'ProposeMerge' and outcome = 'recorded'`,
    [],
  )
  return rows.flatMap(([caseId, otherPersonId]) => (caseId && otherPersonId ? [{ caseId, otherPersonId }] : []))
}
