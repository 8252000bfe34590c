import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Entry } from '../../../src/kernel/entry.ts'
import { NotPermitted } from '../../../src/registrar/registrar.ts'
import { noticeToAppear, withoutWarrant } from '../../unit/custody/invented.ts'
import { beginJourney, type Journey } from '../custody/journey.ts'
import { testTrace } from './record-for-tests.ts'

let record: Journey

beforeAll(async () => {
  record = await beginJourney()
})
afterAll(() => record?.close())

const zone = 'America/New_York'
const now = '2026-03-06T15:00:00Z'

/** Corrects (with input) or withdraws an entry, as an officer: what came of it, and the rules that refused it. */
async function correct(entry: Entry, officerId: string, input?: object, more: { delegationId?: string } = {}) {
  const correction = {
    kind: input ? ('corrects' as const) : ('withdraws' as const),
    entryId: entry.entryId,
    reason: 'An invented reason.',
  }
  const { act, caseId } = entry
  const done = await record.registrar.act({ act, officerId, caseId, input: input ?? {}, correction, trace: testTrace, ...more })
  const findings = done.assessment.findings.filter(({ refuses }) => refuses)
  return { outcome: done.outcome, entry: done.entry, rules: findings.map(({ rule }) => rule), facts: findings.map(({ fact }) => fact) }
}

const standing = async (officerId: string) => (await record.findOfficer(officerId))?.standing
const subjectOf = async (officerId: string, kind: string) =>
  [...((await record.registrar.findCase(officerId))?.subjects.keys() ?? [])].find((id) => id.startsWith(`${kind}:`))
const lent = { positions: ['supervisory-deportation-officer'], order: 'Order 8 of 2026-03-02', fromOn: '2026-03-02', zone }

describe('nobody does by a correction what they may not do', () => {
  it('appoints themself to another position', async () => {
    const officerId = await record.officer(['personnel-officer'])
    const [appointed] = await record.entries(officerId)
    const better = { name: 'Officer Example', position: 'records-supervisor', office: 'records', fromOn: '2020-01-01', zone }
    const tried = await correct(appointed as Entry, officerId, better)
    expect(tried).toMatchObject({ outcome: 'refused', rules: ['personnel-not-themself'] })
    expect(tried.facts[0]).toMatch(/^Who corrects or withdraws an entry is asked as well: Nobody appoints/)
    expect((await standing(officerId))?.positions.map(({ position }) => position)).toEqual(['personnel-officer'])
    expect((await correct(appointed as Entry, record.founderId, better)).outcome).toBe('recorded')
  })

  it('prolongs what a subordinate lent them, nor lends what another holds', async () => {
    const superior = await record.officer(['detention-officer'])
    const lender = await record.officer(['field-office-director', 'supervisory-deportation-officer'], { supervisorId: superior })
    const colleague = await record.officer(['supervisory-deportation-officer'])
    const { entry } = await record.act('DelegateAuthority', lender, { ...lent, throughOn: '2026-03-08' }, superior)
    expect((await correct(entry, superior, lent)).rules).toContain('personnel-not-themself')
    const more = { ...lent, positions: ['field-office-director'], throughOn: '2026-03-08' }
    expect((await correct(entry, colleague, more)).rules).toEqual(['personnel-lends-own-powers'])
    expect((await standing(superior))?.delegations).toMatchObject([
      { positions: ['supervisory-deportation-officer'], until: '2026-03-09T04:00:00.000Z' },
    ])
    expect((await correct(entry, lender, more)).outcome).toBe('recorded')
  })

  it('issues a Notice to Appear that only a listed officer may issue, and none is made', async () => {
    const personId = await record.person()
    const arrest = { ...withoutWarrant, personId, arrestingOfficerId: record.ana, occurredAt: '2026-03-06T13:00:00Z' }
    const { caseId } = (await record.does(now, 'Arrest', record.ana, { ...arrest, consularNotification: 'within-4-days' })).entry
    const { entry } = await record.does(now, 'IssueNoticeToAppear', record.supervisor, noticeToAppear, caseId)
    const tried = await correct(entry, record.ana, noticeToAppear)
    expect(tried.outcome).toBe('refused')
    expect(tried.facts).toEqual([expect.stringContaining('which 239.1(a) does not list')])
    expect(tried.entry.documents).toEqual([])
    const corrected = await correct(entry, record.supervisor, noticeToAppear)
    expect([corrected.outcome, corrected.entry.documents.map(({ form }) => form)]).toEqual(['recorded', ['I-862']])
  })

  it('decides anew once their own power has ended: what was done under a delegation is corrected under it while it stands', async () => {
    const personId = await record.person()
    const arrest = { ...withoutWarrant, personId, arrestingOfficerId: record.ana, occurredAt: '2026-03-06T13:00:00Z' }
    const { caseId } = (await record.does(now, 'Arrest', record.ana, { ...arrest, consularNotification: 'within-4-days' })).entry
    const { entry: order } = await record.act('DelegateAuthority', record.supervisor, lent, record.ben)
    const under = { delegationId: order.entryId }
    const { entry } = await record.act('IssueNoticeToAppear', record.ben, noticeToAppear, caseId, under)
    expect((await correct(entry, record.ben, noticeToAppear, under)).outcome).toBe('recorded')
    const subjectId = await subjectOf(record.ben, 'delegation')
    record.setClock('2026-03-06T17:00:00Z')
    await record.act('RevokeDelegation', record.supervisor, { subjectId, reason: 'No longer needed.' }, record.ben)
    expect((await correct(entry, record.ben, noticeToAppear)).outcome).toBe('refused')
    await expect(correct(entry, record.ben, noticeToAppear, under)).rejects.toBeInstanceOf(NotPermitted)
    expect((await correct(entry, record.supervisor, noticeToAppear)).outcome).toBe('recorded')
    record.setClock(now)
  })
})

describe('a withdrawal', () => {
  it('does not give back to oneself what another took: the suspension of one’s own credential stands', async () => {
    const [trainer, another] = [await record.officer(['training-officer']), await record.officer(['training-officer'])]
    const officerId = await record.officer(['training-officer'], { credentials: ['warrant-service'], supervisorId: another })
    const subjectId = await subjectOf(officerId, 'credential')
    const suspended = { subjectId, ground: 'training', reason: 'The course was not repeated.', zone }
    const { entry } = await record.act('SuspendCredential', trainer, suspended, officerId)
    const tried = await correct(entry, officerId)
    expect(tried).toMatchObject({ outcome: 'refused', rules: ['personnel-not-themself'], entry: { outcome: 'refused' } })
    expect((await standing(officerId))?.credentials.map(({ inForce }) => inForce)).toEqual([false])
    const told = await record.database.app.query('select recipient from ledger.notice where position = $1', [tried.entry.position])
    expect(told.rows).toEqual([{ recipient: `officer:${another}` }])
    const withdrawn = await correct(entry, another)
    expect(withdrawn.outcome).toBe('recorded')
    expect((await standing(officerId))?.credentials.map(({ inForce }) => inForce)).toEqual([true])
    expect((await correct(withdrawn.entry, officerId)).outcome).toBe('refused')
  })

  it('is nobody’s who holds no position, though they supervise on record the officer who made the entry', async () => {
    const superior = await record.officer(['field-office-director'])
    const lender = await record.officer(['supervisory-deportation-officer'], { supervisorId: superior })
    const { entry } = await record.act('DelegateAuthority', lender, lent, await record.officer(['deportation-officer']))
    const ended = { subjectId: await subjectOf(superior, 'appointment'), lastOn: '2026-03-05', zone, reason: 'Left the service.' }
    await record.act('EndAppointment', record.founderId, ended, superior)
    await expect(correct(entry, superior)).rejects.toThrow('You hold: no position.')
  })
})
