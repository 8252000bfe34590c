import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { claimRegister } from '../../../src/offices/citizenship-claims/exports.ts'
import { finalOrder, name, onWarrant, removal } from '../../unit/custody/invented.ts'
import { beginJourney, type Journey } from '../custody/journey.ts'

let journey: Journey
beforeAll(async () => {
  journey = await beginJourney()
})
afterAll(() => journey?.close())

const arrest = async (at: string, personId: string) => {
  const input = { ...onWarrant, personId, arrestingOfficerId: journey.ana, occurredAt: at }
  return (await journey.does(at, 'Arrest', journey.ana, input)).entry.caseId
}
const bookIn = (at: string, caseId: string) =>
  journey.does(
    at,
    'BookIn',
    journey.keeper,
    { facility: 'EXMPDET', facilityKind: 'detention', from: 'arrest', occurredAt: at, zone: 'America/New_York' },
    caseId,
  )
const plan = { to: 'EXMPDET', isTransferBetweenAreas: true, hasAttorneyOfRecord: true, reasons: 'Invented.' }
const says = { from: 'the-person', isDetainedOrToBeDetained: true, evidence: 'Invented: born in Example County.' }
const claims = async (at: string, act: string, officer: string, caseId: string, more: object) => {
  const state = await journey.registrar.findCase(caseId)
  const claim = [...(state?.subjects.keys() ?? [])].findLast((id) => id.startsWith('citizenship-claim:'))
  return journey.tries(at, act, officer, { subjectId: claim, ...more }, caseId)
}
const register = async (at: string) => claimRegister(await journey.registers.claims.states(), Temporal.Instant.from(at))

describe('a citizen says so', () => {
  it('adverse acts stop, the claim is answered from records, partners are corrected, and the register shows the days', async () => {
    const personId = await journey.person()
    const caseId = await arrest('2026-11-02T20:00:00Z', personId)
    await journey.does('2026-11-02T21:00:00Z', 'RecordFinalOrder', journey.ana, finalOrder, caseId)
    await journey.does('2026-11-02T22:00:00Z', 'IssueRemovalWarrant', journey.director, { personName: name }, caseId)
    await bookIn('2026-11-03T15:00:00Z', caseId)
    const { assessment } = await journey.does(
      '2026-11-04T15:00:00Z',
      'RecordCitizenshipClaim',
      journey.keeper,
      { ...says, occurredAt: '2026-11-04T15:00:00Z' },
      caseId,
    )
    expect(assessment.notices.map(({ to }) => to)).toEqual(expect.arrayContaining(['office:citizenship-claims', 'office:opla']))

    const stopped = await journey.tries('2026-11-04T16:00:00Z', 'OrderRemovalExecution', journey.director, removal, caseId)
    expect(stopped).toMatchObject({ outcome: 'refused', entry: { findings: [{ rule: 'usc-claim', refuses: true }] } })
    const unread = await journey.tries('2026-11-04T16:10:00Z', 'PlanTransfer', journey.supervisor, plan, caseId)
    expect(unread.entry.findings.map(({ rule, refuses }) => [rule, refuses])).toEqual(
      expect.arrayContaining([
        ['usc-claim', false],
        ['citizenship-claim-unread', true],
      ]),
    )
    const read = { isClaimRead: true, isCounselConsulted: true, reasons: 'Invented: the papers come tomorrow.' }
    expect((await claims('2026-11-04T17:00:00Z', 'AcknowledgeCitizenshipClaim', journey.supervisor, caseId, read)).outcome).toBe('recorded')
    const warned = await journey.tries('2026-11-04T17:10:00Z', 'PlanTransfer', journey.supervisor, plan, caseId)
    expect(warned.outcome).toBe('recorded')
    expect(warned.entry.findings.map(({ rule }) => rule)).toContain('usc-claim')
    expect((await journey.tries('2026-11-04T17:20:00Z', 'OrderRemovalExecution', journey.director, removal, caseId)).outcome).toBe(
      'refused',
    )

    const consulted = { occurredAt: '2026-11-05T14:00:00Z', citizenshipMemorandumSentOn: '2026-11-05' }
    expect((await claims('2026-11-05T15:00:00Z', 'ConsultOnCitizenship', journey.ana, caseId, consulted)).outcome).toBe('recorded')
    const early = { partners: ['example-county-jail'], wrongValueIn: 'country-of-citizenship' }
    expect((await claims('2026-11-05T16:00:00Z', 'CorrectPartner', journey.counsel, caseId, early)).entry.findings).toMatchObject([
      { rule: 'citizenship-shown-on-record', refuses: true },
    ])
    const answer = {
      isCitizenshipShown: true,
      recordsSeen: ['birth-record'],
      reasons: 'Invented.',
      citizenshipMemorandumAnsweredOn: '2026-11-06',
    }
    const answered = await claims('2026-11-06T15:00:00Z', 'ResolveCitizenshipClaim', journey.counsel, caseId, answer)
    expect(answered.assessment.notices.map(({ to }) => to)).toEqual(['office:custody'])

    await journey.does(
      '2026-11-06T16:00:00Z',
      'OrderRelease',
      journey.supervisor,
      { personName: name, kind: 'no-ground-to-hold', reasons: 'A citizen.', language: 'en' },
      caseId,
    )
    await journey.does(
      '2026-11-06T18:00:00Z',
      'Release',
      journey.keeper,
      { occurredAt: '2026-11-06T17:00:00Z', isPropertyReturned: true },
      caseId,
    )
    const both = { partners: ['example-county-jail', 'example-state-police'], wrongValueIn: 'country-of-citizenship' }
    const corrected = await claims('2026-11-07T15:00:00Z', 'CorrectPartner', journey.counsel, caseId, both)
    expect(corrected.assessment.notices.map(({ to }) => to)).toEqual(['partner:example-county-jail', 'partner:example-state-police'])
    const took = { subjectId: `partner-correction:${corrected.entry.entryId}-1`, partnerAcknowledgedOn: '2026-11-08' }
    await journey.does('2026-11-09T15:00:00Z', 'RecordPartnerAcknowledgement', journey.counsel, took, caseId)
    const why = { cause: 'record-out-of-date', causeSays: 'Invented.', redress: 'apology' }
    expect((await claims('2026-11-09T16:00:00Z', 'RecordInappropriateDetention', journey.counsel, caseId, why)).outcome).toBe('recorded')

    // Held on 2, 3, 4, 5 and 6 November.
    expect((await register('2026-12-01T12:00:00Z'))[0]).toEqual({
      caseId,
      knownOn: '2026-11-04',
      from: 'the-person',
      outcome: 'citizenship shown',
      daysHeld: 5,
      cause: 'record-out-of-date',
      redress: 'apology',
      partners: { told: 2, acknowledged: 1 },
      isRecurrence: false,
    })
    expect((await journey.tries('2026-11-10T16:00:00Z', 'OrderRemovalExecution', journey.director, removal, caseId)).outcome).toBe(
      'refused',
    )

    const again = await arrest('2026-12-05T20:00:00Z', personId)
    await journey.does(
      '2026-12-05T22:00:00Z',
      'RecordCitizenshipClaim',
      journey.keeper,
      { ...says, occurredAt: '2026-12-05T21:00:00Z' },
      again,
    )
    expect((await register('2026-12-06T12:00:00Z'))[0]).toMatchObject({ caseId: again, outcome: 'open', daysHeld: 2, isRecurrence: true })
  })

  it('is not sent away by an answer without records', async () => {
    const caseId = await arrest('2026-11-02T20:00:00Z', await journey.person())
    await journey.does(
      '2026-11-04T15:00:00Z',
      'RecordCitizenshipClaim',
      journey.keeper,
      { ...says, occurredAt: '2026-11-04T15:00:00Z' },
      caseId,
    )
    const bare = { isCitizenshipShown: false, reasons: 'Invented.' }
    const refused = await claims('2026-11-05T15:00:00Z', 'ResolveCitizenshipClaim', journey.counsel, caseId, bare)
    expect(refused).toMatchObject({ outcome: 'refused', entry: { findings: [{ rule: 'claim-cleared-by-record' }] } })
    const cleared = { ...bare, recordsSeen: ['birth-record', 'records-of-a-parent'] }
    expect((await claims('2026-11-05T16:00:00Z', 'ResolveCitizenshipClaim', journey.counsel, caseId, cleared)).outcome).toBe('recorded')
    expect((await register('2026-11-06T12:00:00Z')).find((row) => row.caseId === caseId)).toMatchObject({ outcome: 'found wanting' })
  })
})
