import { type Asked, ask } from '../read/ask.ts'

/** Clocks a change of the law can have touched, told by what the board keeps of them. */
export interface Affected {
  /** Clocks that count business days. With `days`. */
  calendarClocks: readonly string[]
  /** Days that became holidays, or are none any more. */
  days: readonly string[]
  /** Rules that were suspended, or are in force again. */
  rules: readonly string[]
}

/**
 * Ids of their cases. A day matters to a clock that had started by its end and was due after its beginning, anywhere on earth; or whose due moment
 * is not kept.
 */
export async function findAffectedCases(asked: Asked, { calendarClocks, days, rules }: Affected): Promise<readonly string[]> {
  const rows = await ask(
    asked,
    'board-affected',
    `select distinct case_id from derived.clock where rule = any($3::text[])
      or (clock = any($1::text[]) and exists (select from unnest($2::date[]) as day
        where clock.started_at < day + interval '3 days' and (clock.due_at is null or clock.due_at >= day - interval '2 days')))
      order by case_id`,
    [calendarClocks, days, rules],
  )
  return rows.map((row) => row[0] ?? '')
}

/** Keeps entries from being appended until the transaction ends. */
export async function holdAppending(asked: Asked): Promise<void> {
  await ask(asked, 'board-hold', 'select pg_advisory_xact_lock(8735412906)', [])
}

/** Of some cases, the sequence of the last entry of each. */
export async function readSequences(asked: Asked, caseIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await ask(
    asked,
    'board-sequences',
    `select wanted.case_id, (select max(sequence) from ledger.entry where entry.case_id = wanted.case_id)
      from unnest($1::uuid[]) as wanted (case_id)`,
    [caseIds],
  )
  return new Map(rows.map(([caseId, sequence]) => [caseId ?? '', Number(sequence)]))
}
