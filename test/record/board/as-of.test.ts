import { afterAll, beforeAll, expect, it } from 'vitest'
import { onWarrant } from '../../unit/custody/invented.ts'
import { placed, reviewed } from '../../unit/segregation/invented.ts'
import { beginJourney, type Journey } from '../custody/journey.ts'
import { testTrace } from '../registrar/record-for-tests.ts'

let journey: Journey
let caseId: string
let placementId: string
beforeAll(async () => {
  journey = await beginJourney()
  const input = { ...onWarrant, personId: await journey.person(), arrestingOfficerId: journey.ana, occurredAt: '2026-11-30T15:00:00Z' }
  caseId = (await journey.does('2026-11-30T15:00:00Z', 'Arrest', journey.ana, input)).entry.caseId
  const order = { ...placed, reviewerId: journey.director, occurredAt: '2026-12-01T17:00:00Z' }
  const { entry } = await journey.does('2026-12-01T17:30:00Z', 'PlaceInSegregation', journey.supervisor, order, caseId)
  placementId = `segregation-placement:${entry.entryId}`
})
afterAll(() => journey?.close())

const overdueOn = async (at: string) => {
  const reader = { officerId: journey.director, purpose: 'Look at what was overdue', trace: testTrace }
  const { rows } = await journey.readingRoom.openBoardAsOf(reader, { office: 'custody' }, Temporal.Instant.from(at))
  return rows.filter((row) => row.caseId === caseId).map(({ clock }) => clock)
}
const fourteen = 'seg-directive-11065.1.notice-14-days'

it('the board of a day has what was overdue then, and forgets nothing of what was done since', async () => {
  const notice = { subjectId: placementId, noticeOf: '14-days', occurredAt: '2026-12-20T15:00:00Z' }
  await journey.does('2026-12-20T16:00:00Z', 'RecordSegregationNotice', journey.supervisor, notice, caseId)
  // Due at the end of 15 December in New York; given on the 20th.
  expect(await overdueOn('2026-12-15T20:00:00Z')).not.toContain(fourteen)
  expect(await overdueOn('2026-12-17T20:00:00Z')).toContain(fourteen)
  expect(await overdueOn('2026-12-21T20:00:00Z')).not.toContain(fourteen)
  expect(await overdueOn('2026-11-01T20:00:00Z')).toEqual([])
})

it('a review that repeats the facts of the order is refused, whatever its case and signs; one with a new fact is not', async () => {
  const asBefore = (placed.facts as { fact: string }[]).map((one) => ({
    ...one,
    fact: `${one.fact.toUpperCase()}!`,
    whereFound: 'Another page',
  }))
  const input = { ...reviewed, subjectId: placementId, occurredAt: '2026-12-21T15:00:00Z' }
  const repeats = await journey.tries('2026-12-21T15:30:00Z', 'ReviewSegregation', journey.director, { ...input, facts: asBefore }, caseId)
  expect([repeats.outcome, repeats.entry.findings.map(({ rule }) => rule)]).toEqual([
    'refused',
    expect.arrayContaining(['segregation-review-new-facts']),
  ])
  const first = await journey.does('2026-12-21T16:00:00Z', 'ReviewSegregation', journey.director, input, caseId)
  expect(JSON.stringify(first.entry.payload)).not.toContain('asked again')
  const again = await journey.tries(
    '2026-12-28T16:00:00Z',
    'ReviewSegregation',
    journey.director,
    { ...input, occurredAt: '2026-12-28T15:00:00Z' },
    caseId,
  )
  expect(again.outcome).toBe('refused')
})
