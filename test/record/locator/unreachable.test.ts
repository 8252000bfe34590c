import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDesk, type TestDesk } from '../doors/open-desk.ts'
import { type InventedArrest, inventArrest } from './invent-arrest.ts'

let desk: TestDesk
let invented: InventedArrest

beforeAll(async () => {
  desk = await openDesk()
  invented = await inventArrest(desk)
})
afterAll(() => desk.close())

const since = '2026-03-06T16:00:00.000Z'
const found = async () => (await desk.record.registers.unreachable()).map(({ unreachable }) => unreachable)

describe('somebody in custody of whom nobody can say where they are', () => {
  it('is on the list once 24 hours have passed without a place, and not a moment before', async () => {
    const stint = await invented.bookIn('EXAHOLD', '2026-03-06T08:10:00-05:00')
    desk.setClock('2026-03-06T17:00:00Z')
    const subjectId = `stint:${stint.entry.entryId}`
    await invented.act('dana.detention', 'BookOut', { subjectId, occurredAt: since, to: 'another-place' })
    await desk.record.held.settled()
    desk.setClock('2026-03-07T16:00:00Z')
    expect(await found()).toEqual([])
    desk.setClock('2026-03-07T16:00:01Z')
    expect(await found()).toMatchObject([{ caseId: invented.caseId, kind: 'in-transit', since, from: 'EXAHOLD', reportedAt: null }])
  })

  it('is told to the office by the record itself, once, and stands at the head of the board and on a page of its own', async () => {
    const watch = desk.record.startUnreachableWatch()
    expect([await watch.look(), await watch.look()]).toEqual([1, 0])
    await desk.handOn()
    const [notice] = await desk.record.outbox.inbox(['office:custody'])
    expect(notice).toMatchObject({ about: 'unreachable', act: 'ReportUnreachable', caseId: invented.caseId })
    const officer = await desk.enter('sasha.supervisor')
    expect(await (await officer.get('/desk/board')).text()).toContain('1 person in custody cannot be found')
    const page = await (await officer.get('/desk/unreachable')).text()
    expect(page).toContain(`/desk/cases/${invented.caseId}`)
    expect(page).toContain('Left EXAHOLD')
    expect(page).not.toContain('Inventada')
  })

  it('comes off the list when a place is recorded, or the person was released', async () => {
    await invented.bookIn('EXACNTY', '2026-03-07T10:30:00-05:00', 'detention')
    await desk.record.held.settled()
    expect(await found()).toEqual([])
    const input = { occurredAt: '2026-03-07T15:40:00.000Z', isPropertyReturned: true }
    await invented.act('dana.detention', 'Release', input)
    await desk.record.held.settled()
    desk.setClock('2026-03-09T16:00:00Z')
    expect(await found()).toEqual([])
  })

  it('is on it again when the release was withdrawn and nobody knows', async () => {
    const entries = await desk.record.ledger.readCase(invented.caseId)
    const released = entries.find(({ act }) => act === 'Release')
    const officerId = released?.officerId ?? ''
    const correction = { kind: 'withdraws' as const, entryId: released?.entryId ?? '', reason: 'It was somebody else.' }
    const trace = { sessionId: null, address: null, door: 'system' } as const
    await desk.record.registrar.act({ act: 'Release', caseId: invented.caseId, officerId, input: {}, correction, trace })
    const booked = entries.findLast(({ act }) => act === 'BookIn')
    const input = { subjectId: `stint:${booked?.entryId}`, occurredAt: '2026-03-07T15:45:00.000Z', to: 'court' }
    await invented.act('dana.detention', 'BookOut', input)
    await desk.record.held.settled()
    expect(await found()).toMatchObject([{ since: input.occurredAt, from: 'EXACNTY', reportedAt: null }])
  })
})
