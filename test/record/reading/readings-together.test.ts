import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { LedgerUnavailable } from '../../../src/ledger/ledger.ts'
import { readingsOver } from '../../../src/ledger/readings/readings-over.ts'
import type { RecordDatabase } from '../../../src/ledger/server/record-database.ts'
import { openTestDatabase } from '../open-test-database.ts'

let database: RecordDatabase
let drop: () => Promise<void>
beforeAll(async () => {
  ;({ database, drop } = await openTestDatabase())
})
afterAll(() => drop?.())

const lineOf = (officerId: string, purpose: string) => ({
  officerId,
  positions: ['records-officer'],
  what: 'board' as const,
  purpose,
  trace: { sessionId: 'a session', address: '192.0.2.7', door: 'web' as const },
})

/** A zero byte is no text in PostgreSQL: the whole statement is refused. */
const cannotBeWritten = 'To see \u0000'

it('gives each of many readers at once the numbers of their own lines', async () => {
  const readings = readingsOver(database.reader)
  const officers = Array.from({ length: 60 }, () => randomUUID())
  const logged = await Promise.all(
    officers.map((officerId, n) => readings.log([lineOf(officerId, `One ${n}`), lineOf(officerId, `Two ${n}`)])),
  )
  for (const [n, officerId] of officers.entries()) {
    const lines = await readings.inspect({ officerId })
    expect(lines.map(({ readingId }) => readingId)).toEqual(logged[n])
    expect(lines.map(({ purpose }) => purpose)).toEqual([`One ${n}`, `Two ${n}`])
  }
})

it('writes down those who ask at once in a few transactions', async () => {
  const readings = readingsOver(database.reader)
  const officers = Array.from({ length: 60 }, () => randomUUID())
  await Promise.all(officers.map((officerId) => readings.log([lineOf(officerId, 'To see')])))
  const { rows } = await database.app.query<{ transactions: number }>(
    'select count(distinct xmin::text)::int as transactions from ledger.reading where officer_id = any ($1)',
    [officers],
  )
  expect(rows[0]?.transactions).toBeLessThanOrEqual(3)
})

it('keeps nobody from reading because the line of another cannot be written', async () => {
  const readings = readingsOver(database.reader)
  const [first, other, last] = [randomUUID(), randomUUID(), randomUUID()]
  const tried = await Promise.allSettled([
    readings.log([lineOf(randomUUID(), 'Begins a statement, so that the others wait')]),
    readings.log([lineOf(first, 'To see')]),
    readings.log([lineOf(other, 'To see'), lineOf(other, cannotBeWritten)]),
    readings.log([lineOf(last, 'To see')]),
  ])
  expect(tried.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
  expect(tried[2]).toMatchObject({ reason: expect.any(LedgerUnavailable) })
  const lines = await Promise.all([first, other, last].map((officerId) => readings.inspect({ officerId })))
  expect(lines.map(({ length }) => length)).toEqual([1, 0, 1])
})
