import type pg from 'pg'
import { ask } from '../read/ask.ts'
import type { Row } from '../read/entry-row.ts'
import type { Board, BoardCount, BoardPage, BoardQuery, ClockMove } from './board.ts'
import { afterClock, instantOf, readClock } from './clock-columns.ts'
import type { Cursor } from './cursor.ts'
import { cursorText, readCursor } from './cursor.ts'
import { pageStatement } from './page-statement.ts'
import { shareCounts } from './share-counts.ts'

const LIMIT = 50
const LIMIT_MAX = 500
const MOVES = 100

/** The board of a database. @param app connections of the application's role, or one of them */
export const openBoard = (app: Pick<pg.Pool, 'query'>): Board => ({
  page: (query, now) => readPage(app, query, now),
  counts: shareCounts((now) => readCounts(app, now)),
  moves: (limit = MOVES) => readMoves(app, limit),
})

async function readPage(app: Pick<pg.Pool, 'query'>, query: BoardQuery, now: Temporal.Instant): Promise<BoardPage> {
  const limit = Math.min(Math.max(Math.trunc(query.limit ?? LIMIT), 1), LIMIT_MAX)
  const after = query.after === undefined ? undefined : readCursor(query.after)
  const found = await askPage(app, query, now, after, limit)
  // Clocks with a due moment are used up: those without one follow, unless a range of moments was asked for.
  if (found.rows.length < limit && after !== undefined && after.dueAt !== null && query.show === undefined) {
    const rest = await askPage(app, query, now, { dueAt: null, rowId: '0' }, limit - found.rows.length)
    found.rows.push(...rest.rows)
  }
  const last = found.rows.at(-1)
  const next = last && found.rows.length === limit ? cursorText({ dueAt: last[10] ?? null, rowId: last[1 + afterClock] ?? '' }) : null
  return { rows: found.rows.map((row) => readClock(row, 1)), next, position: found.position }
}

async function askPage(app: Pick<pg.Pool, 'query'>, query: BoardQuery, now: Temporal.Instant, after: Cursor | undefined, limit: number) {
  const { name, text, values } = pageStatement(query, now, after, limit)
  const rows = await ask(app, name, text, values)
  return { position: Number(rows[0]?.[0] ?? 0), rows: rows.filter((row) => row[1] !== null) as Row[] }
}

/** Answered by the index of offices and due moments alone. */
async function readCounts(app: Pick<pg.Pool, 'query'>, now: Temporal.Instant): Promise<readonly BoardCount[]> {
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

/** Newest first. */
async function readMoves(app: Pick<pg.Pool, 'query'>, limit: number): Promise<readonly ClockMove[]> {
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
