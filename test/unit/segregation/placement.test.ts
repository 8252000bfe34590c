import { describe, expect, it } from 'vitest'
import { openPlacements } from '../../../src/offices/segregation/exports.ts'
import { arrested } from '../custody/invented.ts'
import { alternatives, placed, reviewed, withPlacement } from './invented.ts'

const at = '2026-12-01T17:00:00Z'

describe('a placement in segregation', () => {
  it('is ordered with its facts, alternatives and reviewer, makes the order in both languages and tells the person', () => {
    const { desk } = arrested()
    const { outcome, findings, documents, told, clocks } = desk.does('supervisor', 'PlaceInSegregation', placed, at)
    expect([outcome, findings, documents]).toEqual(['recorded', [], ['I-885', 'I-885']])
    expect(told).toContain('person')
    expect(clocks.get('seg-directive-11065.1.notice-14-days')).toMatchObject({ dueOn: '2026-12-15', isOpen: true, verified: 'secondary' })
    expect(clocks.has('seg-admin-review-pbnds.first-review')).toBe(false)
  })

  it('without any alternative considered is not taken', () => {
    const { desk } = arrested()
    expect(() => desk.does('supervisor', 'PlaceInSegregation', { ...placed, alternatives: [] }, at)).toThrow(
      'Consider at least one alternative',
    )
  })

  it('with an alternative and no word why it would not do is not taken', () => {
    const { desk } = arrested()
    const bare = { ...placed, alternatives: [{ ...alternatives[0], whyNot: 'No.' }] }
    expect(() => desk.does('supervisor', 'PlaceInSegregation', bare, at)).toThrow('Say why not')
  })

  it('that rests on "danger to others" alone is not taken', () => {
    const { desk } = arrested()
    const bare = { ...placed, facts: [{ fact: 'Danger to others.', source: 'seen-by-an-officer', whereFound: 'Invented log' }] }
    expect(() => desk.does('supervisor', 'PlaceInSegregation', bare, at)).toThrow('This is a conclusion')
  })

  it('as a penalty is refused here: a penalty carries out a sanction', () => {
    const { desk } = arrested()
    const { outcome, rules } = desk.does('supervisor', 'PlaceInSegregation', { ...placed, segregationKind: 'disciplinary' }, at)
    expect([outcome, rules]).toEqual(['refused', ['segregation-reason-fits']])
  })

  it('of a person with a special vulnerability that is no last resort is found against and not refused: only a page about the directive was read', () => {
    const { desk } = arrested()
    const done = desk.does('supervisor', 'PlaceInSegregation', { ...placed, hasSpecialVulnerability: true, isLastResort: false }, at)
    expect([done.outcome, done.rules]).toEqual(['recorded', ['seg-directive-11065.1']])
    expect(done.told).toContain('office:custody')
  })

  it('of somebody already placed is refused', () => {
    const { desk } = withPlacement()
    expect(desk.does('director', 'PlaceInSegregation', placed, '2026-12-02T17:00:00Z')).toMatchObject({
      outcome: 'refused',
      rules: ['segregation-one-at-a-time'],
    })
  })

  it('of a person protected under 6 CFR 115.68 ends within five days, and the field office director hears at 72 hours', () => {
    const { desk } = arrested()
    const { clocks } = desk.does('supervisor', 'PlaceInSegregation', { ...placed, isUnder11568: true }, at)
    expect(clocks.get('seg-sexual-abuse-victim.five-days')).toMatchObject({ dueOn: '2026-12-06', verified: 'yes', severity: 'hard' })
    expect(clocks.get('seg-sexual-abuse-victim.field-office-notice')).toMatchObject({ dueAt: '2026-12-04T17:00:00.000Z' })
  })
})

describe('a review', () => {
  it('by the officer who ordered the placement is refused', () => {
    const { desk, placementId } = withPlacement()
    const done = desk.does('supervisor', 'ReviewSegregation', { subjectId: placementId, ...reviewed }, '2026-12-04T15:00:00Z')
    expect([done.outcome, done.rules]).toEqual(['refused', ['segregation-reviewed-by-another']])
  })

  it('without hearing the person, and without saying why, is refused', () => {
    const { desk, placementId } = withPlacement()
    const unheard = { subjectId: placementId, ...reviewed, isPersonHeard: false }
    expect(desk.does('director', 'ReviewSegregation', unheard, '2026-12-04T15:00:00Z')).toMatchObject({
      outcome: 'refused',
      rules: ['segregation-person-heard'],
    })
  })

  it('of the place is kept apart from that of the agency', () => {
    const { desk, placementId } = withPlacement()
    desk.does('director', 'ReviewSegregation', { subjectId: placementId, ...reviewed }, '2026-12-04T15:00:00Z')
    desk.does('director', 'ReviewSegregationForAgency', { subjectId: placementId, ...reviewed }, '2026-12-15T15:00:00Z')
    expect(desk.facts(placementId)).toMatchObject({
      segregationFirstReviewedAt: '2026-12-04T15:00:00.000Z',
      segregationSecondReviewedOn: null,
      segregationAgencyReviewedAt: '2026-12-15T15:00:00.000Z',
    })
  })

  it('that decides the end is remembered until the person is out', () => {
    const { desk, placementId } = withPlacement()
    desk.does('director', 'ReviewSegregation', { subjectId: placementId, ...reviewed, outcome: 'end' }, '2026-12-04T15:00:00Z')
    const open = () => openPlacements(desk.state(), Temporal.Instant.from('2026-12-05T20:00:00Z')).map(({ endDecidedAt }) => endDecidedAt)
    expect(open()).toEqual(['2026-12-04T15:00:00.000Z'])
    desk.does('keeper', 'ReleaseFromSegregation', { subjectId: placementId, leftFor: 'another-unit' }, '2026-12-06T15:00:00Z')
    expect(open()).toEqual([])
  })

  it('is late once its day has passed', () => {
    const { desk } = withPlacement()
    const late = (now: string) => openPlacements(desk.state(), Temporal.Instant.from(now)).map(({ isReviewLate }) => isReviewLate)
    expect([late('2026-12-04T20:00:00Z'), late('2026-12-05T20:00:00Z')]).toEqual([[false], [true]])
  })
})

describe('the end of a placement', () => {
  it('is the release from it', () => {
    const { desk, placementId } = withPlacement()
    const { clocks } = desk.does(
      'keeper',
      'ReleaseFromSegregation',
      { subjectId: placementId, leftFor: 'general-population' },
      '2026-12-10T15:00:00Z',
    )
    expect(clocks.get('seg-directive-11065.1.notice-14-days')?.state).toBe('met')
    expect(openPlacements(desk.state(), Temporal.Instant.from('2026-12-11T00:00:00Z'))).toEqual([])
  })

  it('comes with leaving the place, without another act', () => {
    const { desk, placementId } = withPlacement()
    desk.does('keeper', 'Release', { isPropertyReturned: true }, '2026-12-11T15:00:00Z')
    expect(desk.facts(placementId)).toMatchObject({ segregationReleasedOn: '2026-12-11', segregationLeftFor: 'left-the-place' })
  })

  it('before the fourteenth day, and another placement soon after, makes 14 days of any 21', () => {
    const { desk, placementId } = withPlacement()
    desk.does('keeper', 'ReleaseFromSegregation', { subjectId: placementId, leftFor: 'general-population' }, '2026-12-10T15:00:00Z')
    const again = desk.does('supervisor', 'PlaceInSegregation', placed, '2026-12-12T17:00:00Z')
    // Ten days from 1 to 10 December, and the fourth of the second placement.
    expect(desk.facts(`segregation-placement:${again.entryId}`).fourteenthDayOfTwentyOneOn).toBe('2026-12-15')
    expect(again.clocks.get('seg-directive-11065.1.notice-14-of-21-days')).toMatchObject({ dueOn: '2026-12-15' })
  })
})
