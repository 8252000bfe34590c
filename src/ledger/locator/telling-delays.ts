import type { Pool } from 'pg'
import { ask } from '../read/ask.ts'

/** When somebody's whereabouts changed, and when that was recorded. Whose is not told. */
export interface TellingDelay {
  occurredAt: string
  recordedAt: string
}

const ROWS_MAX = 20_000

/** Changes of place recorded since a moment: the latest, at most 20,000. Corrections are of another day, so they are left out. */
export async function tellingDelays(app: Pick<Pool, 'query'>, since: string): Promise<readonly TellingDelay[]> {
  const rows = await ask(
    app,
    'locator-delays',
    `select to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
      from ledger.entry where case_kind = 'custody' and act in ('BookIn', 'Transfer', 'Release', 'Remove') and outcome = 'recorded'
        and correction_kind is null and recorded_at >= $1 order by position desc limit ${ROWS_MAX}`,
    [since],
  )
  return rows.map(([occurredAt, recordedAt]) => ({ occurredAt: occurredAt ?? '', recordedAt: recordedAt ?? '' }))
}
