import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { failedTwice, placeRatings, waiversOn } from '../../../src/offices/inspections/exports.ts'
import { placeId } from '../../../src/offices/places/exports.ts'
import { onWarrant } from '../../unit/custody/invented.ts'
import { beginJourney, type Journey } from '../custody/journey.ts'

let journey: Journey
let inspector: string
let another: string
const caseId = placeId('EXMPDET')
beforeAll(async () => {
  journey = await beginJourney()
  inspector = await journey.officer(['detention-compliance-officer'], { name: 'Ina Example', office: 'inspections' })
  another = await journey.officer(['inspector'], { name: 'Ivo Example', office: 'inspections' })
})
afterAll(() => journey?.close())

const subjectOf = (kind: string, { entry }: { entry: { entryId: string } }) => `${kind}:${entry.entryId}`
const theState = async () => {
  const state = await journey.registrar.findCase(caseId)
  if (!state) throw new Error('the place is not on record')
  return state
}

describe('a count at midnight', () => {
  it('is held against the book-ins on record, and a difference is a finding', async () => {
    const arrest = { ...onWarrant, personId: await journey.person(), arrestingOfficerId: journey.ana, occurredAt: '2026-03-02T15:00:00Z' }
    const { entry } = await journey.does('2026-03-02T15:00:00Z', 'Arrest', journey.ana, arrest)
    const bookIn = {
      occurredAt: '2026-03-02T20:00:00Z',
      facility: 'EXMPDET',
      facilityKind: 'detention',
      zone: 'America/New_York',
      from: 'arrest',
    }
    await journey.does('2026-03-02T20:00:00Z', 'BookIn', journey.keeper, bookIn, entry.caseId)
    const count = (countedOn: string, countedPeople: number) =>
      journey.does(
        '2026-03-04T12:00:00Z',
        'RecordMidnightCount',
        journey.keeper,
        { countedOn, countedPeople, countedHow: 'roll-call' },
        caseId,
      )
    expect((await count('2026-03-01', 0)).assessment.findings).toEqual([])
    expect((await count('2026-03-02', 1)).assessment.findings).toEqual([])
    const { assessment } = await count('2026-03-03', 3)
    expect(assessment.findings).toMatchObject([{ rule: 'midnight-count-differs', question: 'where', refuses: false }])
    expect(assessment.findings[0]?.fact).toContain(
      '3 people were counted at the end of 2026-03-03, and by the book-ins and book-outs on record 1 were there',
    )
  })
})

describe('an inspection', () => {
  it('is scheduled, held and reported; its deficiency stays open until another officer has seen the correction', async () => {
    const schedule = { inspectionKind: 'annual', inspectionDueAt: '2026-06-30T21:00:00Z', standard: 'NDS 2025', why: 'Invented.' }
    const inspection = subjectOf(
      'inspection',
      await journey.does('2026-04-01T15:00:00Z', 'ScheduleInspection', inspector, schedule, caseId),
    )
    expect((await journey.clocks(caseId, '2026-04-02T00:00:00Z')).map(({ clock, dueAt }) => [clock, dueAt])).toEqual([
      ['inspection-agreed.held', '2026-06-30T21:00:00.000Z'],
    ])
    const early = await journey.tries(
      '2026-06-01T15:00:00Z',
      'IssueInspectionReport',
      inspector,
      { subjectId: inspection, overallRating: 'pass', summary: 'Invented.' },
      caseId,
    )
    expect(early).toMatchObject({ outcome: 'refused', entry: { findings: [{ rule: 'inspection-was-held' }] } })
    const held = { subjectId: inspection, occurredAt: '2026-06-16T21:00:00Z', inspectedBy: 'Example inspectors', isAnnounced: false }
    await journey.does('2026-06-17T15:00:00Z', 'RecordInspection', inspector, held, caseId)
    const found = { subjectId: inspection, part: '4.3 Medical care', gravity: 'deficiency', found: 'Invented.' }
    const deficiency = subjectOf('deficiency', await journey.does('2026-06-18T15:00:00Z', 'RecordDeficiency', inspector, found, caseId))
    await journey.does(
      '2026-07-01T15:00:00Z',
      'IssueInspectionReport',
      inspector,
      { subjectId: inspection, overallRating: 'deficient', summary: 'Invented.' },
      caseId,
    )

    await journey.does(
      '2026-07-02T15:00:00Z',
      'AgreeCorrection',
      inspector,
      { subjectId: deficiency, plan: 'Invented.', correctionDueAt: '2026-08-01T21:00:00Z' },
      caseId,
    )
    const unreported = await journey.tries(
      '2026-07-03T15:00:00Z',
      'VerifyCorrection',
      another,
      { subjectId: deficiency, isCorrected: true, seen: 'Invented.' },
      caseId,
    )
    expect(unreported).toMatchObject({ outcome: 'refused', entry: { findings: [{ rule: 'correction-was-reported' }] } })
    const report = { subjectId: deficiency, occurredAt: '2026-07-20T15:00:00Z', shown: 'Invented.' }
    await journey.does('2026-07-20T16:00:00Z', 'ReportCorrection', inspector, report, caseId)
    const own = await journey.tries(
      '2026-07-21T15:00:00Z',
      'VerifyCorrection',
      inspector,
      { subjectId: deficiency, isCorrected: true, seen: 'Invented.' },
      caseId,
    )
    expect(own).toMatchObject({ outcome: 'refused', entry: { findings: [{ rule: 'correction-seen-by-another', question: 'who' }] } })
    expect((await journey.clocks(caseId, '2026-07-21T00:00:00Z')).map(({ clock }) => clock)).toEqual(['inspection-agreed.correction'])
    await journey.does(
      '2026-07-22T15:00:00Z',
      'VerifyCorrection',
      another,
      { subjectId: deficiency, isCorrected: true, seen: 'Invented.' },
      caseId,
    )
    expect((await theState()).subjects.get(deficiency)?.facts).toMatchObject({ isDeficiencyOpen: false })
    expect(await journey.clocks(caseId, '2026-07-23T00:00:00Z')).toEqual([])
  })

  it('twice below adequate is known, and by a rule known from memory only: nothing is refused for it', async () => {
    const schedule = { inspectionKind: 'follow-up', inspectionDueAt: '2026-10-30T21:00:00Z', standard: 'NDS 2025', why: 'Invented.' }
    const inspection = subjectOf(
      'inspection',
      await journey.does('2026-09-01T15:00:00Z', 'ScheduleInspection', inspector, schedule, caseId),
    )
    await journey.does(
      '2026-10-01T15:00:00Z',
      'RecordInspection',
      inspector,
      { subjectId: inspection, occurredAt: '2026-09-30T21:00:00Z', inspectedBy: 'Example inspectors', isAnnounced: true },
      caseId,
    )
    expect(failedTwice(await theState(), '2026-10-02T00:00:00.000Z')).toBeUndefined()
    await journey.does(
      '2026-10-05T15:00:00Z',
      'IssueInspectionReport',
      inspector,
      { subjectId: inspection, overallRating: 'fail', summary: 'Invented.' },
      caseId,
    )
    expect(placeRatings(await theState()).map(({ rating }) => rating)).toEqual(['fail', 'deficient'])
    expect(failedTwice(await theState(), '2026-10-06T00:00:00.000Z')?.map(({ rating }) => rating)).toEqual(['fail', 'deficient'])

    const arrest = { ...onWarrant, personId: await journey.person(), arrestingOfficerId: journey.ana, occurredAt: '2026-10-10T15:00:00Z' }
    const { entry } = await journey.does('2026-10-10T15:00:00Z', 'Arrest', journey.ana, arrest)
    const bookIn = {
      occurredAt: '2026-10-10T20:00:00Z',
      facility: 'EXMPDET',
      facilityKind: 'detention',
      zone: 'America/New_York',
      from: 'arrest',
    }
    const { assessment } = await journey.does('2026-10-10T20:00:00Z', 'BookIn', journey.keeper, bookIn, entry.caseId)
    expect(assessment.findings.filter(({ question }) => question === 'where')).toEqual([])
  })
})

describe('money and waivers', () => {
  it('is released by another officer than the one who withheld it', async () => {
    const withheld = { deductionKind: 'withheld', dollars: 25_000, clause: 'H-12', why: 'Invented.' }
    const deduction = subjectOf('deduction', await journey.does('2026-10-11T15:00:00Z', 'Deduct', inspector, withheld, caseId))
    const own = await journey.tries(
      '2026-10-12T15:00:00Z',
      'ReleaseWithheld',
      inspector,
      { subjectId: deduction, why: 'Invented.' },
      caseId,
    )
    expect(own).toMatchObject({ outcome: 'refused', entry: { findings: [{ rule: 'payment-released-by-another', question: 'who' }] } })
    await journey.does('2026-10-12T16:00:00Z', 'ReleaseWithheld', journey.director, { subjectId: deduction, why: 'Invented.' }, caseId)
    const again = await journey.tries(
      '2026-10-13T16:00:00Z',
      'ReleaseWithheld',
      journey.director,
      { subjectId: deduction, why: 'Invented.' },
      caseId,
    )
    expect(again.outcome).toBe('refused')
  })

  it('has who, why and until; a waiver without an end cannot be written', async () => {
    const waiver = { part: '2.5 Hold rooms', waivedFromOn: '2026-11-01', instead: 'Invented.', why: 'Invented.' }
    await expect(journey.tries('2026-10-20T15:00:00Z', 'WaiveStandard', journey.director, waiver, caseId)).rejects.toThrow('waivedUntilOn')
    await expect(
      journey.tries('2026-10-20T15:00:00Z', 'WaiveStandard', journey.director, { ...waiver, waivedUntilOn: '2026-10-31' }, caseId),
    ).rejects.toThrow('The last day is not before the first.')
    await journey.does('2026-10-20T15:00:00Z', 'WaiveStandard', journey.director, { ...waiver, waivedUntilOn: '2026-11-30' }, caseId)
    expect(waiversOn(await theState(), '2026-11-15')).toMatchObject([
      { part: '2.5 Hold rooms', by: journey.director, untilOn: '2026-11-30' },
    ])
    expect(waiversOn(await theState(), '2026-12-01')).toEqual([])
  })
})
