import { describe, expect, it } from 'vitest'
import type { CaseState } from '../../../src/kernel/case-state.ts'
import { childRegister, familyRegister } from '../../../src/offices/protection/exports.ts'
import { arrested, bookedIn, withoutWarrant } from '../custody/invented.ts'
import { at, childWithAunt, facts, latest } from './invented.ts'

const now = Temporal.Instant.from('2026-11-25T15:00:00Z')
const mother = '00000000-0000-4000-8000-0000000000b1'
const child = '00000000-0000-4000-8000-0000000000b2'

describe('the register of children', () => {
  it('shows how long ago a child was found alone, who is past 72 hours, and what is not on record', () => {
    const [row] = childRegister([childWithAunt().state()], now)
    expect(row).toMatchObject({
      ...{ company: 'unaccompanied', hoursSince: 95, isOver72Hours: true, orrToldAt: null, handedOverAt: null, housedWith: null },
    })
  })

  it('stops counting with the hand-over, and leaves out whoever was found to be an adult', () => {
    const desk = childWithAunt()
    desk.does('ana', 'NoteMinorCare', { subjectId: latest(desk, 'minor'), step: 'handed-over-to-hhs' }, at('23', '16'))
    expect(childRegister([desk.state()], now)).toMatchObject([{ hoursSince: 48, isOver72Hours: false }])
    const adult = childWithAunt()
    const finding = { finding: 'eighteen-or-over', facts, isMoreThanOneSource: true, isAskedInOwnLanguage: true, reasons: 'Invented.' }
    adult.does('ben', 'DetermineAge', { ...finding, subjectId: latest(adult, 'minor') }, at('22'))
    expect(childRegister([adult.state()], now)).toEqual([])
  })

  it('counts the days without a license, the first and the last', () => {
    const { desk } = arrested(withoutWarrant, at('21'))
    desk.does('ana', 'NoteMinor', { basis: 'claimed-or-suspected', source: 'Invented.' }, at('21'))
    const placed = {
      ...{
        subjectId: latest(desk, 'minor'),
        placement: 'family-residential-center',
        isAccompaniedMinor: true,
        hasMetSecureCriteria: false,
      },
      ...{ isInfluxOrEmergency: false, hasLicensedProgramInDistrict: true, facts, reasons: 'Invented.' },
    }
    desk.does('supervisor', 'PlaceMinor', placed, at('21', '20'))
    expect(childRegister([desk.state()], now)[0]?.daysUnlicensed).toBe(5)
  })
})

/** Somebody arrested and booked in, with a tie to a relative. */
function held(personId: string, caseId: string, relativeId: string, relation: string, facility = 'EXMPHOLD'): CaseState {
  const { desk } = arrested({ ...withoutWarrant, personId }, at('21'))
  desk.does('keeper', 'BookIn', { ...bookedIn, facility }, at('21', '16'))
  desk.does('ana', 'NoteFamilyTie', { relativeId, relation, isFoundTogether: true, relativeAt: 'same-place', facts }, at('21', '17'))
  return { ...desk.state(), caseId, personId }
}

describe('the register of families', () => {
  it('says where each is from their own stints, whatever was noted', () => {
    const rows = familyRegister([held(mother, 'case-1', child, 'child'), held(child, 'case-2', mother, 'parent', 'EXMPDET')])
    expect(rows).toMatchObject([
      { caseId: 'case-1', personAt: 'EXMPHOLD', relativeCaseId: 'case-2', relativeAt: 'EXMPDET', standing: 'apart without a decision' },
      { caseId: 'case-2', personAt: 'EXMPDET', relativeCaseId: 'case-1', relativeAt: 'EXMPHOLD', standing: 'apart without a decision' },
    ])
    expect(
      familyRegister([held(mother, 'case-1', child, 'child'), held(child, 'case-2', mother, 'parent')]).map(({ standing }) => standing),
    ).toEqual(['together', 'together'])
  })

  it('of a relative who is not in this record says what was last noted, and when', () => {
    expect(familyRegister([held(mother, 'case-1', child, 'child')])).toMatchObject([
      { relativeCaseId: null, relativeAt: 'same-place', relativeSeenAt: '2026-11-21T17:00:00.000Z', standing: 'together' },
    ])
  })

  it('puts who is owed to be brought together before who was parted by decision', () => {
    const owed = held(mother, 'case-1', child, 'child')
    const tie = [...owed.subjects.values()].find(({ kind }) => kind === 'family-tie')
    const change = (state: CaseState, more: Record<string, string | boolean>) => ({
      ...state,
      subjects: new Map(
        [...state.subjects].map(([id, one]) => [id, one.kind === 'family-tie' ? { ...one, facts: { ...one.facts, ...more } } : one]),
      ),
    })
    expect(tie).toBeDefined()
    const parted = change(held(child, 'case-2', mother, 'parent', 'EXMPDET'), {
      separationApprovedAt: at('22'),
      separationGround: 'danger-to-the-child',
    })
    expect(familyRegister([parted, change(owed, { isReunificationOwed: true })]).map(({ standing, ground }) => [standing, ground])).toEqual(
      [
        ['owed to be brought together', null],
        ['parted by decision', 'danger-to-the-child'],
      ],
    )
  })
})
