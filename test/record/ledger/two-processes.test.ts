import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openLedger } from '../../../src/ledger/open-ledger.ts'
import type { RecordDatabase } from '../../../src/ledger/server/record-database.ts'
import { verifyLedger } from '../../../src/ledger/verify/verify-ledger.ts'
import { openTestDatabase } from '../open-test-database.ts'
import { inventAct, newId } from './invent-act.ts'

let database: RecordDatabase
let drop: () => Promise<void>

beforeAll(async () => {
  ;({ database, drop } = await openTestDatabase())
})
afterAll(() => drop())

const run = promisify(execFile)

async function startProcess(shared: readonly string[]): Promise<{ written: number; conflicts: number }> {
  const file = join(import.meta.dirname, 'append-in-process.ts')
  const { stdout } = await run(process.execPath, [file, database.url('app'), shared.join(','), '20', '25'])
  return JSON.parse(stdout)
}

it('three processes append to one ledger at once: nothing is lost, each case keeps its sequence, and a fourth hears of every entry in order', async () => {
  const heard: number[] = []
  const listening = await openLedger({ database, now: () => Temporal.Instant.from('2026-03-01T10:00:00Z') })
  listening.onAppended((entries) => heard.push(...entries.map(({ position }) => position)))
  const shared = [newId(), newId()]
  const told = await Promise.all([startProcess(shared), startProcess(shared), startProcess(shared)])
  const acts = 3 * (20 + shared.length) * 25
  expect(told.map(({ written }) => written)).toEqual(Array(3).fill(acts / 3))
  expect(told.reduce((sum, { conflicts }) => sum + conflicts, 0)).toBeGreaterThan(0)
  for (const caseId of shared) expect((await listening.readCase(caseId)).map(({ sequence }) => sequence)).toEqual(upTo(75))
  const last = await listening.append(inventAct(newId(), 0))
  expect(last.position).toBe(acts + 1)
  expect(heard).toEqual(upTo(acts + 1))
  await listening.close()
  expect(await verifyLedger(database.url('app'))).toMatchObject({ entries: acts + 1, cases: 60 + 2 + 1, fault: undefined })
})

const upTo = (count: number): number[] => Array.from({ length: count }, (_, place) => place + 1)
