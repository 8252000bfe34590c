import type { Entry } from '../../kernel/entry.ts'
import { noRoot } from '../append/batch-root.ts'
import type { Head } from '../append/case-heads.ts'
import type { LedgerHead } from '../append/plan-batch.ts'
import { type Asked, ask } from './ask.ts'
import { entrySelection, readRow } from './entry-row.ts'

const select = `select ${entrySelection} from ledger.entry`

export const readCase = async (asked: Asked, caseId: string, after: number): Promise<Entry[]> =>
  (await ask(asked, 'ledger-case', `${select} where case_id = $1 and sequence > $2 order by sequence`, [caseId, after])).map(readRow)

/** Positions are committed in order under one lock, so what is not there yet is never before what is. */
export const readFrom = async (asked: Asked, position: number, limit: number): Promise<Entry[]> =>
  (await ask(asked, 'ledger-from', `${select} where position > $1 order by position limit $2`, [position, limit])).map(readRow)

export const findByKey = async (asked: Asked, officerId: string, key: string): Promise<Entry | undefined> =>
  (await ask(asked, 'ledger-key', `${select} where officer_id = $1 and idempotency_key = $2`, [officerId, key])).map(readRow)[0]

export const findEntry = async (asked: Asked, entryId: string): Promise<Entry | undefined> =>
  (await ask(asked, 'ledger-entry', `${select} where entry_id = $1`, [entryId])).map(readRow)[0]

/** Where the ledger stands: position, root and the time of its last entry. */
export async function readHead(asked: Asked): Promise<LedgerHead> {
  const [row] = await ask(
    asked,
    'ledger-head',
    `select batch.last_position, encode(batch.root, 'hex'), (extract(epoch from entry.recorded_at - timestamptz '2000-01-01 00:00:00+00') * 1000000)::bigint
      from ledger.batch join ledger.entry on entry.position = batch.last_position order by batch.last_position desc limit 1`,
    [],
  )
  if (!row) return { position: 0, root: noRoot, recordedAt: 0 }
  return { position: Number(row[0]), root: row[1] ?? '', recordedAt: Number(row[2]) }
}

/** Heads of the cases that have entries. */
export async function readCaseHeads(asked: Asked, caseIds: readonly string[]): Promise<Map<string, Head>> {
  const rows = await ask(
    asked,
    'ledger-case-heads',
    `select wanted.case_id, head.sequence, head.hash from unnest($1::uuid[]) as wanted (case_id) cross join lateral (
      select sequence, hash from ledger.entry where entry.case_id = wanted.case_id order by sequence desc limit 1) head`,
    [caseIds],
  )
  return new Map(rows.map(([caseId, sequence, hash]) => [caseId ?? '', { sequence: Number(sequence), hash: hash?.slice(2) ?? '' }]))
}
