import { afterAll, beforeAll, expect, it } from 'vitest'
import { partnerId } from '../../../src/offices/detainers/exports.ts'
import { beginJourney, type Journey } from '../custody/journey.ts'

const at = '2026-11-23T15:00:00Z'
const asked = {
  occurredAt: at,
  partner: 'EXMPJAIL',
  queryAskedOn: '2026-11-20',
  queryPurpose: 'arrest-or-booking',
  lawNamed: 'An invented statute',
}

let journey: Journey
let jailCase: string
beforeAll(async () => {
  journey = await beginJourney()
  const jail = { code: 'EXMPJAIL', name: 'Example County Jail (invented)', partnerKind: 'jail', zone: 'America/New_York' }
  jailCase = (await journey.does(at, 'RegisterPartner', journey.ana, jail)).entry.caseId
})
afterAll(() => journey?.close())

it('a question about a person is in the person’s own record, with its purpose and its dated answer', async () => {
  const personId = await journey.person()
  const answer = { ...asked, queryAnswer: 'no-status-found', answered: 'Invented words.' }
  const { entry } = await journey.does(at, 'AnswerStatusQuery', journey.ana, answer, personId)
  const state = await journey.registrar.findCase(personId)
  expect(state?.subjects.get(`status-query:${entry.entryId}`)?.facts).toEqual({
    queryFrom: 'EXMPJAIL',
    queryPurpose: 'arrest-or-booking',
    queryAskedOn: '2026-11-20',
    queryAnsweredAt: '2026-11-23T15:00:00.000Z',
    queryAnswer: 'no-status-found',
  })
  expect(JSON.stringify(entry.payload)).not.toContain('Invented words')
})

it('a question that found nobody leaves no name and no record of a person', async () => {
  const before = await journey.ledger.position()
  const { entry } = await journey.does(at, 'AnswerQueryWithoutRecord', journey.ana, asked, jailCase)
  expect(await journey.ledger.position()).toBe(before + 1)
  expect([entry.personId, entry.personal]).toEqual([null, null])
  const state = await journey.registrar.findCase(jailCase)
  expect(state?.subjects.get(`status-query:${entry.entryId}`)?.facts.queryAnswer).toBe('no-record')
})

it('an agency is registered once under a code, whatever its letters', async () => {
  expect(jailCase).toBe(partnerId('exmpjail'))
  const again = { code: 'exmpjail', name: 'Another (invented)', partnerKind: 'police', zone: 'America/New_York' }
  const refused = await journey.tries(at, 'RegisterPartner', journey.ana, again)
  expect([refused.outcome, refused.assessment.findings[0]?.rule]).toEqual(['refused', 'partner-once'])
})
