import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Entry } from '../../../src/kernel/entry.ts'
import { openHeldTable } from '../../../src/ledger/held/held-table.ts'
import { followHeld } from '../../../src/registrar/held/follow-held.ts'
import { onWarrant } from '../../unit/custody/invented.ts'
import { beginJourney, type Journey } from './journey.ts'

let journey: Journey
beforeAll(async () => {
  journey = await beginJourney()
  await journey.place('EXMPSMALL', { facilityKind: 'detention', capacity: 2 })
})
afterAll(() => journey?.close())

const hold = async (at: string, facility = 'EXMPSMALL') => {
  const input = { ...onWarrant, personId: await journey.person(), arrestingOfficerId: journey.ana, occurredAt: at }
  const { caseId } = (await journey.does(at, 'Arrest', journey.ana, input)).entry
  return { caseId, ...(await bookIn(at, caseId, facility)) }
}

const bookIn = async (at: string, caseId: string, facility: string) => {
  const input = { occurredAt: at, facility, facilityKind: 'detention', zone: 'America/New_York', from: 'arrest' }
  const { entry, assessment } = await journey.does(at, 'BookIn', journey.keeper, input, caseId)
  await journey.held.settled()
  return { entryId: entry.entryId, rules: assessment.findings.map(({ rule }) => rule) }
}

const counted = async (facility = 'EXMPSMALL') => {
  await journey.held.settled()
  return journey.held.count(facility)
}

const forget = async () => {
  await journey.database.app.query('delete from derived.held')
  await journey.database.app.query('update derived.held_head set position = 0')
}

describe('a place with room for two', () => {
  it('takes two, and the third is booked in with a finding', async () => {
    expect(await counted()).toBe(0)
    expect((await hold('2026-11-20T15:00:00Z')).rules).toEqual([])
    expect((await hold('2026-11-20T16:00:00Z')).rules).toEqual([])
    expect(await counted()).toBe(2)
    const third = await hold('2026-11-20T17:00:00Z')
    expect(third.rules).toEqual(['place-room'])
    expect(await counted()).toBe(3)
    const out = { subjectId: `stint:${third.entryId}`, occurredAt: '2026-11-20T18:00:00Z', to: 'another-place' }
    await journey.does('2026-11-20T18:00:00Z', 'BookOut', journey.keeper, out, third.caseId)
    expect(await counted()).toBe(2)
  })

  it('has a transfer there planned with a warning', async () => {
    const { caseId } = await hold('2026-11-20T19:00:00Z', 'EXMPDET')
    const plan = { to: 'EXMPSMALL', isTransferBetweenAreas: false, hasAttorneyOfRecord: false, reasons: 'Invented.' }
    const { outcome, assessment } = await journey.tries('2026-11-20T20:00:00Z', 'PlanTransfer', journey.supervisor, plan, caseId)
    expect(outcome).toBe('recorded')
    expect(assessment.findings).toMatchObject([{ rule: 'place-room', fact: expect.stringContaining('2 of the 2') }])
  })

  it('counts nobody whose book-in was withdrawn, and everybody where a correction says they are', async () => {
    const { caseId, entryId } = await hold('2026-11-20T21:00:00Z', 'EXMPDET')
    const before = [await counted(), await counted('EXMPDET')]
    const input = {
      occurredAt: '2026-11-20T21:00:00Z',
      facility: 'EXMPSMALL',
      facilityKind: 'detention',
      zone: 'America/New_York',
      from: 'arrest',
    }
    const corrects = { kind: 'corrects' as const, entryId, reason: 'The other place.' }
    await journey.act('BookIn', journey.keeper, input, caseId, { correction: corrects })
    expect([await counted(), await counted('EXMPDET')]).toEqual([Number(before[0]) + 1, Number(before[1]) - 1])
    const withdraws = { kind: 'withdraws' as const, entryId, reason: 'Never arrived.' }
    await journey.act('BookIn', journey.keeper, input, caseId, { correction: withdraws })
    expect(await counted()).toBe(before[0])
  })

  it('counts whoever was booked in though the entry was read before this process was told of it, and knew the case without it', async () => {
    const at = '2026-11-20T22:00:00Z'
    const input = { ...onWarrant, personId: await journey.person(), arrestingOfficerId: journey.ana, occurredAt: at }
    const { caseId } = (await journey.does(at, 'Arrest', journey.ana, input)).entry
    let known = await journey.registrar.findCase(caseId)
    const before = Number(await counted())
    const position = await journey.ledger.position()
    await bookIn('2026-11-20T22:05:00Z', caseId, 'EXMPSMALL')
    const told: ((entries: readonly Entry[]) => void)[] = []
    const ledger = { ...journey.ledger, onAppended: (listener: (entries: readonly Entry[]) => void) => told.push(listener) }
    const findCase = async (id: string) => (id === caseId ? known : journey.registrar.findCase(id))
    await forget()
    const late = followHeld({ ledger, table: openHeldTable(journey.database.app), findCase })
    await late.settled()
    expect(late.count('EXMPSMALL')).toBe(before)
    known = await journey.registrar.findCase(caseId)
    const entries = await journey.ledger.readFrom(position)
    for (const listener of told) listener(entries)
    await late.settled()
    expect(late.count('EXMPSMALL')).toBe(before + 1)
    await late.close()
  })

  it('is counted the same by one who begins anew, from what was kept and from nothing', async () => {
    const now = [await counted(), await counted('EXMPDET')]
    const table = openHeldTable(journey.database.app)
    for (const from of ['kept', 'nothing']) {
      if (from === 'nothing') await forget()
      const anew = followHeld({ ledger: journey.ledger, table, findCase: (caseId) => journey.registrar.findCase(caseId) })
      expect(anew.count('EXMPSMALL')).toBeUndefined()
      await anew.settled()
      expect([from, anew.count('EXMPSMALL'), anew.count('EXMPDET')]).toEqual([from, ...now])
      await anew.close()
    }
  })
})
