import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bookedIn, name, spoken, withoutWarrant } from '../../unit/custody/invented.ts'
import { facts } from '../../unit/protection/invented.ts'
import { beginJourney, type Journey } from '../custody/journey.ts'

let journey: Journey
beforeAll(async () => {
  journey = await beginJourney()
})
afterAll(() => journey?.close())

/** A child arrested on Valentine's Day 2026, a Saturday before Presidents' Day, at 10:00 in New York. */
const at = '2026-02-14T15:00:00Z'

async function found() {
  const personId = await journey.person({ birthOn: '2012-05-05', isMinor: true })
  const input = { ...withoutWarrant, personId, arrestingOfficerId: journey.ana, occurredAt: at }
  const caseId = (await journey.does(at, 'Arrest', journey.ana, input)).entry.caseId
  const noted = { occurredAt: at, basis: 'claimed-or-suspected', source: 'Invented: the child says so.' }
  const { entry } = await journey.does(at, 'NoteMinor', journey.ana, noted, caseId)
  return { caseId, subjectId: `minor:${entry.entryId}` }
}

const dueOf = async (caseId: string, when: string) =>
  Object.fromEntries((await journey.clocks(caseId, when)).map(({ clock, dueAt, dueOn }) => [clock, dueAt ?? dueOn]))

describe('a child found with an aunt', () => {
  it('is told of to ORR in 48 hours and handed over in 72, holiday and all; nothing else is done with the child', async () => {
    const { caseId, subjectId } = await found()
    const determined = { subjectId, occurredAt: '2026-02-14T15:30:00Z', isUnaccompanied: true, foundWith: 'aunt-or-uncle' }
    const decided = { ...determined, isFromContiguousCountry: false, facts }
    await journey.does('2026-02-14T15:40:00Z', 'DetermineUnaccompanied', journey.ben, decided, caseId)
    expect(await dueOf(caseId, '2026-02-14T16:00:00Z')).toMatchObject({
      'uac-48h-notify-orr': '2026-02-16T15:00:00.000Z',
      'uac-72h-transfer': '2026-02-17T15:30:00.000Z',
    })
    const tie = {
      relation: 'aunt-or-uncle',
      relativeName: 'Invented Tía',
      isFoundTogether: true,
      relativeAt: 'same-place',
      facts,
      occurredAt: at,
    }
    await journey.does('2026-02-14T16:00:00Z', 'NoteFamilyTie', journey.ben, tie, caseId)
    const housed = { subjectId, occurredAt: '2026-02-14T16:30:00Z', isAnythingAgainst: false, reasons: 'Invented.' }
    const apart = await journey.tries(
      '2026-02-14T16:30:00Z',
      'HouseMinor',
      journey.keeper,
      { ...housed, housedWith: 'unrelated-adults' },
      caseId,
    )
    expect(apart.entry).toMatchObject({ outcome: 'refused', findings: [{ cite: '6 CFR 115.14(b), (c)', refuses: true }] })
    const withAunt = { ...housed, housedWith: 'adult-of-the-family', isFamilyShown: true }
    await journey.does('2026-02-14T16:40:00Z', 'HouseMinor', journey.keeper, withAunt, caseId)
    await journey.does('2026-02-14T17:00:00Z', 'BookIn', journey.keeper, { ...bookedIn, occurredAt: '2026-02-14T17:00:00Z' }, caseId)
    const notice = { subjectId, occurredAt: '2026-02-14T17:30:00Z', personName: name, isReadAndExplained: true, isCallOffered: true }
    const given = await journey.does(
      '2026-02-14T17:30:00Z',
      'GiveMinorNotice',
      journey.ana,
      { ...notice, isUnaccompanied: true, ...spoken },
      caseId,
    )
    expect(given.entry.documents.map(({ form }) => form)).toEqual(['I-770'])

    const told = { subjectId, occurredAt: '2026-02-15T15:00:00Z', step: 'orr-notified' }
    await journey.does('2026-02-15T15:00:00Z', 'NoteMinorCare', journey.ana, told, caseId)
    const plan = { to: 'EXMPDET', isTransferBetweenAreas: false, hasAttorneyOfRecord: false, reasons: 'Invented.' }
    expect((await journey.tries('2026-02-15T16:00:00Z', 'PlanTransfer', journey.supervisor, plan, caseId)).entry.findings).toMatchObject([
      { rule: 'uac-72h-transfer', refuses: true },
      { rule: 'family-kept-together', refuses: true },
    ])
    const handed = { subjectId, occurredAt: '2026-02-17T12:00:00Z', step: 'handed-over-to-hhs' }
    const last = await journey.does('2026-02-17T12:00:00Z', 'NoteMinorCare', journey.ana, handed, caseId)
    expect(last.assessment.duties).toContainEqual(expect.objectContaining({ clock: 'uac-72h-transfer', state: 'met' }))
    expect(await dueOf(caseId, '2026-02-18T12:00:00Z')).not.toHaveProperty('uac-72h-transfer')
  })
})

describe('a child with a mother', () => {
  it('has the days in a family center counted from the first, is examined, and is moved to a licensed place; the 20 days show where asked for', async () => {
    const { caseId, subjectId } = await found()
    const determined = { subjectId, occurredAt: '2026-02-14T15:30:00Z', isUnaccompanied: false, foundWith: 'parent' }
    await journey.does(
      '2026-02-14T15:40:00Z',
      'DetermineUnaccompanied',
      journey.ben,
      { ...determined, isFromContiguousCountry: false, facts },
      caseId,
    )
    const placed = {
      ...{
        subjectId,
        isAccompaniedMinor: true,
        hasMetSecureCriteria: false,
        isInfluxOrEmergency: false,
        hasLicensedProgramInDistrict: false,
      },
      ...{ facts, reasons: 'Invented.' },
    }
    const first = { ...placed, occurredAt: '2026-02-15T15:00:00Z', placement: 'family-residential-center' }
    await journey.does('2026-02-15T15:00:00Z', 'PlaceMinor', journey.supervisor, first, caseId)
    expect(await dueOf(caseId, '2026-02-15T16:00:00Z')).toMatchObject({
      // 5 days of the apprehension where the district has no licensed program; 48 hours without the Sunday and the holiday.
      'minor-licensed-placement.elsewhere': expect.stringMatching(/^2026-02-(19|20)/),
      'minor-forms.medical-examination': '2026-02-19T05:00:00.000Z',
    })
    await journey.does(
      '2026-02-18T15:00:00Z',
      'RecordMinorExamination',
      journey.keeper,
      { subjectId, occurredAt: '2026-02-18T15:00:00Z' },
      caseId,
    )
    const moved = { ...placed, occurredAt: '2026-02-18T20:00:00Z', placement: 'licensed-program' }
    const { assessment } = await journey.does('2026-02-18T20:00:00Z', 'PlaceMinor', journey.supervisor, moved, caseId)
    expect(assessment.duties).toContainEqual(expect.objectContaining({ clock: 'minor-licensed-placement.elsewhere', state: 'met' }))
    expect((await journey.registrar.findCase(caseId))?.subjects.get(subjectId)?.facts).toMatchObject({
      ...{ familyCustodyBeganOn: '2026-02-15', familyCustodyEndedOn: '2026-02-18' },
    })
  })
})
