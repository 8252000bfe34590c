import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ledger } from '../../../src/ledger/ledger.ts'
import { openLedger } from '../../../src/ledger/open-ledger.ts'
import { casesWithSql, listCasesWith } from '../../../src/ledger/read/list-cases-with.ts'
import { listRefused } from '../../../src/ledger/read/list-refused.ts'
import type { RecordDatabase } from '../../../src/ledger/server/record-database.ts'
import { openTestDatabase } from '../open-test-database.ts'
import { inventAct } from './invent-act.ts'

let database: RecordDatabase
let drop: () => Promise<void>
let ledger: Ledger
const written: { caseId: string; act: string; outcome: string; office: string; position: number }[] = []

beforeAll(async () => {
  const opened = await openTestDatabase()
  database = opened.database
  drop = opened.drop
  ledger = await openLedger({ database, now: () => Temporal.Instant.from('2026-03-06T12:00:00Z') })
  const acts = ['RecordCourtOrder', 'SetBond', 'BookIn', 'IssueDetainer']
  for (let number = 0; number < 80; number++) {
    const appending = inventAct(randomUUID(), 0)
    const entry = await ledger.append({
      ...appending,
      entry: {
        ...appending.entry,
        act: acts[number % 4] ?? '',
        outcome: number % 5 === 0 ? 'refused' : 'recorded',
        office: number % 3 === 0 ? 'custody' : 'detention',
        restrictions: number % 20 === 0 ? ['sealed'] : [],
      },
    })
    written.push({ ...entry })
  }
  const owner = await database.owner()
  await owner.query('analyze ledger.entry')
  await owner.end()
})
afterAll(async () => {
  await ledger.close()
  await drop()
})

const planOf = async (text: string) => {
  const client = await database.app.connect()
  try {
    await client.query('set enable_seqscan = off; set enable_bitmapscan = off')
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain ${text}`)
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  } finally {
    client.release(true)
  }
}

describe('the cases of a register', () => {
  it('are those in which one of its acts was recorded, not refused', async () => {
    for (const acts of [['RecordCourtOrder'], ['SetBond', 'RecordRedetermination'], ['BookIn']]) {
      const plainly = written.filter(({ act, outcome }) => acts.includes(act) && outcome === 'recorded').map(({ caseId }) => caseId)
      expect(await listCasesWith(database.app, acts)).toEqual(plainly.toSorted())
    }
  })

  it.each([
    [['RecordCourtOrder']],
    [['RecordCitizenshipClaim']],
    [['IssueDetainer']],
    [['SetBond', 'RecordRedetermination']],
    [['RequestAccess']],
    [['RecordDeath']],
    [['LogOutsideReport']],
    [['SendComplaint']],
    [['RegisterPlace', 'RecordEarlierPlace']],
    [['PlaceInSegregation', 'CarryOutSanction']],
    [['FileGrievance']],
  ])('of %s are answered by an index, without a look at the rest of the ledger', async (acts) => {
    expect(await planOf(casesWithSql(acts))).toContain('entry_of_register')
  })

  it('are asked for by names of acts and nothing else', () => {
    expect(() => casesWithSql(["BookIn'; drop table ledger.entry; --"])).toThrow(/is not the name of an act/)
  })
})

describe('refusals', () => {
  it('of some offices come newest first, page by page, without those that are restricted', async () => {
    const plainly = written.filter(({ outcome, position }) => outcome === 'refused' && (position - 1) % 20 !== 0).toReversed()
    const both = await listRefused(database.app, ['custody', 'detention'], Number.MAX_SAFE_INTEGER, 100)
    expect(both.map(({ position }) => position)).toEqual(plainly.map(({ position }) => position))
    const first = await listRefused(database.app, ['custody'], Number.MAX_SAFE_INTEGER, 2)
    const next = await listRefused(database.app, ['custody'], first.at(-1)?.position ?? 0, 2)
    const custody = plainly.filter(({ office }) => office === 'custody').map(({ position }) => position)
    expect([...first, ...next].map(({ position }) => position)).toEqual(custody.slice(0, 4))
    expect(await listRefused(database.app, [], Number.MAX_SAFE_INTEGER, 10)).toEqual([])
  })
})
