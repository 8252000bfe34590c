import type { ClockRow } from '../ledger.ts'
import { type Asked, ask } from '../read/ask.ts'
import type { BoardAsOf, BoardQuery } from './board.ts'
import { clockColumns, readClock } from './clock-columns.ts'

export interface SettledClocks {
  /** Clocks of settled cases that were overdue then. */
  overdue: readonly ClockRow[]
  /** All clocks of settled cases that had started then, counted. */
  counts: BoardAsOf['clocks']
  /** Cases with a clock that had started, and an act since. */
  toFold: readonly string[]
}

const NOTHING =
  'null::uuid, null, clock, rule, null, null::uuid, null::boolean, null, null::timestamptz, null::timestamptz, null::date, null, null'

/**
 * What the clocks of an earlier moment were where nothing has occurred in a case since: the rows of the board say it, which are proved equal to
 * the ledger. All of it is one statement, so that no act comes in between.
 * @param caseKinds kinds of case that are told by files, whose later dates had not happened then: always to be folded
 */
export async function readSettledClocks(
  asked: Asked,
  { office, officerId, rule, rules, caseId }: BoardQuery,
  asOf: Temporal.Instant,
  caseKinds: readonly string[],
): Promise<SettledClocks> {
  const rows = await ask(asked, 'board-settled', statement, [
    ...[asOf.toString(), office ?? null, officerId ?? null],
    ...[rule === undefined ? (rules ?? null) : [rule], caseId ?? null, caseKinds],
  ])
  const of = (kind: string) => rows.filter(([first]) => first === kind)
  return {
    overdue: of('overdue').map((row) => readClock(row, 1)),
    counts: of('count').map((row) => {
      const [started, overdue, late] = row.slice(14).map(Number)
      return { rule: row[4] ?? '', clock: row[3] ?? '', started: started ?? 0, overdue: overdue ?? 0, late: late ?? 0 }
    }),
    toFold: of('fold').flatMap((row) => row[1] ?? []),
  }
}

/** $1 the moment, $2 office, $3 officer, $4 rules, $5 case, $6 kinds of case never taken as settled. */
const statement = `
  with started as materialized (
    select distinct case_id from derived.clock where started_at <= $1
      and ($2::text is null or office = $2) and ($3::uuid is null or officer_id = $3) and ($4::text[] is null or rule = any($4))
      and ($5::uuid is null or case_id = $5)
  ), moved as materialized (
    select case_id from started where exists (
      select from ledger.entry where entry.case_id = started.case_id and (entry.occurred_at > $1 or entry.case_kind = any($6::text[])))
  ), clock as materialized (
    select * from derived.clock where started_at <= $1 and ($4::text[] is null or rule = any($4))
      and case_id in (select case_id from started except select case_id from moved)
  )
  select 'overdue', ${clockColumns}, 0, 0, 0 from clock where is_open and due_at < $1
  union all
  select 'count', ${NOTHING}, count(*), count(*) filter (where is_open and due_at < $1), count(*) filter (where state = 'late')
    from clock group by rule, clock
  union all
  select 'fold', case_id, null, null, null, null, null, null, null, null, null, null, null, null, 0, 0, 0 from moved`
