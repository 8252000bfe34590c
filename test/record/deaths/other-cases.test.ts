import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { theRecordId } from '../../../src/registrar/the-record.ts'
import { type InventedCase, inventCase } from '../doors/invent-case.ts'
import { openDesk, type TestDesk } from '../doors/open-desk.ts'
import { death } from './invent-death.ts'

let desk: TestDesk
let invented: InventedCase
/** The custody the person died in; `invented.caseId` is an earlier one, in which something was still owed. */
let laterCase: string
let recordedDeath: string
let watch: ReturnType<TestDesk['record']['startDeathWatch']>

beforeAll(async () => {
  desk = await openDesk()
  invented = await inventCase(desk)
  const bookIn = { personId: invented.personId, occurredAt: '2026-03-06T06:40:00-05:00', facility: 'EXACNTY', facilityKind: 'detention' }
  const { entry } = await invented.act('dana.detention', 'BookIn', { ...bookIn, zone: death.zone, from: 'another-agency' }, null)
  laterCase = entry.caseId
  watch = desk.record.startDeathWatch()
})
afterAll(() => desk.close())

const openClocks = async () =>
  (await desk.record.board.page({ limit: 500 }, desk.record.now())).rows
    .filter(({ caseId, isOpen }) => isOpen && caseId === invented.caseId)
    .map(({ clock }) => clock)
const notes = async () => (await desk.record.ledger.readCase(invented.caseId)).filter(({ act }) => act === 'NoteDeathOfPerson')
const correct = (kind: 'corrects' | 'withdraws', input: object) =>
  desk.record.registrar.act({
    ...{ act: 'RecordDeath', caseId: laterCase, officerId: desk.officers.get('sasha.supervisor') ?? '', input },
    correction: { kind, entryId: recordedDeath, reason: 'It was somebody else, of the same name.' },
    trace: { sessionId: null, address: null, door: 'system' },
  })

describe('a person who dies in one custody and had another', () => {
  it('is owed nothing more in the other: the record itself notes the death there, once', async () => {
    expect(await openClocks()).not.toEqual([])
    const { entry } = await invented.act('sasha.supervisor', 'RecordDeath', { ...death, occurredAt: '2026-03-06T14:00:00Z' }, laterCase)
    recordedDeath = entry.entryId
    await expect.poll(async () => (await notes()).length).toBe(1)
    expect([await watch.look(), (await notes()).length]).toEqual([0, 1])
    expect(await notes()).toMatchObject([
      { officerId: theRecordId, outcome: 'recorded', payload: { diedAt: '2026-03-06T14:00:00.000Z', deathCase: laterCase } },
    ])
    expect(await openClocks()).toEqual([])
  })

  it('and the office that kept that case is told', async () => {
    await desk.handOn()
    const told = await desk.record.outbox.inbox(['office:custody'], { unread: true, limit: 20 })
    expect(told.filter(({ about }) => about === 'death-noted')).toMatchObject([{ caseId: invented.caseId }])
  })

  it('where the moment of the death is corrected, so is the note', async () => {
    await correct('corrects', { ...death, occurredAt: '2026-03-06T14:30:00Z' })
    await expect
      .poll(async () => (await notes()).map(({ correction, payload }) => correction?.kind ?? payload.diedAt))
      .toEqual(['2026-03-06T14:00:00.000Z', 'withdraws', '2026-03-06T14:30:00.000Z'])
    expect(await openClocks()).toEqual([])
  })

  it('where the death was a mistake and is withdrawn, the note is taken back and everything is owed again', async () => {
    await correct('withdraws', {})
    await expect
      .poll(async () => (await notes()).map(({ correction }) => correction?.kind ?? 'noted'))
      .toEqual(['noted', 'withdraws', 'noted', 'withdraws'])
    expect(await openClocks()).not.toEqual([])
    expect(await watch.look()).toBe(0)
  })

  it('nobody but the record notes it', async () => {
    const input = { diedAt: '2026-03-06T14:00:00Z', deathCase: laterCase }
    await expect(invented.act('sasha.supervisor', 'NoteDeathOfPerson', input)).rejects.toThrow(/is for: The record itself/)
  })
})
