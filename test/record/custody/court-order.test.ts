import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { finalOrder, name, onWarrant, removal } from '../../unit/custody/invented.ts'
import { beginJourney, type Journey } from './journey.ts'

let journey: Journey
beforeAll(async () => {
  journey = await beginJourney()
})
afterAll(() => journey?.close())

const order = {
  court: 'District Court of Examplia',
  docket: 'EX-26-1',
  orderedOn: '2026-11-21',
  isTransferForbidden: true,
  isRemovalForbidden: false,
  isSealed: false,
  says: 'Invented words.',
}
const plan = { to: 'EXMPDET', isTransferBetweenAreas: true, hasAttorneyOfRecord: true, reasons: 'Invented.' }

const arrest = async (at: string) => {
  const input = { ...onWarrant, personId: await journey.person(), arrestingOfficerId: journey.ana, occurredAt: at }
  return (await journey.does(at, 'Arrest', journey.ana, input)).entry.caseId
}

describe('a court that forbids moving the person', () => {
  it('has the transfer refused, and the refusal on the record with the order as its ground', async () => {
    const caseId = await arrest('2026-11-20T15:00:00Z')
    const { entry: ordered } = await journey.does('2026-11-21T15:00:00Z', 'RecordCourtOrder', journey.counsel, order, caseId)
    const refused = await journey.tries('2026-11-21T16:00:00Z', 'PlanTransfer', journey.supervisor, plan, caseId)
    expect(refused.outcome).toBe('refused')
    expect(refused.entry.findings).toMatchObject([{ rule: 'court-order-no-transfer', question: 'whom', refuses: true }])
    const state = await journey.registrar.findCase(caseId)
    expect([...(state?.subjects.values() ?? [])].some(({ kind }) => kind === 'transfer')).toBe(false)

    const end = { subjectId: `court-order:${ordered.entryId}`, endedOn: '2026-11-22', how: 'vacated', source: 'Invented.' }
    await journey.does('2026-11-22T15:00:00Z', 'EndCourtOrder', journey.counsel, end, caseId)
    const allowed = await journey.does('2026-11-22T16:00:00Z', 'PlanTransfer', journey.supervisor, plan, caseId)
    expect(allowed.assessment.notices.map(({ to }) => to)).toEqual(['counsel', 'court'])
    expect((await journey.entries(caseId)).map(({ act, outcome }) => `${act} ${outcome}`)).toEqual([
      'Arrest recorded',
      'RecordCourtOrder recorded',
      'PlanTransfer refused',
      'EndCourtOrder recorded',
      'PlanTransfer recorded',
    ])
  })

  it('is not ended by an officer of the desk: only counsel of the agency may say so', async () => {
    const caseId = await arrest('2026-11-20T15:00:00Z')
    const { entry } = await journey.does('2026-11-21T15:00:00Z', 'RecordCourtOrder', journey.ana, order, caseId)
    const end = { subjectId: `court-order:${entry.entryId}`, endedOn: '2026-11-22', how: 'vacated', source: 'Invented.' }
    await expect(journey.tries('2026-11-22T15:00:00Z', 'EndCourtOrder', journey.ana, end, caseId)).rejects.toThrow('is for:')
    expect(await journey.entries(caseId)).toHaveLength(2)
  })

  it('no longer stands where its entry was made in error and is withdrawn', async () => {
    const caseId = await arrest('2026-11-20T15:00:00Z')
    const { entry } = await journey.does('2026-11-21T15:00:00Z', 'RecordCourtOrder', journey.counsel, order, caseId)
    expect((await journey.tries('2026-11-21T16:00:00Z', 'PlanTransfer', journey.supervisor, plan, caseId)).outcome).toBe('refused')
    const correction = { kind: 'withdraws' as const, entryId: entry.entryId, reason: 'The order is in another case.' }
    await journey.act('RecordCourtOrder', journey.counsel, order, caseId, { correction })
    expect((await journey.tries('2026-11-21T17:00:00Z', 'PlanTransfer', journey.supervisor, plan, caseId)).outcome).toBe('recorded')
  })
})

describe('a removal', () => {
  it('is refused while a stay lives, and made once counsel records its end', async () => {
    const caseId = await arrest('2026-11-20T15:00:00Z')
    await journey.does('2026-11-20T16:00:00Z', 'RecordFinalOrder', journey.ana, finalOrder, caseId)
    await journey.does('2026-11-20T17:00:00Z', 'IssueRemovalWarrant', journey.director, { personName: name }, caseId)
    const stay = { stayKind: 'board', stayedOn: '2026-11-21', says: 'Invented.' }
    const { entry } = await journey.does('2026-11-21T15:00:00Z', 'RecordStay', journey.counsel, stay, caseId)
    const refused = await journey.tries('2026-11-21T16:00:00Z', 'OrderRemovalExecution', journey.director, removal, caseId)
    expect(refused).toMatchObject({ outcome: 'refused', entry: { findings: [{ rule: 'stay-automatic', refuses: true }] } })
    const end = { subjectId: `stay:${entry.entryId}`, stayEndedOn: '2026-11-24', source: 'Invented.' }
    await journey.does('2026-11-24T15:00:00Z', 'EndStay', journey.counsel, end, caseId)
    await journey.does('2026-11-25T15:00:00Z', 'OrderRemovalExecution', journey.director, removal, caseId)
    const left = { occurredAt: '2026-12-01T18:00:00Z', port: 'Invented Port', country: 'Examplia', witnessingOfficerId: journey.ana }
    const removed = await journey.does('2026-12-01T18:30:00Z', 'Remove', journey.ana, left, caseId)
    expect(removed.assessment.findings).toEqual([])
    expect(removed.assessment.duties).toContainEqual(expect.objectContaining({ clock: 'removal-period-90', state: 'met' }))
  })

  it('is refused while a claim of U.S. citizenship waits for counsel, and for good where it was found good', async () => {
    const caseId = await arrest('2026-11-20T15:00:00Z')
    await journey.does('2026-11-20T16:00:00Z', 'RecordFinalOrder', journey.ana, finalOrder, caseId)
    await journey.does('2026-11-20T17:00:00Z', 'IssueRemovalWarrant', journey.director, { personName: name }, caseId)
    const claim = { occurredAt: '2026-11-21T15:00:00Z', from: 'the-person', isDetainedOrToBeDetained: true, evidence: 'Invented.' }
    const { entry } = await journey.does('2026-11-21T15:00:00Z', 'RecordCitizenshipClaim', journey.keeper, claim, caseId)
    const refused = await journey.tries('2026-11-21T16:00:00Z', 'OrderRemovalExecution', journey.director, removal, caseId)
    expect(refused).toMatchObject({ outcome: 'refused', entry: { findings: [{ rule: 'usc-claim' }] } })
    const answer = { subjectId: `citizenship-claim:${entry.entryId}`, isCitizenshipShown: true, reasons: 'Invented.' }
    await journey.does('2026-11-22T15:00:00Z', 'ResolveCitizenshipClaim', journey.counsel, answer, caseId)
    expect((await journey.tries('2026-11-23T16:00:00Z', 'OrderRemovalExecution', journey.director, removal, caseId)).outcome).toBe(
      'refused',
    )
    const release = { personName: name, kind: 'no-ground-to-hold', reasons: 'Invented.', language: 'en' }
    await journey.does('2026-11-23T17:00:00Z', 'OrderRelease', journey.supervisor, release, caseId)
    const freed = { occurredAt: '2026-11-23T18:00:00Z', isPropertyReturned: true }
    expect((await journey.does('2026-11-23T18:00:00Z', 'Release', journey.keeper, freed, caseId)).assessment.findings).toEqual([])
  })
})

describe('a child alone', () => {
  it('is not transferred but handed over to HHS within 72 hours; the case is restricted', async () => {
    const caseId = await arrest('2026-11-20T15:00:00Z')
    const minor = { occurredAt: '2026-11-20T16:00:00Z', basis: 'determined', isUnaccompanied: true, source: 'Invented.' }
    const { entry } = await journey.does('2026-11-20T16:00:00Z', 'NoteMinor', journey.ana, minor, caseId)
    expect(entry.restrictions).toEqual(['minor'])
    expect((await journey.registrar.findCase(caseId))?.restrictions).toEqual(['minor'])
    expect((await journey.tries('2026-11-21T15:00:00Z', 'PlanTransfer', journey.supervisor, plan, caseId)).outcome).toBe('refused')
    const subjectId = `minor:${entry.entryId}`
    await journey.does(
      '2026-11-21T16:00:00Z',
      'NoteMinorCare',
      journey.ana,
      { subjectId, occurredAt: '2026-11-21T15:30:00Z', step: 'orr-notified' },
      caseId,
    )
    const late = { subjectId, occurredAt: '2026-11-23T16:00:01Z', step: 'handed-over-to-hhs' }
    const { assessment } = await journey.does('2026-11-23T17:00:00Z', 'NoteMinorCare', journey.ana, late, caseId)
    expect(assessment.findings).toMatchObject([{ rule: 'uac-72h-transfer', question: 'when', severity: 'hard' }])
  })
})

describe('a place', () => {
  it('that is not registered, or is suspended that day, has the transfer refused and the book-in found against', async () => {
    const caseId = await arrest('2026-11-20T15:00:00Z')
    const nowhere = await journey.tries('2026-11-20T16:00:00Z', 'PlanTransfer', journey.supervisor, { ...plan, to: 'NOWHERE' }, caseId)
    expect(nowhere).toMatchObject({ outcome: 'refused', entry: { findings: [{ rule: 'place-registered', question: 'where' }] } })
    const shut = await journey.place('EXMPSHUT')
    const compliance = await journey.officer(['detention-compliance-officer'])
    await journey.act('SuspendPlace', compliance, { suspendedOn: '2026-11-20', why: 'Invented.' }, shut)
    const refused = await journey.tries('2026-11-20T17:00:00Z', 'PlanTransfer', journey.supervisor, { ...plan, to: 'EXMPSHUT' }, caseId)
    expect(refused).toMatchObject({ outcome: 'refused', entry: { findings: [{ rule: 'place-open' }] } })
    const bookIn = {
      occurredAt: '2026-11-20T18:00:00Z',
      facility: 'EXMPSHUT',
      facilityKind: 'detention',
      zone: 'America/New_York',
      from: 'arrest',
    }
    const kept = await journey.does('2026-11-20T18:10:00Z', 'BookIn', journey.keeper, bookIn, caseId)
    expect(kept.assessment.findings.map(({ rule }) => rule)).toEqual(['place-open'])
  })
})
