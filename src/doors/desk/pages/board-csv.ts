import type { Context } from 'hono'
import { stream } from 'hono/streaming'
import type { BoardQuery } from '../../../ledger/board/board.ts'
import type { ClockRow } from '../../../ledger/ledger.ts'
import type { RestrictedClock } from '../../../reading-room/reading-room.ts'
import { csvLine } from '../../../releases/csv/write-csv.ts'
import type { DeskVisit } from '../desk-visit.ts'
import { boardPurpose } from './board-page.ts'
import { readAsOf } from './read-as-of.ts'
import { readBoardQuery } from './read-board-query.ts'

const columns: readonly (keyof ClockRow)[] = [
  'caseId',
  'subject',
  'clock',
  'rule',
  'office',
  'officerId',
  'state',
  'startedAt',
  'dueAt',
  'dueOn',
  'severity',
  'verified',
]

/** Every row of the board as filtered, as CSV. Sent as it is read; the first page is read, and logged, before anything is sent. */
export async function boardCsv(visit: DeskVisit, context: Context): Promise<Response> {
  const { query, zone, faults } = readBoardQuery(visit)
  if (faults[0]) return context.text(faults[0].message, 422)
  const then = readAsOf(visit, zone)
  if (then.faults[0]) return context.text(then.faults[0].message, 422)
  if (then.asOf) return boardThenCsv(visit, context, query, { asOf: then.asOf, day: then.day })
  const open = (after: string | undefined) =>
    visit.door.readingRoom.openBoard(visit.reader(boardPurpose), { ...query, limit: 500, ...(after === undefined ? {} : { after }) })
  let page = await open(undefined)
  context.header('Content-Type', 'text/csv; charset=utf-8')
  context.header('Content-Disposition', 'attachment; filename="clock-board.csv"')
  return stream(context, async (out) => {
    await out.write(csvLine(columns))
    for (;;) {
      await out.write(page.rows.map((row) => csvLine(columns.map((name) => row[name] ?? ''))).join('') + restrictedLines(page.restricted))
      if (page.next === null) return
      page = await open(page.next)
    }
  })
}

/** Clocks of cases the reader may not open: when they are due and with whom, under the same columns. */
const restrictedLines = (clocks: readonly RestrictedClock[]): string =>
  clocks
    .map((clock) => csvLine(columns.map((name) => (name === 'caseId' ? 'restricted' : ({ ...clock } as Partial<ClockRow>)[name]) ?? '')))
    .join('')

const ofFile = ['releasedFacility', 'releasedReason', 'fileName', 'fileSha256', 'sheetName', 'rowNumber'] as const

/** The board as of a day, with where each released row stands. */
async function boardThenCsv(
  visit: DeskVisit,
  context: Context,
  query: BoardQuery,
  { asOf, day }: { asOf: Temporal.Instant; day: string },
): Promise<Response> {
  const { rows, restricted } = await visit.door.readingRoom.openBoardAsOf(visit.reader(boardPurpose), query, asOf)
  const { clock = '' } = visit.view.query
  context.header('Content-Type', 'text/csv; charset=utf-8')
  context.header('Content-Disposition', `attachment; filename="clock-board-${day}.csv"`)
  const lines = rows
    .filter((row) => clock === '' || row.clock === clock)
    .map((row) => csvLine([...columns.map((name) => row[name] ?? ''), ...ofFile.map((name) => row.fromFile?.[name] ?? '')]))
  return context.body(csvLine([...columns, ...ofFile]) + lines.join('') + (clock === '' ? restrictedLines(restricted) : ''))
}
