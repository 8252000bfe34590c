import { afterAll, beforeAll, expect, it } from 'vitest'
import { holdRoomHours, openGrievances } from '../../../src/offices/conditions/exports.ts'
import { placeId } from '../../../src/offices/places/exports.ts'
import { onWarrant } from '../../unit/custody/invented.ts'
import { beginJourney, type Journey } from '../custody/journey.ts'

let journey: Journey
let caseId: string
let stintId: string
beforeAll(async () => {
  journey = await beginJourney()
  const input = { ...onWarrant, personId: await journey.person(), arrestingOfficerId: journey.ana, occurredAt: '2026-12-01T01:00:00Z' }
  caseId = (await journey.does('2026-12-01T01:00:00Z', 'Arrest', journey.ana, input)).entry.caseId
  const bookedIn = {
    facility: 'EXMPHOLD',
    facilityKind: 'hold-room',
    from: 'arrest',
    occurredAt: '2026-12-01T02:00:00Z',
    zone: 'America/New_York',
  }
  const { entry } = await journey.does('2026-12-01T02:00:00Z', 'BookIn', journey.keeper, bookedIn, caseId)
  stintId = `stint:${entry.entryId}`
})
afterAll(() => journey?.close())

it('a night in a hold room: who looked and what was given is on record hour by hour, and twelve hours run', async () => {
  const look = (at: string) => ({ code: 'EXMPHOLD', occurredAt: at, peopleSeen: 1, isAnythingWrong: false })
  await journey.does('2026-12-01T02:20:00Z', 'CheckHoldRoom', journey.keeper, look('2026-12-01T02:20:00Z'))
  await journey.does('2026-12-01T02:45:00Z', 'CheckHoldRoom', journey.keeper, look('2026-12-01T02:45:00Z'))
  const given = { subjectId: stintId, given: ['water', 'phone'], occurredAt: '2026-12-01T03:10:00Z' }
  await journey.does('2026-12-01T03:10:00Z', 'GiveInHoldRoom', journey.keeper, given, caseId)
  const cases = await journey.registers.heldAt('EXMPHOLD')
  const place = await journey.registrar.findCase(placeId('EXMPHOLD'))
  const at = (hour: string) => Temporal.Instant.from(`2026-12-01T${hour}:00Z`)
  const hours = holdRoomHours({ cases, place, code: 'EXMPHOLD', from: at('02:00'), until: at('04:00'), now: at('04:00') })
  expect(hours).toMatchObject([
    { people: [{ caseId, hours: 1, given: [] }], looks: [{ seen: '1' }, { seen: '1' }], longestUnseenMinutes: 25 },
    { people: [{ caseId, hours: 2, given: ['water', 'phone'] }], looks: [], longestUnseenMinutes: 60 },
  ])
  const clocks = await journey.clocks(caseId, '2026-12-01T04:00:00Z')
  expect(clocks.find(({ clock }) => clock === 'ero-holdroom-12h')?.dueAt).toBe('2026-12-01T14:00:00.000Z')
})

it('a formal count begins the wait for the next and ends that of the one before', async () => {
  const count = (at: string) => ({ code: 'EXMPHOLD', occurredAt: at, counted: 1, expected: 1, isCountSettled: true })
  const first = await journey.does('2026-12-01T04:00:00Z', 'HoldHeadcount', journey.keeper, count('2026-12-01T04:00:00Z'))
  await journey.does('2026-12-01T11:00:00Z', 'HoldHeadcount', journey.keeper, count('2026-12-01T11:00:00Z'))
  const place = await journey.registrar.findCase(placeId('EXMPHOLD'))
  expect(place?.subjects.get(`headcount:${first.entry.entryId}`)?.facts).toMatchObject({ countedNextAt: '2026-12-01T11:00:00.000Z' })
})

it('an allegation against an officer is restricted from the start, and so is every step about it', async () => {
  const said = { against: 'an-officer', isAboutAnotherPlace: false, says: 'Invented words.', occurredAt: '2026-12-01T05:00:00Z' }
  const { entry } = await journey.does('2026-12-01T05:05:00Z', 'RecordAllegation', journey.keeper, said, caseId)
  expect(entry.restrictions).toEqual(['conduct'])
  const step = { subjectId: `abuse-allegation:${entry.entryId}`, step: 'field-office-told', occurredAt: '2026-12-01T05:10:00Z' }
  const told = await journey.does('2026-12-01T05:15:00Z', 'RecordAllegationStep', journey.director, step, caseId)
  expect(told.entry.restrictions).toEqual(['conduct'])
})

it('a grievance is answered with a fact, and then waits for nobody', async () => {
  const filed = {
    about: 'cleanliness-or-heat',
    level: 'formal',
    isEmergency: true,
    says: 'Invented.',
    language: 'es',
    occurredAt: '2026-12-01T06:00:00Z',
  }
  const { entry } = await journey.does('2026-12-01T06:01:00Z', 'FileGrievance', journey.keeper, filed, caseId)
  const states = async () => (await journey.registers.grievances.states()).flatMap(openGrievances)
  expect(await states()).toMatchObject([{ facility: 'EXMPHOLD', isEmergency: true, waitsFor: 'answer' }])
  const answer = {
    subjectId: `grievance:${entry.entryId}`,
    occurredAt: '2026-12-01T06:30:00Z',
    answer: 'granted',
    facts: [{ fact: 'The thermometer of the room showed 14 degrees.', source: 'seen-by-an-officer', whereFound: 'Invented log' }],
    reasons: 'Invented.',
    language: 'es',
  }
  await journey.does('2026-12-01T06:31:00Z', 'AnswerGrievance', journey.director, answer, caseId)
  expect(await states()).toEqual([])
})
