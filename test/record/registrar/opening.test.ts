import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openRecord } from '../../../src/open-record.ts'
import { type ActRequest, NotPermitted } from '../../../src/registrar/registrar.ts'
import { readSettings } from '../../../src/settings.ts'
import { type RecordForTests, recordForTests, testTrace } from './record-for-tests.ts'

let record: RecordForTests
let personId: string
let caseId: string
let sealedCase: string
let ours: string
let elsewhere: string

const began = { fromOn: '2020-01-01', zone: 'UTC' }
const arrest = (arrested: string, arrestingOfficerId: string) => ({
  personId: arrested,
  arrestingOfficerId,
  place: 'A street of Example City',
  isArrestWithoutWarrant: true,
  violationGrounds: 'Said so themself to the officer.',
  isToldWhy: true,
  zone: 'America/New_York',
  occurredAt: '2026-03-06T06:30:00-05:00',
})

beforeAll(async () => {
  record = await recordForTests()
  ours = await record.officer(['deportation-officer'])
  elsewhere = await record.officer(['deportation-officer'], { office: 'investigations', name: 'Elsewhere Example' })
  personId = await record.person()
  caseId = (await record.act('Arrest', ours, arrest(personId, ours))).entry.caseId
  const sealedPerson = await record.person({ familyName: 'Sellada' })
  sealedCase = (await record.act('Arrest', ours, arrest(sealedPerson, ours))).entry.caseId
  const clerk = await record.officer(['records-officer'], { office: 'records' })
  await record.act('Restrict', clerk, { restriction: 'sealed', under: 'Invented order', why: 'For the test of who may act.' }, sealedPerson)
})
afterAll(() => record?.close())

/** Hands the case back: asks the law nothing, and is open to every position of the desk. */
const handBack = (officerId: string, of: string): ActRequest => ({
  act: 'ReturnCustodyCase',
  officerId,
  caseId: of,
  input: { why: 'Somebody else takes it.' },
  trace: testTrace,
})

async function faultOf(work: Promise<unknown>): Promise<Error> {
  const fault = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (fault instanceof Error) return fault
  throw new Error('It was allowed.')
}

async function lines(officerId: string) {
  const { rows } = await record.database.app.query(
    'select what, outcome, purpose, case_id, person_id, positions from ledger.reading where officer_id = $1 order by reading_id',
    [officerId],
  )
  return rows
}

describe('an officer of another office', () => {
  it('can neither ask what an act would find in a case they may not open, nor do it', async () => {
    const before = await record.entries(caseId)
    for (const work of [record.registrar.assess(handBack(elsewhere, caseId)), record.registrar.act(handBack(elsewhere, caseId))])
      expect(await faultOf(work)).toBeInstanceOf(NotPermitted)
    expect(await record.entries(caseId)).toEqual(before)
    expect(await lines(elsewhere)).toEqual([])
  })

  it('is told nothing of such a case: not its kind, not its entries, not what changed in it', async () => {
    const [opened] = await record.entries(caseId)
    const asked: ActRequest[] = [
      { ...handBack(elsewhere, caseId), expectedSequence: 99 },
      { ...handBack(elsewhere, caseId), correction: { kind: 'withdraws', entryId: opened?.entryId ?? '', reason: 'Made by mistake.' } },
      { ...handBack(elsewhere, caseId), correction: { kind: 'withdraws', entryId: randomUUID(), reason: 'Made by mistake.' } },
    ]
    const nothing = (await faultOf(record.registrar.assess(handBack(elsewhere, randomUUID())))).message
    for (const request of asked) expect((await faultOf(record.registrar.assess(request))).message).toBe(nothing)
  })

  it('is denied on the record', async () => {
    const { officerId, act } = handBack(elsewhere, caseId)
    await faultOf(record.registrar.act(handBack(elsewhere, caseId)))
    await expect
      .poll(async () => {
        const { rows } = await record.database.app.query(
          `select count(*)::int as count from access.denial where officer_id = $1 and about = $2 and case_id = $3 and kind = 'not-permitted'`,
          [officerId, act, caseId],
        )
        return rows[0].count
      })
      .toBeGreaterThan(0)
  })

  it('acts in it once it is assigned to them', async () => {
    const supervisor = await record.officer(['supervisory-deportation-officer'])
    const theirs = (await record.act('Arrest', ours, arrest(personId, ours))).entry.caseId
    const why = 'Their inquiry, and their case.'
    await record.act('AssignCustodyCase', supervisor, { assignedTo: elsewhere, why }, theirs)
    expect((await record.registrar.act(handBack(elsewhere, theirs))).outcome).toBe('recorded')
  })
})

describe('a case sealed by a court', () => {
  it('is to whoever is not cleared a case that does not exist, also in their own office', async () => {
    const nothing = await faultOf(record.registrar.assess(handBack(ours, randomUUID())))
    for (const work of [
      record.registrar.assess(handBack(ours, sealedCase)),
      record.registrar.act(handBack(ours, sealedCase)),
      record.registrar.assess({
        ...handBack(ours, sealedCase),
        act: 'AssignSupervisor',
        input: { supervisorId: ours },
        officerId: record.founderId,
      }),
    ]) {
      const fault = await faultOf(work)
      expect([fault.name, fault.message]).toEqual([nothing.name, nothing.message])
    }
  })

  it('is acted in by an officer who is cleared', async () => {
    const cleared = await record.officer(['deportation-officer'])
    const supervisor = await record.officer(['records-supervisor'], { office: 'records' })
    const reason = 'Works with these people every day.'
    await record.act('ClearForRestriction', supervisor, { restriction: 'sealed', reason, ...began }, cleared)
    expect((await record.registrar.assess(handBack(cleared, sealedCase))).refused).toBe(false)
  })
})

describe('a case corrected to be of another person', () => {
  it('is closed to acts, as to reading, by a restriction of whoever was named by mistake, in this process and in one that reads it anew', async () => {
    const [mistaken, theirs] = [await record.person({ familyName: 'Equivocada' }), await record.person({ familyName: 'Cierta' })]
    const arrested = (await record.act('Arrest', ours, arrest(mistaken, ours))).entry
    const correction = { kind: 'corrects', entryId: arrested.entryId, reason: 'Another person was meant.' } as const
    const corrected = { act: 'Arrest', officerId: ours, caseId: arrested.caseId, input: arrest(theirs, ours), correction, trace: testTrace }
    expect((await record.registrar.act(corrected)).outcome).toBe('recorded')
    expect((await record.registrar.assess(handBack(ours, arrested.caseId))).refused).toBe(false)
    const clerk = await record.officer(['records-officer'], { office: 'records' })
    await record.act('Restrict', clerk, { restriction: 'sealed', under: 'Invented order', why: 'For the test of who may act.' }, mistaken)
    const nothing = await faultOf(record.registrar.assess(handBack(ours, randomUUID())))
    const database = { ...record.database, close: async () => {} }
    const another = await openRecord(readSettings({}), { database, masterKey: new Uint8Array(32).fill(7), now: record.now })
    for (const registrar of [record.registrar, another.registrar]) {
      const fault = await faultOf(registrar.assess(handBack(ours, arrested.caseId)))
      expect([fault.name, fault.message]).toEqual([nothing.name, nothing.message])
    }
    await another.close()
  })
})

describe('asking what an act would find', () => {
  it('is a line of the reading log, with the act as its purpose', async () => {
    const officerId = await record.officer(['deportation-officer'])
    await record.registrar.assess(handBack(officerId, caseId))
    const purpose = record.catalogue.acts.get('ReturnCustodyCase')?.title
    expect(await lines(officerId)).toEqual([
      { what: 'assessed', outcome: 'allowed', purpose, case_id: caseId, person_id: personId, positions: ['deportation-officer'] },
    ])
  })

  it('before a case is begun is a line in the record of the person it would be about', async () => {
    const officerId = await record.officer(['deportation-officer'])
    await record.registrar.assess({ act: 'Arrest', officerId, input: arrest(personId, officerId), trace: testTrace })
    expect(await lines(officerId)).toMatchObject([{ what: 'assessed', case_id: personId, person_id: personId }])
  })

  it('is answered to nobody where the line cannot be written', async () => {
    const owner = await record.database.owner()
    try {
      await owner.query('alter table ledger.reading rename to reading_away')
      expect((await faultOf(record.registrar.assess(handBack(ours, caseId)))).name).toBe('LedgerUnavailable')
    } finally {
      await owner.query('alter table ledger.reading_away rename to reading')
      await owner.end()
    }
  })

  it('that ends in what changed meanwhile is a line as well', async () => {
    const officerId = await record.officer(['deportation-officer'])
    expect((await faultOf(record.registrar.act({ ...handBack(officerId, caseId), expectedSequence: 99 }))).name).toBe('Conflict')
    expect(await lines(officerId)).toMatchObject([{ what: 'assessed', case_id: caseId }])
  })

  it('is no line where it is done: the entry says who, when and what was found', async () => {
    const officerId = await record.officer(['deportation-officer'])
    await record.registrar.act(handBack(officerId, caseId))
    expect(await lines(officerId)).toEqual([])
    expect((await record.entries(caseId)).at(-1)).toMatchObject({ officerId, act: 'ReturnCustodyCase' })
  })
})

describe('what is done to a case that stays closed', () => {
  it('is what gives or takes a power or a clearance, and nothing else', () => {
    const declared = [...record.catalogue.acts.values()].filter(({ isDoneUnopened }) => isDoneUnopened).map(({ act }) => act)
    expect(declared.toSorted()).toEqual(['ClearForRestriction', 'DelegateAuthority', 'EndClearance', 'RevokeDelegation'])
  })
})
