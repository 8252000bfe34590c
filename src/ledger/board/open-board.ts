import type { ClockRow } from '../ledger.ts'
import { type Asked, ask } from '../read/ask.ts'
import type { Row } from '../read/entry-row.ts'
import type { Board, BoardCount, BoardPage, BoardQuery, ClockMove, OverdueCount } from './board.ts'
import { instantOf } from './clock-columns.ts'
import type { Cursor } from './cursor.ts'
import { cursorText, readCursor } from './cursor.ts'
import { allColumns, leanColumns, type PageColumns } from './page-columns.ts'
import { pageStatement } from './page-statement.ts'
import { readPosition } from './read-cases.ts'
import { shareCounts } from './share-counts.ts'

const LIMIT = 50
const LIMIT_MAX = 500
const MOVES = 100

/** The board of a database. @param app connections of the application's role, or one of them */
export const openBoard = (app: Asked): Board => ({
  page: (query, now) => readPage(app, query, now),
  counts: shareCounts((now) => readCounts(app, now)),
  overdueByRule: (now) => readOverdue(app, now),
  moves: (limit = MOVES) => readMoves(app, limit),
})

async function readPage(app: Asked, query: BoardQuery, now: Temporal.Instant): Promise<BoardPage> {
  const limit = Math.min(Math.max(Math.trunc(query.limit ?? LIMIT), 1), LIMIT_MAX)
  const after = query.after === undefined ? undefined : readCursor(query.after)
  const asked = { query, now, after, limit }
  const lean = leanColumns(query.office)
  // A clock this law book does not have: on the board only until it is counted anew. Then its row says what it is.
  return (await askPage(app, asked, lean)) ?? (await askPage(app, asked, allColumns)) ?? { rows: [], next: null, position: 0 }
}

interface AskedPage {
  query: BoardQuery
  now: Temporal.Instant
  after: Cursor | undefined
  limit: number
}

async function askPage(app: Asked, { query, now, after, limit }: AskedPage, columns: PageColumns): Promise<BoardPage | undefined> {
  const askRows = async (from: Cursor | undefined, atMost: number): Promise<Row[]> => {
    const { name, text, values } = pageStatement(query, now, from, atMost, columns)
    return ask(app, name, text, values)
  }
  const found = await askRows(after, limit)
  // Clocks with a due moment are used up: those without one follow, unless a range of moments was asked for.
  if (found.length < limit && after !== undefined && after.dueAt !== null && query.show === undefined)
    found.push(...(await askRows({ dueAt: null, rowId: '0' }, limit - found.length)))
  const rows: ClockRow[] = []
  for (const row of found) {
    const clock = columns.read(row)
    if (!clock) return undefined
    rows.push(clock)
  }
  const last = found.at(-1)
  const isFull = last !== undefined && found.length === limit
  const next = isFull ? cursorText({ dueAt: last[columns.dueAt] ?? null, rowId: last[columns.rowId] ?? '' }) : null
  return { rows, next, position: last ? Number(last.at(-1) ?? 0) : await readPosition(app) }
}

/** Answered by the index of offices and due moments alone. */
async function readCounts(app: Asked, now: Temporal.Instant): Promise<readonly BoardCount[]> {
  const within = (hours: number) => `count(*) filter (where due_at >= $1 and due_at <= $1::timestamptz + interval '${hours} hours')`
  const rows = await ask(
    app,
    'board-counts',
    `select office, count(*) filter (where due_at < $1), ${within(24)}, ${within(72)}, ${within(168)}, count(*)
      from derived.clock where is_open group by office order by office`,
    [now.toString()],
  )
  return rows.map(([office, ...numbers]) => {
    const [overdue = 0, within24h = 0, within72h = 0, within7d = 0, open = 0] = numbers.map(Number)
    return { office: office ?? '', overdue, within24h, within72h, within7d, open }
  })
}

async function readOverdue(app: Asked, now: Temporal.Instant): Promise<readonly OverdueCount[]> {
  const rows = await ask(
    app,
    'board-overdue-by-rule',
    `select office, rule, count(*), min(due_at) from derived.clock where is_open and due_at < $1 group by office, rule order by office, rule`,
    [now.toString()],
  )
  return rows.map(([office, rule, overdue, oldest]) => ({
    office: office ?? '',
    rule: rule ?? '',
    overdue: Number(overdue),
    oldestDueAt: instantOf(oldest) ?? '',
  }))
}

/** Newest first. */
async function readMoves(app: Asked, limit: number): Promise<readonly ClockMove[]> {
  const rows = await ask(
    app,
    'board-moves',
    'select case_id, subject, clock, because, due_before, due_after, moved_at from derived.clock_move order by move_id desc limit $1',
    [limit],
  )
  return rows.map(([caseId, subject, clock, because, before, after, movedAt]) => ({
    caseId: caseId ?? '',
    subject: subject ?? '',
    clock: clock ?? '',
    because: because ?? '',
    dueBefore: instantOf(before),
    dueAfter: instantOf(after),
    movedAt: instantOf(movedAt) ?? '',
  }))
}
