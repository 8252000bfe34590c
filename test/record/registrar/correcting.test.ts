import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ActRequest } from '../../../src/registrar/registrar.ts'
import { BadInput, NotPermitted } from '../../../src/registrar/registrar.ts'
import { type Lockers, openLockers } from './lockers.ts'

let record: Lockers

beforeAll(async () => {
  record = await openLockers()
})
afterAll(() => record?.close())

const reason = 'The hour was mistyped.'
type Kind = 'corrects' | 'withdraws'
const correct = (request: ActRequest, kind: Kind, entryId: string, input: unknown = {}): ActRequest => ({
  ...request,
  input,
  correction: { kind, entryId, reason },
})
const lockerOf = async (caseId: string) => (await record.registrar.findCase(caseId))?.subjects.get('locker')?.facts
const clocksOf = async (caseId: string) =>
  (await record.database.app.query('select state, is_open, due_at from derived.clock where case_id = $1', [caseId])).rows

describe('a correction', () => {
  it('stands where the entry it corrects stood; both stay on the record, and the clocks follow', async () => {
    const caseId = await record.locker({ occurredAt: '2026-03-06T10:00:00Z' })
    const [opened] = await record.entries(caseId)
    const request = record.request('OpenLocker', record.opener, {}, caseId)
    const { entry, assessment } = await record.registrar.act(
      correct(request, 'corrects', opened?.entryId ?? '', { occurredAt: '2026-03-06T11:00:00Z' }),
    )
    expect(entry.correction).toEqual({ kind: 'corrects', entryId: opened?.entryId, reason })
    expect(await lockerOf(caseId)).toMatchObject({ arrestedAt: '2026-03-06T11:00:00.000Z', openedBy: record.opener })
    expect(assessment.duties).toMatchObject([{ dueAt: '2026-03-08T11:00:00.000Z' }])
    expect(await clocksOf(caseId)).toHaveLength(1)
    expect(await record.entries(caseId)).toHaveLength(2)
  })

  it('that gives no moment leaves that of the act: what was decided in time is not late for a letter set right three days after', async () => {
    const caseId = await record.locker()
    const { entry } = await record.registrar.act(record.decide(caseId))
    record.setClock('2026-03-09T15:00:00Z')
    const { assessment } = await record.registrar.act(
      correct(record.decide(caseId), 'corrects', entry.entryId, { isRead: true, note: 'A letter set right.' }),
    )
    expect((await lockerOf(caseId))?.custodyDeterminedAt).toBe('2026-03-06T15:00:00.000Z')
    expect(assessment.findings.filter(({ question }) => question === 'when')).toEqual([])
    expect(assessment.duties).toEqual([])
    expect(await clocksOf(caseId)).toMatchObject([{ state: 'met' }])
    const moved = { isRead: true, occurredAt: '2026-03-06T14:00:00Z' }
    await record.registrar.act(correct(record.decide(caseId), 'corrects', entry.entryId, moved))
    await record.registrar.act(correct(record.decide(caseId), 'corrects', entry.entryId, { isRead: true }))
    expect((await lockerOf(caseId))?.custodyDeterminedAt).toBe('2026-03-06T14:00:00.000Z')
    const made = (await record.entries(caseId)).map(({ occurredAt, recordedAt }) => [occurredAt.slice(5, 16), recordedAt.slice(5, 16)])
    expect(made[2]).toEqual(['03-06T15:00', '03-09T15:00'])
    record.setClock('2026-03-06T15:00:00Z')
  })

  it('is judged by the case as it was before the entry it corrects', async () => {
    const caseId = await record.locker()
    const { entry } = await record.registrar.act(record.decide(caseId))
    await record.act('HoldLocker', record.counsel, {}, caseId)
    expect((await record.registrar.act(record.decide(caseId))).outcome).toBe('refused')
    const corrected = await record.registrar.act(correct(record.decide(caseId), 'corrects', entry.entryId, { isRead: true }))
    expect(corrected.outcome).toBe('recorded')
    const bad = await record.registrar.act(correct(record.decide(caseId), 'corrects', entry.entryId, { isRead: false }))
    expect(bad.outcome).toBe('refused')
    expect((await lockerOf(caseId))?.custodyDeterminedAt).toBe('2026-03-06T15:00:00.000Z')
  })

  it('is for whoever may do the act, and for the supervisor of the officer who did it', async () => {
    const supervisorId = await record.officer(['supervisory-detention-officer'])
    const opener = await record.officer(['deportation-officer'], { supervisorId })
    const { entry } = await record.act('OpenLocker', opener, {})
    const request = record.request('OpenLocker', supervisorId, {}, entry.caseId)
    await expect(record.registrar.act({ ...request, caseId: (await record.locker()) as string })).rejects.toBeInstanceOf(NotPermitted)
    expect((await record.registrar.act(correct(request, 'corrects', entry.entryId))).outcome).toBe('recorded')
    expect((await record.registrar.act(correct(request, 'withdraws', entry.entryId))).outcome).toBe('recorded')
    const other = await record.act('OpenLocker', opener, {})
    const stranger = record.request('OpenLocker', record.counsel, {}, other.entry.caseId)
    await expect(record.registrar.act(correct(stranger, 'withdraws', other.entry.entryId))).rejects.toThrow(
      'The supervisor of the officer who made the entry may also correct or withdraw it.',
    )
  })

  it('says why, and of which entry of the same act', async () => {
    const caseId = await record.locker()
    const [opened] = await record.entries(caseId)
    const refusal = await record.registrar.act({ ...record.decide(caseId), input: { isRead: false } })
    const request = record.request('OpenLocker', record.opener, {}, caseId)
    const entryId = opened?.entryId ?? ''
    const wrong: ActRequest[] = [
      { ...correct(request, 'corrects', entryId), correction: { kind: 'corrects', entryId, reason: '   ' } },
      { ...correct(request, 'corrects', entryId), correction: { kind: 'corrects', entryId, reason: 'not a \0 text' } },
      correct(request, 'corrects', randomUUID()),
      correct(record.decide(caseId), 'corrects', entryId, { isRead: true }),
      correct(record.decide(caseId), 'withdraws', refusal.entry.entryId),
    ]
    for (const one of wrong) await expect(record.registrar.act(one)).rejects.toBeInstanceOf(BadInput)
    expect(await record.entries(caseId)).toHaveLength(2)
  })
})

describe('a withdrawal', () => {
  it('of a decision takes its effects with it, and tells whoever was told', async () => {
    const caseId = await record.locker()
    const before = await lockerOf(caseId)
    const { entry } = await record.registrar.act(record.decide(caseId))
    expect((await clocksOf(caseId)).map(({ is_open }) => is_open)).toEqual([false])
    const { assessment } = await record.registrar.act(correct(record.decide(caseId), 'withdraws', entry.entryId))
    expect(await lockerOf(caseId)).toEqual(before)
    expect((await clocksOf(caseId)).map(({ is_open }) => is_open)).toEqual([true])
    expect(assessment.notices).toEqual([{ to: 'counsel', about: 'withdrawn', says: 'Withdrawn: A locker was decided on.' }])
    expect(assessment).toEqual(expect.objectContaining({ refused: false, findings: [] }))
  })

  it('of what began the case leaves nothing on the board', async () => {
    const caseId = await record.locker()
    const [opened] = await record.entries(caseId)
    await record.registrar.act(correct(record.request('OpenLocker', record.opener, {}, caseId), 'withdraws', opened?.entryId ?? ''))
    expect(await lockerOf(caseId)).toBeUndefined()
    expect((await clocksOf(caseId)).every(({ is_open }) => is_open === false)).toBe(true)
    await expect(record.registrar.act(record.decide(caseId))).rejects.toBeInstanceOf(NotPermitted)
    const [, withdrawal] = await record.entries(caseId)
    await record.registrar.act(correct(record.request('OpenLocker', record.opener, {}, caseId), 'withdraws', withdrawal?.entryId ?? ''))
    expect(await lockerOf(caseId)).toBeDefined()
  })

  it('can itself be withdrawn', async () => {
    const caseId = await record.locker()
    const { entry } = await record.registrar.act(record.decide(caseId))
    const withdrawal = await record.registrar.act(correct(record.decide(caseId), 'withdraws', entry.entryId))
    await expect(record.registrar.act(correct(record.decide(caseId), 'withdraws', entry.entryId))).rejects.toThrow('withdrawn by entry 3')
    await record.registrar.act(correct(record.decide(caseId), 'withdraws', withdrawal.entry.entryId))
    expect((await lockerOf(caseId))?.custodyDeterminedAt).toBe('2026-03-06T15:00:00.000Z')
  })

  it('is not made while later entries tell more of what the entry opened', async () => {
    const caseId = await record.locker()
    const { entry } = await record.act('HoldLocker', record.counsel, {}, caseId)
    const ended = await record.act('EndHold', record.counsel, { subjectId: `hold:${entry.entryId}` }, caseId)
    const withdraw = correct(record.request('HoldLocker', record.counsel, {}, caseId), 'withdraws', entry.entryId)
    await expect(record.registrar.act(withdraw)).rejects.toThrow('Later entries (entry 3) tell more of what this one opened')
    await record.registrar.act(correct(record.request('EndHold', record.counsel, {}, caseId), 'withdraws', ended.entry.entryId))
    expect((await record.registrar.act(withdraw)).outcome).toBe('recorded')
  })
})

describe('a case', () => {
  it('is given to an officer and back, and its clocks go with it', async () => {
    const caseId = await record.locker()
    const has = async () =>
      (await record.database.app.query('select office, officer_id from derived.clock where case_id = $1', [caseId])).rows
    await record.act('AssignLockerCase', record.supervisor, { assignedTo: record.decider, why: 'It is theirs.' }, caseId)
    expect((await record.registrar.findCase(caseId))?.assignedTo).toBe(record.decider)
    expect(await has()).toEqual([{ office: 'lockers', officer_id: record.decider }])
    await record.act('ReturnLockerCase', record.decider, { why: 'On leave.' }, caseId)
    expect(await has()).toEqual([{ office: 'lockers', officer_id: null }])
    await record.act('AssignLockerCase', record.supervisor, { assignedTo: record.opener, toOffice: 'custody', why: 'Moved.' }, caseId)
    expect(await has()).toEqual([{ office: 'custody', officer_id: record.opener }])
    const astray = record.request(
      'AssignLockerCase',
      record.supervisor,
      { assignedTo: record.opener, toOffice: 'custdoy', why: 'Moved.' },
      caseId,
    )
    await expect(record.registrar.assess(astray)).rejects.toThrow(
      'toOffice: Nobody holds a position in the office custdoy: nobody would see what goes there. Give one of: custody, personnel.',
    )
    const nobody = record.request('AssignLockerCase', record.supervisor, { assignedTo: randomUUID(), why: 'Who?' }, caseId)
    await expect(record.registrar.act(nobody)).rejects.toThrow('There is no officer of that id on record.')
  })
})

describe('whoever was told of an act', () => {
  it('is told once of what became of it: corrected away from them, withdrawn, or standing again', async () => {
    const [officer, first, second] = [
      await record.officer(['deportation-officer']),
      await record.officer(['supervisory-deportation-officer']),
      await record.officer(['supervisory-deportation-officer']),
    ]
    const names = new Map([
      [`officer:${first}`, 'first'],
      [`officer:${second}`, 'second'],
    ])
    const says = `You supervise the officer ${officer} from now on.`
    const assign = (supervisorId: string, correction?: ActRequest['correction']) =>
      record.registrar.act({
        ...record.request('AssignSupervisor', record.founderId, {}, officer),
        input: correction?.kind === 'withdraws' ? {} : { supervisorId },
        ...(correction ? { correction } : {}),
      })
    const told = async ({ entry }: { entry: { position: number } }) => {
      const { rows } = await record.database.app.query('select recipient, says from ledger.notice where position = $1', [entry.position])
      return Object.fromEntries(rows.map((row) => [names.get(row.recipient) ?? row.recipient, row.says.replace(says, '…')]))
    }
    const to = (kind: Kind, { entry }: { entry: { entryId: string } }) => ({ kind, entryId: entry.entryId, reason })
    const root = await assign(first)
    expect(await told(root)).toEqual({ first: '…' })
    const corrected = await assign(second, to('corrects', root))
    expect(await told(corrected)).toEqual({ first: 'Withdrawn: …', second: '…' })
    expect(await told(await assign('', to('withdraws', corrected)))).toEqual({ first: 'Stands again: …', second: 'Withdrawn: …' })
    const again = await assign(second, to('corrects', root))
    expect(await told(again)).toEqual({ first: 'Withdrawn: …', second: '…' })
    expect(await told(await assign(second, to('corrects', root)))).toEqual({ second: 'Corrected: …' })
    const withdrawn = await assign('', to('withdraws', root))
    expect(await told(withdrawn)).toEqual({ second: 'Withdrawn: …' })
    expect(await told(await assign('', to('withdraws', withdrawn)))).toEqual({ second: 'Stands again: …' })
  })
})
