import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { thirdCountry } from '../../unit/after-order/invented.ts'
import { finalOrder, removal, withoutWarrant } from '../../unit/custody/invented.ts'
import { facts } from '../../unit/protection/invented.ts'
import { beginJourney, type Journey } from '../custody/journey.ts'

let journey: Journey
beforeAll(async () => {
  journey = await beginJourney()
})
afterAll(() => journey?.close())

const at = (day: string, hour = '15') => `2026-11-${day}T${hour}:10:00Z`

async function arrest(personId: string, day: string): Promise<string> {
  const arrested = { ...withoutWarrant, personId, arrestingOfficerId: journey.ana, occurredAt: `2026-11-${day}T15:00:00Z` }
  return (await journey.does(at(day), 'Arrest', journey.ana, arrested)).entry.caseId
}

/** A custody with a final order and the warrant for the removal, all but ordered. */
async function readyForRemoval(personId: string, day: string): Promise<string> {
  const caseId = await arrest(personId, day)
  await journey.does(at(day, '16'), 'RecordFinalOrder', journey.ana, finalOrder, caseId)
  await journey.does(at(day, '17'), 'IssueRemovalWarrant', journey.director, { personName: 'Invented' }, caseId)
  return caseId
}

const whyNot = async (day: string, caseId: string) => {
  const planned = await journey.tries(at(day, '18'), 'OrderRemovalExecution', journey.director, removal, caseId)
  return { outcome: planned.outcome, facts: planned.assessment.findings.map(({ fact }) => fact) }
}

describe('what a person said of themself in an earlier custody', () => {
  it('to be a permanent resident, and nobody answered it: the later one does not end in their removal', async () => {
    const personId = await journey.person()
    const first = await arrest(personId, '02')
    const claim = { statusClaimed: 'lawful-permanent-resident', evidence: 'Invented card.', occurredAt: at('02', '16') }
    await journey.does(at('02', '17'), 'NoteStatusClaim', journey.keeper, claim, first)
    const second = await readyForRemoval(personId, '10')
    const refused = await whyNot('10', second)
    expect(refused.outcome).toBe('refused')
    expect(refused.facts).toContainEqual(
      expect.stringMatching(/^No claim to be a citizen, a permanent resident.*Here it stands in another case of the person\.$/),
    )
    const subjectId = [...((await journey.registrar.findCase(first))?.subjects.keys() ?? [])].find((id) => id.startsWith('status-claim:'))
    const answer = { subjectId, personName: 'Invented', isEveryRecordAsked: true, isToldOfPerjury: true, facts }
    await journey.does(at('10', '19'), 'AnswerStatusClaim', journey.ana, { ...answer, answer: 'not-confirmed-not-declared' }, first)
    expect((await whyNot('10', second)).outcome).toBe('recorded')
  })

  it('to fear a country that no order names: the decision in the later one says so', async () => {
    const personId = await journey.person()
    const first = await arrest(personId, '02')
    await journey.does(at('02', '16'), 'RecordFinalOrder', journey.ana, finalOrder, first)
    const told = { ...thirdCountry, isFearVoiced: true, occurredAt: at('02', '16') }
    await journey.does(at('02', '17'), 'ServeThirdCountryNotice', journey.ana, told, first)
    const warned = await whyNot('10', await readyForRemoval(personId, '10'))
    expect(warned.facts).toContainEqual(
      expect.stringMatching(/^No fear of a country the order does not name.*in another case of the person/),
    )
  })
})
