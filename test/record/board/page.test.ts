import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Board, BoardQuery } from '../../../src/ledger/board/board.ts'
import { openBoard } from '../../../src/ledger/board/open-board.ts'
import type { ClockRow } from '../../../src/ledger/ledger.ts'
import type { RecordDatabase } from '../../../src/ledger/server/record-database.ts'
import { openTestDatabase } from '../open-test-database.ts'
import { inventClock, putClocks } from './invent-clocks.ts'

let database: RecordDatabase
let drop: () => Promise<void>
let board: Board

const now = Temporal.Instant.from('2026-03-10T12:00:00Z')
const officer = '00000000-0000-4000-8000-0000000000aa'
const at = (hours: number, microseconds = 0) =>
  now.add({ hours, microseconds }).toString({ fractionalSecondDigits: microseconds === 0 ? 3 : 6 })

const clocks: readonly ClockRow[] = [
  ...Array.from({ length: 12 }, (_, i) => inventClock(i, { dueAt: at(-30 + i), office: i % 3 === 0 ? 'custody' : 'removal' })),
  // Due at the very same moment: only the row tells them apart.
  ...Array.from({ length: 7 }, (_, i) => inventClock(100 + i, { dueAt: at(5), officerId: officer })),
  ...Array.from({ length: 3 }, (_, i) =>
    inventClock(200 + i, { dueAt: at(5, 1 + i), clock: 'uac-72h-transfer', rule: 'uac-72h-transfer' }),
  ),
  inventClock(300, { dueAt: at(60) }),
  inventClock(301, { dueAt: at(100) }),
  inventClock(302, { dueAt: at(1000), office: 'zoo' }),
  ...Array.from({ length: 4 }, (_, i) => inventClock(400 + i, { dueAt: null, state: 'paused', office: i === 3 ? 'removal' : 'custody' })),
  inventClock(500, { isOpen: false, state: 'met', dueAt: at(-100) }),
]

beforeAll(async () => {
  const opened = await openTestDatabase()
  database = opened.database
  drop = opened.drop
  board = openBoard(database.app)
  await putClocks(database.app, clocks)
})
afterAll(() => drop())

/** Every page of a question, one after the other. */
async function readAll(query: BoardQuery): Promise<ClockRow[]> {
  const rows: ClockRow[] = []
  for (let after: string | undefined; ; ) {
    const page = await board.page({ ...query, ...(after === undefined ? {} : { after }) }, now)
    rows.push(...page.rows)
    if (page.next === null) return rows
    after = page.next
  }
}

const moment = ({ dueAt }: ClockRow) => Temporal.Instant.from(dueAt ?? '9999-12-31T00:00:00Z')
const byDue = (one: ClockRow, other: ClockRow) => Temporal.Instant.compare(moment(one), moment(other))
const wanted = (keep: (row: ClockRow) => boolean) => clocks.filter((row) => row.isOpen && keep(row)).toSorted(byDue)
const ids = (rows: readonly ClockRow[]) => rows.map(({ caseId }) => caseId).toSorted()

describe('the board', () => {
  it.each([1, 2, 3, 5, 50])(
    'gives every open clock once, soonest first and those without a due moment last, %i rows a page',
    async (limit) => {
      for (const [query, keep] of [
        [{}, () => true],
        [{ office: 'custody' }, ({ office }: ClockRow) => office === 'custody'],
        [{ officerId: officer }, ({ officerId }: ClockRow) => officerId === officer],
        [{ rule: 'uac-72h-transfer' }, ({ rule }: ClockRow) => rule === 'uac-72h-transfer'],
        [{ office: 'removal', rule: 'uac-72h-transfer' }, () => false],
      ] as const) {
        const rows = await readAll({ ...query, limit })
        expect(ids(rows)).toEqual(ids(wanted(keep)))
        expect(rows.map(({ dueAt }) => dueAt)).toEqual(wanted(keep).map(({ dueAt }) => dueAt))
      }
    },
  )

  it('shows a row as the act wrote it', async () => {
    const { rows } = await board.page({ caseId: inventClock(201).caseId }, now)
    expect(rows).toEqual([clocks.find(({ caseId }) => caseId === inventClock(201).caseId)])
  })

  it('shows what is overdue, and what is due within some hours', async () => {
    expect(ids(await readAll({ show: 'overdue', limit: 4 }))).toEqual(ids(wanted(({ dueAt }) => dueAt !== null && dueAt < at(0))))
    expect(ids(await readAll({ show: 'due', withinHours: 72, limit: 4 }))).toEqual(
      ids(wanted(({ dueAt }) => dueAt !== null && dueAt >= at(0) && dueAt <= at(72))),
    )
  })

  it('says no more than there is: an office without clocks has an empty page, which knows its position', async () => {
    expect(await board.page({ office: 'nobody' }, now)).toEqual({ rows: [], next: null, position: 0 })
  })

  it('refuses a page it never gave', async () => {
    await expect(board.page({ after: 'x' }, now)).rejects.toThrow('begin again at the first page')
  })

  it('counts what each office has, as the pages show it', async () => {
    const counts = await board.counts(now)
    expect(counts.map(({ office }) => office)).toEqual(['custody', 'removal', 'zoo'])
    for (const { office, overdue, within24h, within72h, within7d, open } of counts) {
      const count = async (query: BoardQuery) => (await readAll({ ...query, office })).length
      expect({ overdue, open }).toEqual({ overdue: await count({ show: 'overdue' }), open: await count({}) })
      for (const [hours, number] of [
        [24, within24h],
        [72, within72h],
        [168, within7d],
      ] as const)
        expect(number).toBe(await count({ show: 'due', withinHours: hours }))
    }
  })
})
