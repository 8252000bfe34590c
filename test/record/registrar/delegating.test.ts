import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Entry } from '../../../src/kernel/entry.ts'
import { NotPermitted } from '../../../src/registrar/registrar.ts'
import { type Lockers, openLockers } from './lockers.ts'

let record: Lockers

beforeAll(async () => {
  record = await openLockers()
})
afterAll(() => record?.close())

const lent = {
  positions: ['supervisory-deportation-officer'],
  order: 'Order 12-26 of 2026-03-01',
  fromOn: '2026-03-01',
  throughOn: '2026-03-10',
  zone: 'America/New_York',
}

describe('power that is another’s', () => {
  it('is used only when it is named, and its citation is printed with the act', async () => {
    const agent = await record.officer(['special-agent'], { credentials: ['warrant-service'] })
    const { entry } = await record.act('DelegateAuthority', record.supervisor, lent, agent)
    const caseId = await record.locker()
    const decide = { ...record.decide(caseId), officerId: agent }
    await expect(record.registrar.act(decide)).rejects.toThrow(
      'You were lent the power under 8 CFR 2.1; Order 12-26 of 2026-03-01: act under that delegation.',
    )
    const done = await record.registrar.act({ ...decide, delegationId: entry.entryId })
    expect(done.entry.delegationId).toBe(entry.entryId)
    expect(done.entry.authorities.at(-1)).toEqual({ rule: null, cite: '8 CFR 2.1; Order 12-26 of 2026-03-01', versionFrom: null })
  })

  it('ends with its last day, when it is revoked, and when the lender no longer has it', async () => {
    const lender = await record.officer(['supervisory-deportation-officer'])
    const agents = [
      await record.officer(['special-agent']),
      await record.officer(['special-agent']),
      await record.officer(['special-agent']),
    ]
    const made: Entry[] = []
    for (const agent of agents) made.push((await record.act('DelegateAuthority', lender, lent, agent)).entry)
    const caseId = await record.locker()
    const assess = (place: number) =>
      record.registrar.assess({ ...record.decide(caseId), officerId: agents[place] ?? '', delegationId: made[place]?.entryId ?? '' })
    await assess(0)
    await record.act('RevokeDelegation', lender, { subjectId: `delegation:${made[0]?.entryId}`, reason: 'No longer needed.' }, agents[0])
    await expect(assess(0)).rejects.toBeInstanceOf(NotPermitted)
    await assess(1)
    record.setClock('2026-03-11T04:00:00Z')
    await expect(assess(1)).rejects.toThrow('not in force for you')
    record.setClock('2026-03-11T03:59:59Z')
    await assess(1)
    const state = await record.registrar.findCase(lender)
    const appointment = [...(state?.subjects.keys() ?? [])].find((id) => id.startsWith('appointment:'))
    record.setClock('2026-03-06T15:00:00Z')
    await record.act(
      'EndAppointment',
      record.founderId,
      { subjectId: appointment, lastOn: '2026-03-05', zone: lent.zone, reason: 'Moved to another post.' },
      lender,
    )
    await expect(assess(1)).rejects.toThrow('The delegation gives you now: no position.')
  })

  it('cannot be used by naming somebody else’s delegation, or none', async () => {
    const { entry } = await record.act('DelegateAuthority', record.supervisor, lent, record.opener)
    const caseId = await record.locker()
    for (const delegationId of [entry.entryId, randomUUID(), 'delegation'])
      await expect(record.registrar.act({ ...record.decide(caseId), officerId: record.counsel, delegationId })).rejects.toBeInstanceOf(
        NotPermitted,
      )
  })
})
