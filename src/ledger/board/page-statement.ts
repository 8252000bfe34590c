import type { BoardQuery } from './board.ts'
import { clockColumns } from './clock-columns.ts'
import type { Cursor } from './cursor.ts'

/** A statement with its values. The name tells statements of different shape apart, so that each is prepared once a connection. */
export interface Statement {
  name: string
  text: string
  values: readonly unknown[]
}

const ORDER = 'due_at, row_id'
const WITHIN_HOURS = 24

/** Conditions that narrow, each with its value. A part of the query that is absent adds none. */
function conditionsOf(
  query: BoardQuery,
  now: Temporal.Instant,
  after: Cursor | undefined,
): [name: string, sql: (place: number) => string, value: unknown][] {
  const { office, officerId, rule, caseId, show, withinHours = WITHIN_HOURS } = query
  const until = now.add({ seconds: Math.round(withinHours * 3600) })
  const all: [string, (place: number) => string, unknown][] = [
    ['office', (place) => `office = $${place}`, office],
    ['officer', (place) => `officer_id = $${place}`, officerId],
    ['rule', (place) => `rule = $${place}`, rule],
    ['case', (place) => `case_id = $${place}`, caseId],
    ['overdue', (place) => `due_at < $${place}`, show === 'overdue' ? now.toString() : undefined],
    ['from', (place) => `due_at >= $${place}`, show === 'due' ? now.toString() : undefined],
    ['until', (place) => `due_at <= $${place}`, show === 'due' ? until.toString() : undefined],
    ['after', (place) => `(due_at, row_id) > ($${place}::timestamptz, $${place + 1}::bigint)`, after?.dueAt ?? undefined],
    ['after-row', (place) => (after?.dueAt ? '' : `row_id > $${place} and due_at is null`), after?.rowId],
  ]
  return all.filter(([, , value]) => value !== undefined)
}

/**
 * One page of open clocks, in order, with the position of the ledger in the same snapshot; the first column is the position, and where no clock
 * is left there is one row of nothing else. After a row with a due moment only clocks with one come; those without are asked for by a cursor
 * without one.
 */
export function pageStatement(query: BoardQuery, now: Temporal.Instant, after: Cursor | undefined, limit: number): Statement {
  const conditions = conditionsOf(query, now, after)
  const values: unknown[] = []
  const where = ['is_open']
  for (const [, sql, value] of conditions) {
    const text = sql(values.length + 1)
    if (text !== '') where.push(text)
    values.push(value)
  }
  const isNarrow = query.office !== undefined || query.officerId !== undefined || query.caseId !== undefined
  const from = (isNarrow ? narrow : everywhere)(where, limit)
  return {
    name: `board-${isNarrow ? 'page' : 'all'}-${limit}-${conditions.map(([name]) => name).join('-')}`,
    text: `select coalesce((select last_position from ledger.batch order by last_position desc limit 1), 0), ${clockColumns}, clock.row_id
      from (select 1) once left join lateral (${from}) clock on true`,
    values,
  }
}

// The limit is written out: a plan made for any limit would read and sort every clock of the office.
const narrow = (where: readonly string[], limit: number) =>
  `select * from derived.clock where ${where.join(' and ')} order by ${ORDER} limit ${limit}`

/** The first of every office, found by stepping through the index of offices, and the first of those: no index of all clocks is kept for it. */
const everywhere = (where: readonly string[], limit: number) => `
  with recursive office as (
    (select office from derived.clock where is_open order by office limit 1)
    union all
    select (select next.office from derived.clock next where next.is_open and next.office > office.office order by next.office limit 1)
    from office where office.office is not null
  )
  select first.* from office cross join lateral (
    select * from derived.clock where clock.office = office.office and ${where.join(' and ')} order by ${ORDER} limit ${limit}
  ) first where office.office is not null order by ${ORDER} limit ${limit}`
