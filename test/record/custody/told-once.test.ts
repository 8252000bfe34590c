import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { onWarrant } from '../../unit/custody/invented.ts'
import { testTrace } from '../registrar/record-for-tests.ts'
import { beginJourney, type Journey } from './journey.ts'

let journey: Journey
let caseId: string
let first: string
let second: string
beforeAll(async () => {
  journey = await beginJourney()
  const personId = await journey.person()
  await nameCounsel(personId)
  const arrested = { ...onWarrant, personId, arrestingOfficerId: journey.ana, occurredAt: '2026-03-06T12:00:00Z' }
  caseId = (await journey.does('2026-03-06T15:00:00Z', 'Arrest', journey.ana, arrested)).entry.caseId
})
afterAll(() => journey?.close())

const nameCounsel = async (personId: string) => {
  const records = await journey.officer(['records-officer'])
  const input = {
    counselName: 'Ada Example',
    counselAddress: '1 Invented Street',
    counselScope: 'all matters',
    formReceivedOn: '2026-03-05',
    occurredAt: '2026-03-05T15:00:00Z',
  }
  await journey.act('NameCounsel', records, input, personId)
}

const release = async (occurredAt: string, correction?: { kind: 'corrects' | 'withdraws'; entryId: string; reason: string }) => {
  const input = correction?.kind === 'withdraws' ? {} : { isPropertyReturned: true, occurredAt }
  journey.setClock('2026-03-07T15:00:00Z')
  const asked = { act: 'Release', officerId: journey.keeper, caseId, input, trace: testTrace }
  const { entry, assessment } = await journey.registrar.act({ ...asked, ...(correction ? { correction } : {}) })
  expect(entry.outcome).toBe('recorded')
  return { entryId: entry.entryId, told: assessment.notices.map(({ to, says }) => [to, says]).toSorted() }
}
const because = (kind: 'corrects' | 'withdraws', entryId: string) => ({ kind, entryId, reason: 'The hour was mistyped.' })
const released = [
  ['counsel', 'Your client was released.'],
  ['court', 'A person with a case before the court was released.'],
]

describe('of one release', () => {
  it('court and counsel are told', async () => {
    const { entryId, told } = await release('2026-03-06T20:00:00Z')
    first = entryId
    expect(told).toEqual(released)
  })

  it('nobody is told again where it is recorded a second time, nor where that is corrected', async () => {
    const { entryId, told } = await release('2026-03-06T21:00:00Z')
    second = entryId
    expect(told).toEqual([])
    expect((await release('2026-03-06T21:30:00Z', because('corrects', second))).told).toEqual([])
  })

  it('both are told that it was corrected where its moment is', async () => {
    const told = (await release('2026-03-06T20:30:00Z', because('corrects', first))).told
    expect(told).toEqual(released.map(([to, says]) => [to, `Corrected: ${says}`]))
  })

  it('both are told that they are released still, and not that it is withdrawn, where it is withdrawn and the second stands', async () => {
    expect((await release('', because('withdraws', first))).told).toEqual(released)
    const facts = (await journey.registrar.findCase(caseId))?.subjects.get('custody')?.facts
    expect(facts?.releasedAt).toBe('2026-03-06T21:30:00.000Z')
  })

  it('both are told that it is withdrawn where none stands any more', async () => {
    expect((await release('', because('withdraws', second))).told).toEqual(released.map(([to, says]) => [to, `Withdrawn: ${says}`]))
  })

  it('nobody is told of the withdrawal of one they were not told of', async () => {
    expect((await release('2026-03-06T22:00:00Z')).told).toEqual(released)
    const { entryId } = await release('2026-03-06T23:00:00Z')
    expect((await release('', because('withdraws', entryId))).told).toEqual([])
  })
})
