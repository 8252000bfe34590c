import { describe, expect, it } from 'vitest'
import { facts, failure, latest, name, ordered } from './invented.ts'

const day = (on: string) => `${on}T17:00:00Z`
const held = { isDetainedInRemovalPeriod: true, isExcludedFromSlrrffReview: false }
const asks = (under: string, receivedOn: string) => ({ under, receivedOn, from: 'counsel', says: 'An invented request.' })
const finding = (isRemovalLikely: boolean) => ({ personName: name, isRemovalLikely, facts, reasons: 'Invented reasons.' })

describe('a request under 8 CFR 241.13', () => {
  it('sent in the removal period is acknowledged within ten business days of its end', () => {
    const desk = ordered()
    const { clocks } = desk.does('counsel', 'RequestReview', asks('removal-not-likely', '2026-12-10'), day('2026-12-10'))
    // Day 90 is Sunday 31 January 2027: a limit on detention does not roll.
    expect(clocks.get('slrrff-241-13.acknowledgement')).toMatchObject({ state: 'running', dueOn: '2027-02-12' })
  })

  it('sent after it is acknowledged within ten business days of receipt', () => {
    const desk = ordered()
    const { clocks } = desk.does('counsel', 'RequestReview', asks('removal-not-likely', '2027-02-08'), day('2027-02-08'))
    // Washington's Birthday, 15 February, is no business day.
    expect(clocks.get('slrrff-241-13.acknowledgement')).toMatchObject({ state: 'running', dueOn: '2027-02-23' })
  })

  it('waits while a failure to comply keeps the removal period open, and is owed an answer again after it', () => {
    const desk = ordered()
    desk.does('counsel', 'RequestReview', asks('removal-not-likely', '2026-11-30'), day('2026-11-30'))
    desk.does('ana', 'NoteFailureToComply', failure, day('2026-12-03'))
    const request = latest(desk, 'slrrff-request')
    expect(desk.facts(request)).toMatchObject({ isExcludedFromSlrrffReview: true, removalPeriodEndsOn: null })
    const decide = () => desk.does('reviewer', 'DecideLikelihood', { ...finding(true), subjectId: request }, day('2027-01-05'))
    expect(decide()).toMatchObject({ outcome: 'refused', rules: ['slrrff-241-13'] })
    desk.does('ana', 'EndFailureToComply', { complianceShownOn: '2026-12-31', how: 'Invented.' }, day('2027-01-02'))
    expect(desk.facts(request)).toMatchObject({ isExcludedFromSlrrffReview: false, removalPeriodEndsOn: '2027-03-02' })
    expect(decide().outcome).toBe('recorded')
  })

  it('of a person who was arriving is not one the regulation knows', () => {
    const desk = ordered()
    desk.does('ana', 'RecordRemovalPeriodStart', { ...held, isExcludedFromSlrrffReview: true }, day('2026-11-23'))
    const { clocks } = desk.does('counsel', 'RequestReview', asks('removal-not-likely', '2027-02-08'), day('2027-02-08'))
    expect(clocks.get('slrrff-241-13.acknowledgement')).toBeUndefined()
    const subjectId = latest(desk, 'slrrff-request')
    expect(desk.does('reviewer', 'DecideLikelihood', { ...finding(false), subjectId }, day('2027-03-05')).outcome).toBe('refused')
  })

  it('denied may be made again six months later; one made sooner is early and nobody’s breach', () => {
    const desk = ordered()
    desk.does('counsel', 'RequestReview', asks('removal-not-likely', '2027-02-08'), day('2027-02-08'))
    const subjectId = latest(desk, 'slrrff-request')
    const denied = desk.does('reviewer', 'DecideLikelihood', { ...finding(true), subjectId }, day('2027-03-05'))
    expect(denied).toMatchObject({ outcome: 'recorded', documents: ['Answer to a request'] })
    expect(denied.clocks.get('slrrff-241-13.new-request')).toMatchObject({ state: 'waiting', dueOn: '2027-09-05' })
    const again = desk.does('counsel', 'RequestReview', asks('removal-not-likely', '2027-06-01'), day('2027-06-01'))
    expect(again.outcome).toBe('recorded')
    expect(again.rows.find(({ subject, clock }) => subject === subjectId && clock === 'slrrff-241-13.new-request')?.state).toBe('late')
  })

  it('granted tells the custody desk to order the release', () => {
    const desk = ordered()
    desk.does('counsel', 'RequestReview', asks('removal-not-likely', '2027-05-10'), day('2027-05-10'))
    const subjectId = latest(desk, 'slrrff-request')
    expect(desk.does('reviewer', 'DecideLikelihood', { ...finding(false), subjectId }, day('2027-06-05')).told).toEqual([
      'person',
      'office:custody',
    ])
  })
})

describe('a request between yearly reviews', () => {
  it('is answered in writing within about 90 days, and another may be made three months on', () => {
    const desk = ordered()
    const asked = desk.does('counsel', 'RequestReview', asks('between-reviews', '2027-06-01'), day('2027-06-01'))
    expect(asked.clocks.get('pocr-annual.answer')).toMatchObject({ state: 'running', dueOn: '2027-08-30', severity: 'target' })
    expect(asked.clocks.get('pocr-annual.request-interval')).toMatchObject({ state: 'waiting', dueOn: '2027-09-01' })
    const first = `review-request:${asked.entryId}`
    const answer = { subjectId: first, personName: name, answer: 'no-material-change', reasons: 'Invented.' }
    const { clocks, documents } = desk.does('reviewer', 'RespondToRequest', answer, day('2027-07-01'))
    expect(documents).toEqual(['Answer to a request'])
    expect(clocks.get('pocr-annual.answer')?.state).toBe('met')
  })

  it('that nobody made is not answered', () => {
    const desk = ordered()
    const asked = desk.does('counsel', 'RequestReview', asks('between-reviews', '2027-06-01'), day('2027-06-01'))
    const answer = { subjectId: `review-request:${asked.entryId}-next`, personName: name, answer: 'review-is-held', reasons: 'Invented.' }
    expect(desk.does('reviewer', 'RespondToRequest', answer, day('2027-07-01')).outcome).toBe('refused')
  })
})
