import { type Asked, ask } from '../read/ask.ts'
import type { BoardQuery } from './board.ts'

/**
 * Ids of the cases with a clock that had started by a moment, narrowed as the query says. Clocks are looked for where their case is now: one that
 * went to another office or officer since is found there.
 */
export async function findStartedCases(
  asked: Asked,
  { office, officerId, rule, rules, caseId }: BoardQuery,
  asOf: Temporal.Instant,
): Promise<readonly string[]> {
  const rows = await ask(
    asked,
    'board-started',
    `select distinct case_id from derived.clock where started_at <= $1
      and ($2::text is null or office = $2) and ($3::uuid is null or officer_id = $3) and ($4::text[] is null or rule = any($4))
      and ($5::uuid is null or case_id = $5) order by case_id`,
    [asOf.toString(), office ?? null, officerId ?? null, rule === undefined ? (rules ?? null) : [rule], caseId ?? null],
  )
  return rows.flatMap(([id]) => id ?? [])
}

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
