import type { BoardQuery } from './board.ts'
import type { Cursor } from './cursor.ts'
import type { PageColumns } from './page-columns.ts'

/** A statement with its values. The name tells statements of different shape apart, so that each is prepared once a connection. */
export interface Statement {
  name: string
  text: string
  values: readonly unknown[]
}

const ORDER = 'due_at, row_id'
const WITHIN_HOURS = 24

/** A condition that narrows: its name, and the values of its `$`. */
type Condition = readonly [name: string, sql: string, values: readonly unknown[]]

/** A part of the query that is absent adds none. */
function conditionsOf(query: BoardQuery, now: Temporal.Instant, after: Cursor | undefined): readonly Condition[] {
  const { office, officerId, rule, rules, caseId, show, withinHours = WITHIN_HOURS } = query
  const found: Condition[] = []
  const add = (name: string, sql: string, ...values: unknown[]) => found.push([name, sql, values])
  if (office !== undefined) add('office', 'office = $', office)
  if (officerId !== undefined) add('officer', 'officer_id = $', officerId)
  if (rule !== undefined) add('rule', 'rule = $', rule)
  if (rules !== undefined) add('rules', 'rule = any($::text[])', rules)
  if (caseId !== undefined) add('case', 'case_id = $', caseId)
  if (show === 'overdue') add('overdue', 'due_at < $', now.toString())
  if (show === 'due') {
    const until = now.add({ seconds: Math.round(withinHours * 3600) })
    add('due', 'due_at >= $ and due_at <= $', now.toString(), until.toString())
  }
  if (after?.dueAt) add('after', '(due_at, row_id) > ($::timestamptz, $::bigint)', after.dueAt, after.rowId)
  else if (after) add('after-row', 'due_at is null and row_id > $', after.rowId)
  return found
}

/**
 * One page of open clocks, in order; the last column is the position of the ledger in the same snapshot. After a row with a due moment only clocks
 * with one come; those without are asked for by a cursor without one.
 */
export function pageStatement(
  query: BoardQuery,
  now: Temporal.Instant,
  after: Cursor | undefined,
  limit: number,
  columns: PageColumns,
): Statement {
  const conditions = conditionsOf(query, now, after)
  const values = conditions.flatMap(([, , own]) => own)
  let place = 0
  const where = ['is_open', ...conditions.map(([, sql]) => sql.replaceAll('$', () => `$${++place}`))].join(' and ')
  const isNarrow = query.office !== undefined || query.officerId !== undefined || query.caseId !== undefined
  const selected = `${columns.text}, (select last_position from ledger.batch order by last_position desc limit 1)`
  // The limit is written out: a plan made for any limit would read and sort every clock of the office.
  const text = isNarrow
    ? `select ${selected} from derived.clock where ${where} order by ${ORDER} limit ${limit}`
    : everywhere(selected, where, limit)
  return {
    name: `board-${isNarrow ? 'page' : 'everywhere'}-${columns.name}-${limit}-${conditions.map(([name]) => name).join('-')}`,
    text,
    values,
  }
}

/** The first of every office, found by stepping through the index of offices, and the first of those: no index of all clocks is kept for it. */
const everywhere = (selected: string, where: string, limit: number) => `
  with recursive office as (
    (select office from derived.clock where is_open order by office limit 1)
    union all
    select (select next.office from derived.clock next where next.is_open and next.office > office.office order by next.office limit 1)
    from office where office.office is not null
  )
  select ${selected} from office cross join lateral (
    select * from derived.clock where clock.office = office.office and ${where} order by ${ORDER} limit ${limit}
  ) clock where office.office is not null order by ${ORDER} limit ${limit}`
