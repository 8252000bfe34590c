import { setTimeout } from 'node:timers/promises'
import { Pool } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Appending, type Ledger, LedgerUnavailable } from '../../src/ledger/ledger.ts'
import { openLedger } from '../../src/ledger/open-ledger.ts'
import type { RecordDatabase } from '../../src/ledger/server/record-database.ts'
import { verifyLedger } from '../../src/ledger/verify/verify-ledger.ts'
import { inventFullAct, newId } from '../record/ledger/invent-act.ts'
import { openTestDatabase } from '../record/open-test-database.ts'
import { type Cut, type Line, openLine } from './cut-line.ts'

let database: RecordDatabase
let drop: () => Promise<void>
let line: Line
let app: Pool
let ledger: Ledger

beforeAll(async () => {
  ;({ database, drop } = await openTestDatabase())
  line = await openLine(database.url('app'))
  app = new Pool({ connectionString: line.url, connectionTimeoutMillis: 500 })
  app.on('error', () => {})
  ledger = await openLedger({ database: { app, url: () => line.url }, now: () => Temporal.Now.instant(), patienceMs: 500 })
})

afterAll(async () => {
  await ledger.close()
  await line.close()
  await drop()
})

/** What callers were told. */
interface Told {
  acknowledged: string[]
  refusals: Set<string>
}

/** Acts on a case of its own until told to stop; an act not known to be written is asked for again with the same key until it is. */
async function keepActing(isDone: () => boolean, told: Told): Promise<void> {
  const caseId = newId()
  let again: Appending | undefined
  for (let sequence = 0; again || !isDone(); ) {
    const act: Appending = again ?? inventFullAct(caseId, sequence)
    try {
      const entry = await ledger.append(act)
      told.acknowledged.push(entry.entryId)
      sequence = entry.sequence
      again = undefined
    } catch (fault) {
      if (!(fault instanceof LedgerUnavailable)) throw fault
      told.refusals.add(fault.message)
      again = act
    }
  }
}

async function until(isSo: () => boolean): Promise<void> {
  for (let waited = 0; !isSo(); waited += 10) {
    if (waited > 60_000) throw new Error('It did not come to be so within a minute.')
    await setTimeout(10)
  }
}

it.each(['reset', 'silence', 'no answer', 'half'] satisfies Cut[])(
  'a line to the database that fails by %s: acts are refused in a clear sentence, nothing is lost or written twice, and it goes on when the line is back',
  async (how) => {
    let isDone = false
    const told: Told = { acknowledged: [], refusals: new Set() }
    const start = await ledger.position()
    const acting = Array.from({ length: 8 }, () => keepActing(() => isDone, told))
    await until(() => told.acknowledged.length > 50)
    line.cut(how)
    await until(() => told.refusals.size > 0)
    const before = told.acknowledged.length
    line.mend()
    await until(() => told.acknowledged.length > before + 50)
    isDone = true
    await Promise.all(acting)
    expect([...told.refusals]).toEqual([
      'The database does not answer, and it is not known whether this was written. Ask again with the same key: it will not be written twice.',
    ])
    // All were asked for until they were acknowledged, so what is there is what was acknowledged, each once.
    const { rows } = await database.app.query('select entry_id from ledger.entry where position > $1', [start])
    expect(rows.map(({ entry_id: entryId }) => entryId).sort()).toEqual(told.acknowledged.sort())
    expect((await verifyLedger(database.url('app'))).fault).toBeUndefined()
  },
)
