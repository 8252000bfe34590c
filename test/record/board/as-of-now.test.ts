import { afterAll, beforeAll, expect, it } from 'vitest'
import { playCases } from '../../../src/doors/demonstration/play-cases.ts'
import { prepareDemonstration } from '../../../src/doors/sign-in/demonstration/prepare-demonstration.ts'
import { readCases } from '../../../src/ledger/board/read-cases.ts'
import type { ClockRow } from '../../../src/ledger/ledger.ts'
import { type OpenRecord, openRecord } from '../../../src/open-record.ts'
import { openBoardAsOf } from '../../../src/registrar/clocks/board-as-of.ts'
import { caseAsOf } from '../../../src/registrar/clocks/case-as-of.ts'
import { clockRows } from '../../../src/registrar/clocks/clock-rows.ts'
import { readSettings } from '../../../src/settings.ts'
import { openTestDatabase } from '../open-test-database.ts'

const now = Temporal.Instant.from('2026-11-22T15:00:00Z')

let record: OpenRecord
let drop: () => Promise<void>
beforeAll(async () => {
  const opened = await openTestDatabase()
  drop = opened.drop
  record = await openRecord(readSettings({}), { database: opened.database, masterKey: new Uint8Array(32).fill(7), now: () => now })
  await prepareDemonstration(record)
  const ids = new Map((await record.access.accounts.list()).map(({ signInName, officerId }) => [signInName, officerId]))
  await playCases({ ...record, officerId: (signInName) => ids.get(signInName) ?? '' })
})
afterAll(async () => {
  await record?.close()
  await drop?.()
})

const asOf = (at: Temporal.Instant) => openBoardAsOf({ app: record.database.app, catalogue: record.catalogue, law: record.law })({}, at)
const named = (rows: readonly ClockRow[]) =>
  rows.map(({ caseId, subject, clock, dueAt }) => [caseId, subject, clock, dueAt].join(' ')).toSorted()

it('worked out from the ledger as of now, the board has overdue exactly what the live board has, over every invented case', async () => {
  const live: ClockRow[] = []
  for (let after: string | undefined; ; ) {
    const page = await record.board.page({ show: 'overdue', limit: 500, ...(after === undefined ? {} : { after }) }, now)
    live.push(...page.rows)
    if (page.next === null) break
    after = page.next
  }
  expect(live.length).toBeGreaterThan(5)
  expect(named((await asOf(now)).rows)).toEqual(named(live))
})

it('before anything happened nothing was overdue, and as of a year on every open clock of today that has a due moment is', async () => {
  expect((await asOf(Temporal.Instant.from('2020-01-01T00:00:00Z'))).rows).toEqual([])
  const later = now.add({ hours: 24 * 400 })
  const { rows } = await record.board.page({ show: 'overdue', limit: 500 }, later)
  expect(named((await asOf(later)).rows)).toEqual(named(rows))
})

it('is at any moment what folding every case says, though only cases that something has occurred in since are folded', async () => {
  for (const daysAgo of [1, 20, 90, 200]) {
    const at = now.subtract({ hours: 24 * daysAgo })
    const [board, plain] = [await asOf(at), await foldEveryCase(at)]
    expect(named(board.rows)).toEqual(named(plain.overdue))
    expect(board.clocks.reduce((sum, { started }) => sum + started, 0)).toBe(plain.started)
    expect(board.clocks.reduce((sum, { late }) => sum + late, 0)).toBe(plain.late)
    expect(plain.started).toBeGreaterThan(0)
  }
})

async function foldEveryCase(at: Temporal.Instant) {
  const text = at.toString({ fractionalSecondDigits: 3 })
  const rows: ClockRow[] = []
  for await (const entries of readCases(record.database.app, { ahead: true })) {
    const state = caseAsOf(entries, record.catalogue, at)
    if (state) rows.push(...clockRows(state, state.subjects.keys(), { kinds: record.catalogue.kinds, law: record.law() }))
  }
  const started = rows.filter(({ startedAt }) => startedAt !== null && startedAt <= text)
  return {
    started: started.length,
    late: started.filter(({ state }) => state === 'late').length,
    overdue: started.filter(({ isOpen, dueAt }) => isOpen && dueAt !== null && dueAt < text),
  }
}
