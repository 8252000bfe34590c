import { afterAll, beforeAll, expect, it } from 'vitest'
import { finalOrder, removal, withoutWarrant } from '../../unit/custody/invented.ts'
import { detainer, notice } from '../../unit/detainers/invented.ts'
import { beginJourney, type Journey } from '../custody/journey.ts'

let journey: Journey
beforeAll(async () => {
  journey = await beginJourney()
})
afterAll(() => journey?.close())

it('a detainer is refused to somebody whose citizenship was shown in an earlier custody, though the new case says nothing of it', async () => {
  const personId = await journey.person()
  const arrest = { ...withoutWarrant, personId, arrestingOfficerId: journey.ana, occurredAt: '2026-03-06T15:00:00Z' }
  const { entry } = await journey.does('2026-03-06T15:10:00Z', 'Arrest', journey.ana, arrest)
  const claim = {
    from: 'the-person',
    isDetainedOrToBeDetained: true,
    evidence: 'Born in an invented county.',
    occurredAt: '2026-03-06T16:00:00Z',
  }
  const claimed = await journey.does('2026-03-06T16:05:00Z', 'RecordCitizenshipClaim', journey.ana, claim, entry.caseId)
  const answer = { subjectId: `citizenship-claim:${claimed.entry.entryId}`, isCitizenshipShown: true, reasons: 'An invented birth record.' }
  await journey.does('2026-03-06T20:00:00Z', 'ResolveCitizenshipClaim', journey.counsel, answer, entry.caseId)

  const told = { ...notice, personId, occurredAt: '2026-11-23T15:00:00Z' }
  const again = await journey.does('2026-11-23T15:10:00Z', 'RecordPartnerNotice', journey.ana, told)
  expect(again.entry.caseId).not.toBe(entry.caseId)
  await journey.does('2026-11-23T15:20:00Z', 'RecordFinalOrder', journey.ana, finalOrder, again.entry.caseId)
  const refused = await journey.tries('2026-11-23T15:30:00Z', 'IssueDetainer', journey.ana, detainer, again.entry.caseId)
  expect(refused.outcome).toBe('refused')
  expect(refused.assessment.findings).toContainEqual(
    expect.objectContaining({
      rule: 'usc-claim',
      refuses: true,
      fact: expect.stringContaining('Here it stands in another case of the person.'),
    }),
  )
  // Whoever reads the refusal may not be cleared to know of the other case: nothing in it names that case.
  expect(JSON.stringify(refused.entry.findings)).not.toContain(entry.caseId)
})

it('a detainer about somebody else is not stopped by it', async () => {
  const told = { ...notice, personId: await journey.person(), occurredAt: '2026-11-24T15:00:00Z' }
  const other = await journey.does('2026-11-24T15:10:00Z', 'RecordPartnerNotice', journey.ana, told)
  const issued = await journey.tries('2026-11-24T15:20:00Z', 'IssueDetainer', journey.ana, detainer, other.entry.caseId)
  expect(issued.assessment.findings.map(({ rule }) => rule)).not.toContain('usc-claim')
})

it('an arrest of them leads to a custody in which a decision warns, and no removal is ordered', async () => {
  const personId = await journey.person()
  const arrest = { ...withoutWarrant, personId, arrestingOfficerId: journey.ana }
  const first = await journey.does('2026-11-25T15:10:00Z', 'Arrest', journey.ana, { ...arrest, occurredAt: '2026-11-25T15:00:00Z' })
  const claim = { from: 'a-record', isDetainedOrToBeDetained: true, evidence: 'An invented record.', occurredAt: '2026-11-25T16:00:00Z' }
  await journey.does('2026-11-25T16:05:00Z', 'RecordCitizenshipClaim', journey.ana, claim, first.entry.caseId)
  const second = await journey.does('2026-11-26T15:10:00Z', 'Arrest', journey.ana, { ...arrest, occurredAt: '2026-11-26T15:00:00Z' })
  await journey.does('2026-11-26T15:20:00Z', 'RecordFinalOrder', journey.ana, finalOrder, second.entry.caseId)
  await journey.does('2026-11-26T15:30:00Z', 'IssueRemovalWarrant', journey.director, { personName: 'Invented' }, second.entry.caseId)
  const planned = await journey.tries('2026-11-26T16:00:00Z', 'OrderRemovalExecution', journey.director, removal, second.entry.caseId)
  expect(planned.outcome).toBe('refused')
  expect(planned.assessment.findings).toContainEqual(expect.objectContaining({ rule: 'usc-claim', refuses: true }))
})
