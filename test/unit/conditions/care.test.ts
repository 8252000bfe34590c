import { describe, expect, it } from 'vitest'
import { arrested, bookedIn } from '../custody/invented.ts'

const detention = { ...bookedIn, facility: 'EXMPDET', facilityKind: 'detention', from: 'another-place' }

/** Booked in on Friday 2026-04-10 at 23:00 in New York, under a standard. */
function admitted(detentionStandard = 'PBNDS 2011') {
  const { desk } = arrested(undefined, '2026-04-10T20:00:00Z')
  const stint = desk.does('keeper', 'BookIn', detention, '2026-04-11T03:00:00Z')
  const done = desk.does('keeper', 'RecordAdmission', { subjectId: `stint:${stint.entryId}`, detentionStandard }, '2026-04-11T03:30:00Z')
  return { desk, stintId: `stint:${stint.entryId}`, subjectId: `admission:${done.entryId}`, clocks: done.clocks }
}

describe('an admission', () => {
  it('starts twelve hours of screening and classification and fourteen days of assessment from the book-in, as worked in the law book', () => {
    const { clocks } = admitted()
    expect(clocks.get('det-med-screen')).toMatchObject({ dueAt: '2026-04-11T15:00:00.000Z', verified: 'secondary' })
    expect(clocks.get('det-classification')).toMatchObject({ dueAt: '2026-04-11T15:00:00.000Z', severity: 'target' })
    expect(clocks.get('det-med-14day')).toMatchObject({ dueOn: '2026-04-24' })
  })

  it('under another standard starts no clock the standard does not have', () => {
    expect(admitted('NDS 2000').clocks.has('det-med-screen')).toBe(false)
  })

  it('records a late screening as late, and never what was found', () => {
    const { desk, subjectId } = admitted()
    const late = desk.does('keeper', 'RecordCareStep', { subjectId, step: 'first-screening' }, '2026-04-11T16:00:00Z')
    expect([late.outcome, late.rules]).toEqual(['recorded', ['det-med-screen']])
  })

  it('has the risk of abuse assessed again between 60 and 90 days, and a referral followed within 72 hours', () => {
    const { desk, subjectId } = admitted()
    const assessed = { subjectId, step: 'risk-of-abuse-assessed', isMedicalFollowUpCalledFor: true }
    const { clocks } = desk.does('keeper', 'RecordCareStep', assessed, '2026-04-11T14:00:00Z')
    expect(clocks.get('det-prea-reassess.by')).toMatchObject({ dueOn: '2026-07-10', verified: 'yes' })
    expect(clocks.get('det-mh-eval.medical')).toMatchObject({ dueOn: '2026-04-14' })
    const referred = desk.does('keeper', 'RecordCareStep', { subjectId, step: 'mental-health-referral' }, '2026-04-11T14:30:00Z')
    expect(referred.clocks.get('det-mh-eval.mental-health')).toMatchObject({ dueAt: '2026-04-14T14:30:00.000Z' })
  })

  it('ends with the book-out: nothing more is owed there', () => {
    const { desk, subjectId, stintId } = admitted()
    const { rows } = desk.does('keeper', 'BookOut', { subjectId: stintId, to: 'another-place' }, '2026-04-11T09:00:00Z')
    expect(rows.find(({ clock }) => clock === 'det-med-screen')).toMatchObject({ isOpen: false, state: 'met' })
    expect(desk.facts(subjectId).bookedOutAt).toBe('2026-04-11T09:00:00.000Z')
  })
})

describe('a watch', () => {
  it('keeps each look and the next, and ends with leaving the place', () => {
    const { desk } = arrested(undefined, '2026-04-10T20:00:00Z')
    const { entryId } = desk.does('keeper', 'BeginWatch', { isWatchContinuous: false }, '2026-04-11T10:00:00Z')
    const subjectId = `suicide-watch:${entryId}`
    const look = desk.does('keeper', 'RecordWatchStep', { subjectId, what: 'seen' }, '2026-04-11T10:14:00Z')
    expect(desk.facts(`watch-look:${entryId}`)).toMatchObject({
      watchNextCheckedAt: '2026-04-11T10:14:00.000Z',
      watchClinicianSawAgainAt: null,
    })
    desk.does('keeper', 'RecordWatchStep', { subjectId, what: 'seen-by-a-clinician' }, '2026-04-11T10:28:00Z')
    expect(desk.facts(`watch-look:${look.entryId}`).watchNextCheckedAt).toBe('2026-04-11T10:28:00.000Z')
    expect(desk.facts(`watch-look:${entryId}`).watchClinicianSawAgainAt).toBe('2026-04-11T10:28:00.000Z')
    desk.does('keeper', 'RecordWatchStep', { subjectId, what: 'ended' }, '2026-04-12T10:00:00Z')
    expect(desk.facts(subjectId).watchEndedAt).toBe('2026-04-12T10:00:00.000Z')
  })
})

describe('an allegation', () => {
  it('against an officer is read only by those who inquire into conduct, and so is what is done about it', () => {
    const { desk } = arrested()
    const said = { against: 'an-officer', isAboutAnotherPlace: true, says: 'Invented words.' }
    const { entryId, told } = desk.does('keeper', 'RecordAllegation', said, '2026-12-01T17:00:00Z')
    expect(told).toEqual(['office:custody', 'office:detention-planning'])
    const subjectId = `abuse-allegation:${entryId}`
    expect(desk.facts(subjectId)).toMatchObject({ abuseReportedOn: '2026-12-01', abuseAllegationReceivedAt: '2026-12-01T17:00:00.000Z' })
    desk.does(
      'director',
      'RecordAllegationStep',
      { subjectId, step: 'investigation-ended', outcome: 'unsubstantiated' },
      '2026-12-20T17:00:00Z',
    )
    expect(desk.facts(subjectId)).toMatchObject({ abuseInvestigationEndedOn: '2026-12-20', allegationOutcome: 'unsubstantiated' })
  })
})

describe('property', () => {
  it('is taken by a receipt and given back, and a claim of loss is answered once', () => {
    const { desk } = arrested()
    const { entryId } = desk.does(
      'keeper',
      'TakeProperty',
      { receipt: 'INVENTED-1', inventory: 'A watch', isReceiptGiven: true },
      '2026-12-01T17:00:00Z',
    )
    const subjectId = `property:${entryId}`
    const answer = { subjectId, answer: 'made-good', reasons: 'Invented.' }
    expect(desk.does('supervisor', 'AnswerPropertyLoss', answer, '2026-12-02T17:00:00Z').rules).toEqual(['property-loss-claimed'])
    desk.does('keeper', 'ReturnProperty', { subjectId, isPropertyWhole: false }, '2026-12-03T17:00:00Z')
    desk.does('keeper', 'ClaimPropertyLoss', { subjectId, says: 'The watch is gone.' }, '2026-12-03T18:00:00Z')
    expect(desk.does('supervisor', 'AnswerPropertyLoss', answer, '2026-12-05T17:00:00Z').outcome).toBe('recorded')
  })
})
