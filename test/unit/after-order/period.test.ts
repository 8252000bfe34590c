import { describe, expect, it } from 'vitest'
import { arrested, finalOrder } from '../custody/invented.ts'
import { failure, latest, ordered } from './invented.ts'

const day = (on: string) => `${on}T17:00:00Z`
const held = { isDetainedInRemovalPeriod: true, isExcludedFromSlrrffReview: false }

describe('the removal period', () => {
  it('of somebody held when the order became final ends on day 90, with notice of the review about day 60', () => {
    const { desk } = arrested()
    const { clocks } = desk.does('ana', 'RecordFinalOrder', { ...finalOrder, orderFinalOn: '2026-11-20' }, day('2026-11-22'))
    expect(clocks.get('removal-period-90')).toMatchObject({ state: 'running', dueOn: '2027-02-18' })
    expect(clocks.get('pocr-90-day.notice')).toMatchObject({ state: 'running', dueOn: '2027-01-19', severity: 'target' })
    expect(clocks.get('pocr-90-day.decision')).toMatchObject({ state: 'running', dueOn: '2027-02-18', severity: 'hard' })
  })

  it('begins on the latest of the three events: a court that stayed removal has to rule first', () => {
    const desk = ordered()
    const stayed = desk.does('counsel', 'RecordStay', { stayKind: 'court', stayedOn: '2026-11-23', says: 'Invented.' }, day('2026-11-23'))
    expect(stayed.clocks.get('removal-period-90')?.state).toBe('not-started')
    const end = { subjectId: latest(desk, 'stay'), stayEndedOn: '2027-03-01', source: 'Invented.' }
    const { clocks } = desk.does('counsel', 'EndStay', end, day('2027-03-02'))
    expect(clocks.get('removal-period-90')).toMatchObject({ state: 'running', dueOn: '2027-05-30' })
  })

  it('begins with the release from confinement elsewhere, where that is later', () => {
    const desk = ordered()
    const input = { ...held, otherConfinementBeganOn: '2026-01-05', releasedFromOtherConfinementOn: '2026-12-01' }
    const { clocks } = desk.does('ana', 'RecordRemovalPeriodStart', input, day('2026-12-02'))
    expect(clocks.get('removal-period-90')?.dueOn).toBe('2027-03-01')
    expect(clocks.get('slrrff-241-13.release-duty')).toMatchObject({ state: 'waiting', dueOn: '2027-06-01' })
  })

  it('owes no review to somebody who is not held', () => {
    const desk = ordered()
    const { clocks } = desk.does('ana', 'RecordRemovalPeriodStart', { ...held, isDetainedInRemovalPeriod: false }, day('2026-11-23'))
    expect(clocks.get('pocr-90-day.decision')?.state).toBe('not-started')
  })

  it('is not begun without a final order, and what is recorded all the same carries the finding', () => {
    const { desk } = arrested()
    const { outcome, findings } = desk.does('ana', 'RecordRemovalPeriodStart', held, day('2026-11-23'))
    expect(outcome).toBe('recorded')
    expect(findings).toMatchObject([{ rule: 'removal-period-90', cite: expect.stringContaining('8 USC 1231(a)(1)') }])
  })
})

describe('a failure to comply', () => {
  it('stops the count, with a notice that is served, and gives the days back once compliance is shown', () => {
    const desk = ordered()
    const noted = desk.does('ana', 'NoteFailureToComply', failure, day('2026-12-03'))
    expect(noted).toMatchObject({ outcome: 'recorded', findings: [], documents: ['I-229(b)'], told: ['counsel'] })
    expect(noted.clocks.get('removal-period-90')?.state).toBe('paused')
    expect(noted.clocks.get('pocr-90-day.decision')?.state).toBe('met')
    const shown = { complianceShownOn: '2026-12-31', how: 'The person signed the application.' }
    const { clocks } = desk.does('ana', 'EndFailureToComply', shown, day('2027-01-02'))
    // 30 days stood still: from 1 to 31 December.
    expect(clocks.get('removal-period-90')).toMatchObject({ state: 'running', dueOn: '2027-03-02' })
  })

  it('without notice served warns, since the statute does not excuse the conduct for it', () => {
    const desk = ordered()
    const { noticeServedOn: _, ...unserved } = failure
    const { outcome, findings, clocks } = desk.does('ana', 'NoteFailureToComply', unserved, day('2026-12-03'))
    expect(outcome).toBe('recorded')
    expect(findings).toMatchObject([{ rule: 'removal-period-90', verified: 'secondary', refuses: false }])
    expect(clocks.get('removal-period-90')?.state).toBe('paused')
  })

  it('without a final order is refused, with the statute', () => {
    const { desk } = arrested()
    const { outcome, findings } = desk.does('ana', 'NoteFailureToComply', failure, day('2026-12-03'))
    expect(outcome).toBe('refused')
    expect(findings[0]).toMatchObject({ rule: 'removal-period-90', refuses: true, cure: expect.stringContaining('RecordFinalOrder') })
  })

  it('that is a mere conclusion is no fact the act takes', () => {
    const desk = ordered()
    const bare = { ...failure, facts: [{ fact: 'The person is a flight risk.', source: 'seen-by-an-officer', whereFound: 'Ana Example' }] }
    expect(() => desk.does('ana', 'NoteFailureToComply', bare, day('2026-12-03'))).toThrow('This is a conclusion.')
  })
})
