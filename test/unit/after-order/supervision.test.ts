import { describe, expect, it } from 'vitest'
import { interview, interviewed, latest, notice, ordered, panel, reasoned, revoked, supervision } from './invented.ts'

const day = (on: string) => `${on}T17:00:00Z`

/** Somebody released under supervision in January 2027. */
function released() {
  const desk = ordered()
  const ordering = desk.does('supervisor', 'OrderSupervision', supervision, day('2027-01-25'))
  desk.does('keeper', 'Release', { isPropertyReturned: true }, day('2027-01-25'))
  return { desk, ordering, subjectId: latest(desk, 'supervision') }
}

describe('release under supervision', () => {
  it('is on Form I-220B with its conditions, and ends the detention of the removal period', () => {
    const { desk, ordering } = released()
    expect(ordering).toMatchObject({ outcome: 'recorded', findings: [], documents: ['I-220B'] })
    expect(desk.facts('removal-order').releasedAfterOrderOn).toBe('2027-01-25')
    expect(desk.facts()).toMatchObject({ releaseKind: 'supervision' })
  })

  it('is not ordered without a condition, nor without a final order', () => {
    const desk = ordered()
    expect(() => desk.does('supervisor', 'OrderSupervision', { ...supervision, conditions: [] }, day('2027-01-25'))).toThrow(
      'at least one condition',
    )
  })

  it('keeps the next day to report, whether the person came, and that work is allowed', () => {
    const { desk, subjectId } = released()
    expect(desk.facts(subjectId).reportingDueOn).toBe('2027-02-01')
    desk.does('ana', 'RecordReporting', { subjectId, hasReported: true }, day('2027-02-01'))
    expect(desk.facts(subjectId)).toMatchObject({ reportedOn: '2027-02-01', reportingDueOn: null })
    desk.does('ana', 'ScheduleReporting', { subjectId, reportingDueOn: '2027-03-01', language: 'es' }, day('2027-02-01'))
    desk.does('ana', 'RecordReporting', { subjectId, hasReported: false, account: 'Invented.' }, day('2027-03-01'))
    expect(desk.facts(subjectId)).toMatchObject({ missedReportingOn: '2027-03-01', reportingDueOn: '2027-03-01' })
    const allowed = { subjectId, authorisedOn: '2027-03-05', finding: 'no-country-takes-the-person', reasons: 'Invented.' }
    desk.does('ana', 'NoteEmploymentAuthorisation', allowed, day('2027-03-05'))
    expect(desk.facts(subjectId).employmentAuthorisedOn).toBe('2027-03-05')
  })
})

describe('taking supervision back', () => {
  it('by the head of the agency’s removal operations tells the person why and starts three months to the review', () => {
    const { desk, subjectId } = released()
    const { outcome, findings, documents, told, clocks } = desk.does(
      'head',
      'RevokeSupervision',
      { ...revoked, subjectId },
      day('2027-05-03'),
    )
    expect([outcome, findings, documents]).toEqual(['recorded', [], ['Notice of revocation of release']])
    expect(told).toContain('person')
    expect(clocks.get('osup-revocation.review-notice')).toMatchObject({ state: 'running', dueOn: '2027-08-03', severity: 'target' })
    expect(clocks.get('slrrff-241-13.redetention')).toMatchObject({ state: 'running', dueOn: '2027-11-03' })
  })

  it('by a field office director is refused unless the public interest asks for it and headquarters cannot be asked', () => {
    const { desk, subjectId } = released()
    const field = { ...revoked, subjectId, revokedAs: 'field-office-director' }
    const refused = desk.does('director', 'RevokeSupervision', field, day('2027-05-03'))
    expect(refused).toMatchObject({ outcome: 'refused', rules: ['osup-revocation'] })
    const need = { ...field, isInPublicInterest: true, isReferralNotPossible: true }
    expect(desk.does('director', 'RevokeSupervision', need, day('2027-05-03'))).toMatchObject({ outcome: 'recorded', findings: [] })
  })

  it('in a position the officer does not hold is refused', () => {
    const { desk, subjectId } = released()
    expect(desk.does('director', 'RevokeSupervision', { ...revoked, subjectId }, day('2027-05-03')).outcome).toBe('refused')
  })

  it('is reviewed only after the informal interview', () => {
    const { desk, subjectId } = released()
    desk.does('head', 'RevokeSupervision', { ...revoked, subjectId }, day('2027-05-03'))
    desk.does('reviewer', 'BeginReview', { review: 'after-revocation' }, day('2027-06-20'))
    const review = { subjectId: latest(desk, 'custody-review') }
    desk.does('reviewer', 'NotifyOfReview', { ...notice, ...review }, day('2027-07-01'))
    desk.does('reviewer', 'RecordPanelReview', { ...panel, ...review }, day('2027-07-20'))
    desk.does('reviewer', 'InterviewForReview', { ...interview, ...review }, day('2027-07-21'))
    const decide = () =>
      desk.does('reviewer', 'DecideHeadquartersReview', { ...reasoned, ...review, decision: 'continue-detention' }, day('2027-08-02'))
    expect(decide()).toMatchObject({ outcome: 'refused', rules: ['osup-revocation'] })
    const held = { ...interviewed, subjectId: latest(desk, 'revocation'), returnedToCustodyAt: day('2027-05-04') }
    expect(desk.does('reviewer', 'HoldInformalInterview', held, day('2027-07-22')).findings).toEqual([])
    expect(decide()).toMatchObject({ outcome: 'recorded' })
  })

  it('and a second release leave the first removal period as it was', () => {
    const { desk, subjectId } = released()
    desk.does('head', 'RevokeSupervision', { ...revoked, subjectId }, day('2027-05-03'))
    desk.does('supervisor', 'OrderSupervision', supervision, day('2027-06-01'))
    const { clocks } = desk.does('keeper', 'Release', { isPropertyReturned: true }, day('2027-06-01'))
    expect(desk.facts('removal-order').releasedAfterOrderOn).toBe('2027-01-25')
    expect(desk.facts(latest(desk, 'revocation')).releasedAgainOn).toBe('2027-06-01')
    expect(clocks.get('slrrff-241-13.redetention')?.state).toBe('met')
    expect(clocks.has('removal-period-90')).toBe(false)
  })
})
