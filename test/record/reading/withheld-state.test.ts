import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { playCases } from '../../../src/doors/demonstration/play-cases.ts'
import { prepareDemonstration } from '../../../src/doors/sign-in/demonstration/prepare-demonstration.ts'
import type { Entry } from '../../../src/kernel/entry.ts'
import { type OpenRecord, openRecord } from '../../../src/open-record.ts'
import { foldCase } from '../../../src/registrar/fold.ts'
import { readSettings } from '../../../src/settings.ts'
import { openTestDatabase } from '../open-test-database.ts'

let record: OpenRecord
let drop: () => Promise<void>
const officers = new Map<string, string>()
const cases = new Map<string, Entry[]>()

beforeAll(async () => {
  const opened = await openTestDatabase()
  drop = opened.drop
  const now = () => Temporal.Instant.from('2026-11-22T15:00:00Z')
  record = await openRecord(readSettings({}), { database: opened.database, masterKey: new Uint8Array(32).fill(7), now })
  await prepareDemonstration(record)
  for (const { signInName, officerId } of await record.access.accounts.list()) officers.set(signInName, officerId)
  await playCases({ ...record, officerId: (signInName) => officers.get(signInName) ?? '' })
  for (const entry of await record.ledger.readFrom(0, 5000)) cases.set(entry.caseId, [...(cases.get(entry.caseId) ?? []), entry])
})
afterAll(async () => {
  await record?.close()
  await drop?.()
})

const open = (signInName: string, caseId: string) =>
  record.readingRoom.openCase(
    {
      officerId: officers.get(signInName) ?? '',
      purpose: 'Looking at the demonstration',
      trace: { sessionId: null, address: null, door: 'system' },
    },
    caseId,
  )

describe('the state shown of a case', () => {
  it('can be folded whichever entries are withheld: every act of every desk copes with what it cannot see', () => {
    let folded = 0
    for (const entries of cases.values())
      for (let left = 0; left < entries.length; left++)
        for (const seen of [
          entries.toSpliced(left, 1),
          entries.slice(left),
          entries.slice(0, left),
          [entries[left]].filter((one) => one !== undefined),
        ]) {
          if (seen.length === 0) continue
          expect(foldCase(seen, record.catalogue).sequence).toBe(seen.at(-1)?.sequence)
          folded++
        }
    expect(folded).toBeGreaterThan(300)
  })
})

describe('the demonstration', () => {
  const custodies = () => [...cases.values()].filter(([first]) => first?.caseKind === 'custody').map(([first]) => first?.caseId ?? '')

  it('shows its custody cases to the officers of the desk, and none to the account administrator', async () => {
    for (const caseId of custodies()) {
      expect((await open('sasha.supervisor', caseId)).entries.length).toBeGreaterThan(0)
      expect((await open('dana.detention', caseId)).withheld).toBeDefined()
      await expect(open('kit.keys', caseId)).rejects.toThrow('may not open')
    }
  })

  it('withholds from whoever is not cleared what the law protects, says for which reason, and counts every entry', async () => {
    const views = await Promise.all(custodies().map((caseId) => open('dana.detention', caseId)))
    expect(new Set(views.flatMap(({ withheld }) => withheld.because)).size).toBeGreaterThan(0)
    for (const { state, entries, withheld } of views) expect(entries.length + withheld.count).toBe(cases.get(state.caseId)?.length)
  })
})
