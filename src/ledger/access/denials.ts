import type { Pool } from 'pg'
import type { Trace } from '../ledger.ts'
import { listRows } from './one-row.ts'

/** Something that somebody who was signed in tried and was not let do or see. */
export interface NewDenial {
  at: Temporal.Instant
  kind: 'not-permitted' | 'may-not-read' | 'outside-key' | 'no-position' | 'forged-form'
  officerId: string | null
  trace: Trace
  /** The act or the page. */
  about: string
  caseId?: string | null
  says: string
}

export interface Denial {
  denialId: number
  at: string
  kind: NewDenial['kind']
  officerId: string | null
  about: string
  caseId: string | null
  says: string
}

/** Attempts that were denied, for ever. */
export const denialsIn = (pool: Pool) => ({
  async record({ at, kind, officerId, trace, about, caseId, says }: NewDenial): Promise<void> {
    await pool.query(
      `insert into access.denial (at, kind, officer_id, session_id, door, address, about, case_id, says)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        at.toString(),
        kind,
        asUuid(officerId),
        asUuid(trace.sessionId),
        trace.door,
        trace.address,
        about.slice(0, 500).replaceAll('\u0000', ''),
        asUuid(caseId ?? null),
        says,
      ],
    )
  },

  /** Newest first. */
  list: (officerId?: string, limit = 50): Promise<readonly Denial[]> =>
    listRows<Denial & Record<string, unknown>>(
      pool,
      `select denial_id as "denialId", at, kind, officer_id as "officerId", about, case_id as "caseId", says
       from access.denial where $1::uuid is null or officer_id = $1 order by denial_id desc limit $2`,
      [officerId ?? null, limit],
    ),
})

/** What was asked for may be no id at all; that it was tried is still written down. */
const asUuid = (text: string | null): string | null =>
  text !== null && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text) ? text : null
