import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Lockers, openLockers } from './lockers.ts'

let record: Lockers

beforeAll(async () => {
  record = await openLockers()
})
afterAll(() => record?.close())

describe('a decision', () => {
  it('that the law does not allow is refused with citation, fact and cure, and the refusal is the entry', async () => {
    const caseId = await record.locker()
    const { outcome, entry, assessment } = await record.registrar.act({ ...record.decide(caseId), input: { isRead: false } })
    expect(outcome).toBe('refused')
    expect(assessment.refused).toBe(true)
    expect(entry).toMatchObject({ outcome: 'refused', sequence: 2, documents: [] })
    expect(entry.findings.find(({ refuses }) => refuses)).toMatchObject({
      question: 'instrument',
      cite: '8 CFR 287.5(b)-(f)',
      fact: 'The file was read. Here "Have you read the file?" was answered no.',
      cure: 'Read it.',
    })
    const state = await record.registrar.findCase(caseId)
    expect(state?.sequence).toBe(2)
    expect(state?.subjects.get('locker')?.facts.custodyDeterminedAt).toBeNull()
    expect((await record.registrar.act(record.decide(caseId))).outcome).toBe('recorded')
  })

  it('is refused at 00:01 to an officer whose credential lapsed at midnight, and not at 23:59', async () => {
    const officerId = await record.officer(['deportation-officer'])
    const trainer = await record.officer(['training-officer'])
    const zone = 'America/New_York'
    const course = { course: 'basic-immigration-law-enforcement', completedOn: '2024-05-01', zone, provider: 'Example Academy' }
    await record.act('RecordTraining', trainer, course, officerId)
    await record.act('IssueCredential', trainer, { credential: 'warrant-service', validThroughOn: '2026-03-09', zone }, officerId)
    const [one, other] = [await record.locker(), await record.locker()]
    record.setClock('2026-03-09T23:59:00-04:00')
    expect((await record.registrar.act({ ...record.decide(one), officerId })).outcome).toBe('recorded')
    record.setClock('2026-03-10T00:01:00-04:00')
    const { outcome, entry } = await record.registrar.act({ ...record.decide(other), officerId })
    expect(outcome).toBe('refused')
    expect(entry.findings.find(({ refuses }) => refuses)).toMatchObject({
      question: 'who',
      rule: 'ero-training-gate',
      fact: expect.stringContaining('was not in force: it runs until 2026-03-10T04:00:00.000Z'),
    })
    record.setClock('2026-03-06T15:00:00Z')
  })

  it('dated back to when the credential was in force is refused all the same once it has lapsed', async () => {
    const caseId = await record.locker()
    record.setClock('2030-01-02T15:00:00Z')
    const late = { ...record.decide(caseId), input: { isRead: true, occurredAt: '2026-03-06T16:00:00Z' } }
    expect((await record.registrar.act(late)).entry.findings.filter(({ refuses }) => refuses)).toMatchObject([
      { rule: 'ero-training-gate' },
    ])
    record.setClock('2026-03-06T15:00:00Z')
  })

  it('is refused to the officer from whom another is asked for', async () => {
    const opener = await record.officer(['deportation-officer'], { credentials: ['basic-immigration-law-enforcement', 'warrant-service'] })
    const caseId = (await record.act('OpenLocker', opener, {})).entry.caseId
    const { entry } = await record.registrar.act({ ...record.decide(caseId), officerId: opener })
    expect(entry.findings.filter(({ refuses }) => refuses).map(({ fact }) => fact)).toEqual([
      'Another officer than the one who opened it decides. Here it is the same officer.',
    ])
  })

  it('is warned of what was read in a secondary source, and hears nothing of what is only remembered', async () => {
    const { outcome, entry } = await record.registrar.act(record.decide(await record.locker()))
    expect(outcome).toBe('recorded')
    expect(entry.findings.map(({ fact, refuses, verified }) => ({ fact, refuses, verified }))).toEqual([
      {
        fact: 'Somebody was warned. Here nothing is on record of "warned".',
        refuses: false,
        verified: 'secondary',
      },
    ])
  })

  it('is barred while a court order stands, and free once its end is recorded', async () => {
    const caseId = await record.locker()
    const { entry } = await record.act('HoldLocker', record.counsel, {}, caseId)
    const barred = await record.registrar.act(record.decide(caseId))
    expect(barred.entry.findings.find(({ rule }) => rule === 'locker-held')).toMatchObject({
      cite: 'The order of the court',
      refuses: true,
    })
    await record.act('EndHold', record.counsel, { subjectId: `hold:${entry.entryId}` }, caseId)
    expect((await record.registrar.act(record.decide(caseId))).outcome).toBe('recorded')
  })

  it('names only places that are registered and open on the day', async () => {
    await record.place('OPEN1')
    await record.place('LATER1', { openedOn: '2027-01-01' })
    const to = async (toPlace: string) => {
      const { entry } = await record.registrar.act({ ...record.decide(await record.locker()), input: { isRead: true, toPlace } })
      return entry.findings.filter(({ question }) => question === 'where').map(({ fact, refuses }) => [fact, refuses])
    }
    expect(await to('OPEN1')).toEqual([])
    expect(await to('LATER1')).toEqual([['LATER1 may not be used: it opens on 2027-01-01.', true]])
    expect(await to('NOWHERE')).toEqual([['No place is registered under the code NOWHERE.', true]])
  })
})

describe('an observation', () => {
  it('is recorded whatever the law says, with what was not kept', async () => {
    const officerId = await record.officer(['detention-officer'])
    const { outcome, entry } = await record.registrar.act(record.request('OpenLocker', officerId, { place: 'NOWHERE' }))
    expect(outcome).toBe('recorded')
    expect(entry.findings).toMatchObject([
      { question: 'who', rule: 'ero-training-gate', refuses: false },
      { question: 'where', rule: 'place-registered', refuses: false },
    ])
  })

  it('made long after it happened shows as back-dated', async () => {
    const opened = (occurredAt: string) => record.registrar.act(record.request('OpenLocker', record.opener, { occurredAt }))
    expect((await opened('2026-03-05T15:00:00Z')).entry.findings).toEqual([])
    expect((await opened('2026-03-05T14:59:00Z')).entry.findings).toMatchObject([
      { rule: 'back-dated', fact: 'It occurred at 2026-03-05T14:59:00.000Z and is recorded at 2026-03-06T15:00:00.000Z, 24 hours later.' },
    ])
  })
})

describe('a late act', () => {
  it('is recorded as late, once, with the clock it stopped', async () => {
    const caseId = await record.locker({ occurredAt: '2026-03-05T16:00:00Z' })
    record.setClock('2026-03-07T16:00:00.001Z')
    const { outcome, entry, assessment } = await record.registrar.act(record.decide(caseId))
    expect(outcome).toBe('recorded')
    expect(entry.findings.filter(({ question }) => question === 'when')).toMatchObject([
      { rule: 'ero-48h-custody-determination', cite: '8 CFR 287.3(d)', severity: 'hard', refuses: false },
    ])
    expect(assessment.duties).toMatchObject([{ clock: 'ero-48h-custody-determination', state: 'late' }])
    const again = await record.registrar.act(record.decide(caseId))
    expect(again.entry.findings.some(({ question }) => question === 'when')).toBe(false)
    const given = await record.act('AssignLockerCase', record.supervisor, { assignedTo: record.decider, why: 'It is theirs.' }, caseId)
    expect(given.entry.findings, 'whoever gives the case on is not late with what another did').toEqual([])
    record.setClock('2026-03-06T15:00:00Z')
  })
})
