import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Ledger } from '../../../src/ledger/ledger.ts'
import { openLedger } from '../../../src/ledger/open-ledger.ts'
import type { RecordDatabase } from '../../../src/ledger/server/record-database.ts'
import { type Cut, openLine } from '../../faults/cut-line.ts'
import { openTestDatabase } from '../open-test-database.ts'
import { inventAct, newId } from './invent-act.ts'

let database: RecordDatabase
let drop: () => Promise<void>

beforeAll(async () => {
  ;({ database, drop } = await openTestDatabase())
})
afterAll(() => drop())

const open = (): Promise<Ledger> => openLedger({ database, now: () => Temporal.Instant.from('2026-03-01T10:00:00Z') })

/** Resolves with the next entry a ledger tells of. */
const nextOf = (ledger: Ledger): Promise<string> =>
  new Promise((resolve) => ledger.onAppended((entries) => resolve(entries.at(-1)?.entryId ?? '')))

it('an act is told to a ledger opened before or after the one it was written by, with nothing asked of either', async () => {
  const first = await open()
  await first.append(inventAct(newId(), 0))
  const second = await open()
  const [heardByFirst, heardBySecond] = [nextOf(first), nextOf(second)]
  const { entryId } = await second.append(inventAct(newId(), 0))
  expect(await heardByFirst).toBe(entryId)
  expect(await heardBySecond).toBe(entryId)
  const again = nextOf(second)
  const later = await first.append(inventAct(newId(), 0))
  expect(await again).toBe(later.entryId)
  await first.close()
  await second.close()
})

it('the server is not asked to tell of acts while one ledger alone is open', async () => {
  const ledger = await open()
  const listener = await database.owner()
  const told: string[] = []
  listener.on('notification', ({ payload }) => told.push(payload ?? ''))
  await listener.query('listen writ_ledger')
  await ledger.append(inventAct(newId(), 0))
  const other = await open()
  const { position } = await ledger.append(inventAct(newId(), 0))
  await listener.query('select 1')
  expect(told).toEqual([String(position)])
  await other.close()
  await ledger.close()
  await listener.end()
})

it.each(['reset', 'silence'] satisfies Cut[])(
  'an act written by another while the line to the database was cut by %s is heard of once the line is back, with nothing asked',
  async (how) => {
    const line = await openLine(database.url('app'))
    const cut = await openLedger({
      database: { app: database.app, url: () => line.url },
      now: () => Temporal.Instant.from('2026-03-01T10:00:00Z'),
      patienceMs: 500,
    })
    const other = await open()
    let restored = 0
    cut.onRestored(() => restored++)
    const heard = nextOf(cut)
    expect(cut.isHearing()).toBe(true)
    line.cut(how)
    const { entryId } = await other.append(inventAct(newId(), 0))
    expect(restored).toBe(0)
    await expect.poll(() => cut.isHearing(), { timeout: 5_000 }).toBe(false)
    line.mend()
    expect(await heard).toBe(entryId)
    await expect.poll(() => restored).toBe(1)
    expect(cut.isHearing()).toBe(true)
    await cut.close()
    await other.close()
    await line.close()
  },
)
