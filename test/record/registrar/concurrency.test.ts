import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Conflict } from '../../../src/ledger/ledger.ts'
import { openRecord } from '../../../src/open-record.ts'
import { BadInput, NotPermitted } from '../../../src/registrar/registrar.ts'
import { readSettings } from '../../../src/settings.ts'
import { lockerCatalogue } from './locker-office.ts'
import { type Lockers, openLockers } from './lockers.ts'

let record: Lockers

beforeAll(async () => {
  record = await openLockers()
})
afterAll(() => record?.close())

describe('two acts at once on one case', () => {
  it('by callers who saw the same case: one wins, the other is told what changed', async () => {
    const caseId = await record.locker()
    const decide = record.decide(caseId, { expectedSequence: 1 })
    const [one, other] = await Promise.allSettled([
      record.registrar.act(decide),
      record.registrar.act({ ...decide, officerId: record.supervisor }),
    ])
    expect(one.status).toBe('fulfilled')
    const fault = other.status === 'rejected' ? other.reason : undefined
    expect(fault).toBeInstanceOf(Conflict)
    expect(fault.message).toBe(
      'The case changed while you were working: "Decide on a locker" by Lockers at 2026-03-06T15:00:00.000Z. Look at it again, then decide.',
    )
    expect(fault.since.map(({ sequence }: { sequence: number }) => sequence)).toEqual([2])
    expect(await record.entries(caseId)).toHaveLength(2)
  })

  it('tells whoever may not read an entry only that it is there, and nobody who may not act', async () => {
    const officerId = await record.officer(['special-agent'], { credentials: ['warrant-service'] })
    const seen = (await record.entries(officerId)).length
    const credential = [...((await record.registrar.findCase(officerId))?.subjects.keys() ?? [])].find((id) => id.startsWith('credential:'))
    const suspend = { subjectId: credential, ground: 'conduct', reason: 'An inquiry has begun.', zone: 'UTC' }
    const trainer = await record.officer(['training-officer'])
    await record.act('SuspendCredential', trainer, suspend, officerId)
    const assign = {
      ...record.request('AssignSupervisor', record.founderId, { supervisorId: record.supervisor }, officerId),
      expectedSequence: seen,
    }
    const fault = await record.registrar.act(assign).catch((fault: Conflict) => fault)
    expect(fault).toMatchObject({ name: 'Conflict', since: [] })
    expect((fault as Conflict).message).toContain('an entry you may not read, at 2026-03-06T15:00:00.000Z')
    await expect(record.registrar.act({ ...assign, officerId: record.counsel })).rejects.toBeInstanceOf(NotPermitted)
  })

  it('by callers who named no sequence are made one after the other', async () => {
    const caseId = await record.locker()
    const many = await Promise.all(Array.from({ length: 20 }, () => record.registrar.act(record.decide(caseId))))
    expect(many.map(({ entry }) => entry.sequence).sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, at) => at + 2))
  })

  it('in two processes: the slower one is assessed anew, or told, and sees what the other wrote', async () => {
    const caseId = await record.locker()
    const other = await openRecord(readSettings({}), {
      database: { ...record.database, close: async () => {} },
      masterKey: new Uint8Array(32).fill(7),
      now: record.now,
      catalogue: lockerCatalogue,
    })
    try {
      await other.registrar.findCase(caseId)
      const turns = await Promise.all(
        Array.from({ length: 12 }, (_, at) => (at % 2 === 0 ? record : other).registrar.act(record.decide(caseId))),
      )
      expect(turns.map(({ entry }) => entry.sequence).sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, at) => at + 2))
      const seen = record.decide(caseId, { expectedSequence: 13 })
      const race = await Promise.allSettled([record.registrar.act(seen), other.registrar.act(seen)])
      expect(race.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      expect(race.find(({ status }) => status === 'rejected')).toMatchObject({ reason: expect.any(Conflict) })
      await expect.poll(async () => (await other.registrar.findCase(caseId))?.sequence).toBe(14)
      await expect.poll(async () => (await record.registrar.findCase(caseId))?.sequence).toBe(14)
      const both = [await other.registrar.findCase(caseId), await record.registrar.findCase(caseId)]
      expect(both[0]).toEqual(both[1])
      expect([...(both[0]?.subjects ?? [])]).toEqual([...(both[1]?.subjects ?? [])])
    } finally {
      await other.close()
    }
  })

  it('that both open the same case: one opens it, the other acts in it or is told', async () => {
    const caseId = randomUUID()
    const open = { ...record.request('OpenLocker', record.opener, {}, caseId), expectedSequence: 0 }
    const both = await Promise.allSettled([record.registrar.act(open), record.registrar.act(open)])
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
  })
})

describe('the same idempotency key', () => {
  it('gives the first entry again, at once and later, and writes nothing more', async () => {
    const key = randomUUID()
    const open = { ...record.request('OpenLocker', record.opener, {}), idempotencyKey: key }
    const [one, other] = await Promise.all([record.registrar.act(open), record.registrar.act(open)])
    const third = await record.registrar.act(open)
    expect(other?.entry).toEqual(one?.entry)
    expect(third.entry).toEqual(one?.entry)
    expect(third.assessment).toEqual({ ...one?.assessment, notices: [] })
  })

  it('gives the first result also where the act could not be done again', async () => {
    const caseId = await record.locker()
    const decide = record.decide(caseId, { idempotencyKey: randomUUID(), expectedSequence: 1 })
    const first = await record.registrar.act(decide)
    expect((await record.registrar.act(decide)).entry).toEqual(first.entry)
    const refused = { ...record.decide(caseId, { idempotencyKey: randomUUID() }), input: { isRead: false } }
    const refusal = await record.registrar.act(refused)
    expect((await record.registrar.act(refused)).entry).toEqual(refusal.entry)
    expect(await record.entries(caseId)).toHaveLength(3)
  })

  it('with another act is refused', async () => {
    const caseId = await record.locker()
    const decide = record.decide(caseId, { idempotencyKey: randomUUID() })
    await record.registrar.act(decide)
    await expect(record.registrar.act({ ...decide, caseId: await record.locker() })).rejects.toBeInstanceOf(BadInput)
  })

  it('with other input is refused, whether that is open or sealed: it would be taken for recorded', async () => {
    const [idempotencyKey, trace] = [randomUUID(), { sessionId: null, address: null, door: 'api' as const }]
    const said = { personId: await record.person(), note: 'A blue coat.' }
    const open = { ...record.request('OpenLocker', record.opener, said), idempotencyKey, trace }
    const first = await record.registrar.act(open)
    expect((await record.registrar.act(open)).entry.entryId).toBe(first.entry.entryId)
    for (const other of [{ ...said, personId: await record.person() }, { ...said, note: 'A red coat.' }, { personId: said.personId }]) {
      const asked = record.registrar.act({ ...open, input: other })
      await expect(asked).rejects.toThrow('This is something else, and was not recorded')
    }
    const corrects = { kind: 'corrects' as const, entryId: first.entry.entryId, reason: 'It was another coat.' }
    const corrected = { ...open, caseId: first.entry.caseId, correction: corrects }
    await expect(record.registrar.act(corrected)).rejects.toBeInstanceOf(BadInput)
    expect(await record.entries(first.entry.caseId)).toHaveLength(1)
  })

  it('tells of the clocks what it told at first, and nothing that came later, also whoever may not open the case any more', async () => {
    const [idempotencyKey, officerId] = [randomUUID(), await record.officer(['deportation-officer'])]
    const open = { ...record.request('OpenLocker', officerId, {}), idempotencyKey }
    const first = await record.registrar.act(open)
    expect(first.assessment.duties.map(({ state }) => state)).toContain('running')
    const { caseId } = first.entry
    await record.registrar.act(record.decide(caseId))
    expect((await record.registrar.act(open)).assessment.duties).toEqual(first.assessment.duties)
    const position = [...((await record.registrar.findCase(officerId))?.subjects.keys() ?? [])].find((id) => id.startsWith('appointment:'))
    await record.act(
      'EndAppointment',
      record.founderId,
      { subjectId: position, lastOn: '2026-03-01', zone: 'UTC', reason: 'Moved away.' },
      officerId,
    )
    const decide = record.decide(caseId, { officerId })
    await expect(record.registrar.assess(decide)).rejects.toBeInstanceOf(NotPermitted)
    const again = await record.registrar.act(open)
    expect([again.entry, again.assessment.duties]).toEqual([first.entry, first.assessment.duties])
  })

  it('that no database keeps is refused', async () => {
    const caseId = await record.locker()
    for (const idempotencyKey of ['', 'x'.repeat(201), 'a\0b', '\ud800'])
      await expect(record.registrar.act(record.decide(caseId, { idempotencyKey }))).rejects.toBeInstanceOf(BadInput)
  })

  it('of another officer is another key', async () => {
    const idempotencyKey = randomUUID()
    const caseId = await record.locker()
    await record.registrar.act(record.decide(caseId, { idempotencyKey }))
    await record.registrar.act(record.decide(caseId, { idempotencyKey, officerId: record.supervisor }))
    expect(await record.entries(caseId)).toHaveLength(3)
  })
})

describe('an act on many cases', () => {
  it('is shown for each, then makes one entry in each; what fails is told in its place', async () => {
    const cases = [await record.locker(), await record.locker(), randomUUID(), await record.locker()]
    await record.act('HoldLocker', record.counsel, {}, cases[1])
    const requests = cases.map((caseId) => record.decide(caseId))
    const shown = await record.registrar.assessEach(requests)
    expect(shown.map((one) => ('outcome' in one ? one.fault.name : one.refused))).toEqual([false, true, 'NotPermitted', false])
    const done = await record.registrar.actOnEach(requests)
    expect(done.map(({ outcome }) => outcome)).toEqual(['recorded', 'refused', 'failed', 'recorded'])
    const made = done.flatMap((one) => ('assessment' in one ? [one.assessment] : []))
    expect(made).toEqual(shown.flatMap((one) => ('outcome' in one ? [] : [one])))
  })
})
