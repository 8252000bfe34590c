import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PlaceYear, placeYear, tallyNights, tallyYear } from '../../../src/offices/inspections/exports.ts'
import { placeId } from '../../../src/offices/places/exports.ts'
import { onWarrant } from '../../unit/custody/invented.ts'
import { beginJourney, type Journey } from '../custody/journey.ts'

let journey: Journey
let inspector: string
let year: PlaceYear
const zone = 'America/New_York'
const holdRoom = 'EXMPROOM'
const now = '2026-06-20T12:00:00Z'

beforeAll(async () => {
  journey = await beginJourney()
  inspector = await journey.officer(['detention-compliance-officer'], { name: 'Ina Example', office: 'inspections' })
  await journey.place(holdRoom, { facilityKind: 'hold-room', capacity: 1 })
  const arrest = async (at: string) => {
    const input = { ...onWarrant, personId: await journey.person(), arrestingOfficerId: journey.ana, occurredAt: at }
    return (await journey.does(at, 'Arrest', journey.ana, input)).entry.caseId
  }
  const bookIn = (at: string, caseId: string) =>
    journey.does(
      at,
      'BookIn',
      journey.keeper,
      { occurredAt: at, facility: holdRoom, facilityKind: 'hold-room', zone, from: 'arrest' },
      caseId,
    )
  const bookOut = async (at: string, caseId: string) => {
    const stint = (await journey.registrar.findCase(caseId))?.subjects.values().find(({ kind }) => kind === 'stint')
    await journey.does(at, 'BookOut', journey.keeper, { subjectId: stint?.id, occurredAt: at, to: 'another-place' }, caseId)
  }
  // 11 hours, over the end of 4 March; then 26 hours over the end of 10 April, another beside them for 2 hours.
  const short = await arrest('2026-03-04T20:00:00Z')
  await bookIn('2026-03-04T22:00:00Z', short)
  await bookOut('2026-03-05T09:00:00Z', short)
  const long = await arrest('2026-04-10T14:00:00Z')
  const beside = await arrest('2026-04-10T14:00:00Z')
  await bookIn('2026-04-10T15:00:00Z', long)
  await bookIn('2026-04-11T03:00:00Z', beside)
  const grievance = {
    occurredAt: '2026-04-11T04:00:00Z',
    about: 'food-or-water',
    level: 'informal',
    isEmergency: false,
    says: 'Invented.',
    language: 'es',
  }
  await journey.does('2026-04-11T04:00:00Z', 'FileGrievance', journey.keeper, grievance, beside)
  await bookOut('2026-04-11T05:00:00Z', beside)
  await bookOut('2026-04-11T17:00:00Z', long)
  const ofPlace = placeId(holdRoom)
  await journey.does(
    '2026-04-11T12:00:00Z',
    'RecordMidnightCount',
    journey.keeper,
    { countedOn: '2026-04-10', countedPeople: 1, countedHow: 'roll-call' },
    ofPlace,
  )
  await journey.does(
    '2026-05-04T12:00:00Z',
    'Deduct',
    inspector,
    { deductionKind: 'deducted', dollars: 9_000, clause: 'H-12', why: 'Invented.' },
    ofPlace,
  )
  const place = await journey.registrar.findCase(ofPlace)
  if (!place) throw new Error('the place is not on record')
  const cases = await journey.registers.heldAt(holdRoom)
  year = placeYear({
    place,
    cases,
    readings: [],
    until: '2026-06',
    now: Temporal.Instant.from(now),
    law: journey.law(),
    isClearedForConduct: false,
  })
})
afterAll(() => journey?.close())

/** The months in which a line counts something. */
const counted = (line: string) => {
  const row = tallyYear(year).find((one) => one.line === line)
  return Object.fromEntries(year.months.flatMap((month, at) => (row?.byMonth[at] ? [[month, row.byMonth[at]]] : [])))
}

describe('the year of a place', () => {
  it('is twelve months, and its nights those that have ended', () => {
    expect([year.months[0], year.months.at(-1), year.nights[0]?.on, year.nights.at(-1)?.on]).toEqual([
      '2025-07',
      '2026-06',
      '2025-07-01',
      '2026-06-19',
    ])
  })

  it('counts bookings, those over capacity, and stays in a hold room over 12 hours', () => {
    expect(counted('bookings-in')).toEqual({ '2026-03': 1, '2026-04': 2 })
    expect(counted('bookings-over-capacity')).toEqual({ '2026-04': 1 })
    expect(counted('hold-room-over-12-hours')).toEqual({ '2026-04': 1 })
    expect(year.events.find(({ line }) => line === 'hold-room-over-12-hours')).toMatchObject({
      on: '2026-04-10',
      says: '26 hours',
      caseKind: 'custody',
    })
  })

  it('counts people at midnight by the book-ins and book-outs, and nights over capacity', () => {
    const nights = tallyNights(year)
    expect([nights[8]?.most, nights[9]?.most, nights[10]?.most]).toEqual([1, 2, 0])
    expect(counted('over-capacity-nights')).toEqual({ '2026-04': 1 })
  })

  it('says where a recorded count differs', () => {
    expect(counted('counts-recorded')).toEqual({ '2026-04': 1 })
    expect(year.events.filter(({ line }) => line === 'counts-that-differ').map(({ on, says }) => [on, says])).toEqual([
      ['2026-04-10', '1 counted, 2 on record'],
    ])
  })

  it('counts grievances where the person was held, and money', () => {
    expect(counted('grievances-filed')).toEqual({ '2026-04': 1 })
    expect(tallyYear(year).find(({ line }) => line === 'deductions')).toMatchObject({ all: 1, dollars: 9_000 })
  })

  it('leads from every number to the entry that says so', async () => {
    for (const { caseId, entryId } of year.events.filter((event) => event.entryId !== null)) {
      const entries = await journey.entries(caseId)
      expect(entries.map((entry) => entry.entryId)).toContain(entryId)
    }
  })
})
