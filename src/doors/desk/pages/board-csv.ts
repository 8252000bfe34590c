import type { Context } from 'hono'
import { stream } from 'hono/streaming'
import type { ClockRow } from '../../../ledger/ledger.ts'
import { csvLine } from '../../../releases/csv/write-csv.ts'
import type { DeskVisit } from '../desk-visit.ts'
import { boardPurpose } from './board-page.ts'
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
  const { query, faults } = readBoardQuery(visit)
  if (faults[0]) return context.text(faults[0].message, 422)
  const open = (after: string | undefined) =>
    visit.door.readingRoom.openBoard(visit.reader(boardPurpose), { ...query, limit: 500, ...(after === undefined ? {} : { after }) })
  let page = await open(undefined)
  context.header('Content-Type', 'text/csv; charset=utf-8')
  context.header('Content-Disposition', 'attachment; filename="clock-board.csv"')
  return stream(context, async (out) => {
    await out.write(csvLine(columns))
    for (;;) {
      await out.write(page.rows.map((row) => csvLine(columns.map((name) => row[name] ?? ''))).join(''))
      if (page.next === null) return
      page = await open(page.next)
    }
  })
}
