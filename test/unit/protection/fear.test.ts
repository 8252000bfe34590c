import { describe, expect, it } from 'vitest'
import { removal } from '../custody/invented.ts'
import {
  approval,
  at,
  choice,
  concurrence,
  finding,
  foundNone,
  heard,
  interview,
  latest,
  order,
  ordered,
  referral,
  statementTaken,
} from './invented.ts'

const of = (desk: Parameters<typeof latest>[0]) => ({ subjectId: latest(desk, 'credible-fear') })
const ofRemoval = (desk: Parameters<typeof latest>[0]) => ({ subjectId: latest(desk, 'expedited-removal') })
const noted = { from: 'the-person', words: 'Invented words of fear.', language: 'es', isInterpreterUsed: true }

describe('fear voiced before an order', () => {
  it('on the statement refuses the order, under the statute', () => {
    const desk = statementTaken({ isFearVoiced: true })
    const refused = desk.does('ana', 'OrderExpeditedRemoval', { ...order, ...ofRemoval(desk) }, at('22'))
    expect(refused).toMatchObject({
      outcome: 'refused',
      findings: [{ rule: 'er-who', cite: '8 USC 1225(b)(1)(A)(i), (ii); 8 CFR 235.3(b)(4)', severity: 'hard', refuses: true }],
    })
  })

  it('to anybody, even after the order, refuses its approval; even after that, the removal', () => {
    const desk = ordered()
    const { told } = desk.does('keeper', 'NoteFear', noted, at('22'))
    expect(told).toEqual(['office:protection', 'counsel'])
    expect(desk.does('director', 'ApproveExpeditedRemoval', { ...approval, ...ofRemoval(desk) }, at('22', '16')).rules).toEqual(['er-who'])
    const later = ordered()
    later.does('director', 'ApproveExpeditedRemoval', { ...approval, ...ofRemoval(later) }, at('22'))
    later.does('director', 'IssueRemovalWarrant', { personName: 'Invented' }, at('22'))
    later.does('keeper', 'NoteFear', noted, at('22', '16'))
    expect(later.does('director', 'OrderRemovalExecution', removal, at('22', '17'))).toMatchObject({
      outcome: 'refused',
      findings: [{ rule: 'cf-detention', question: 'whom', refuses: true }],
    })
  })

  it('voiced again while it is open belongs to the same claim, and after it was closed opens another', () => {
    const desk = statementTaken({ isFearVoiced: true })
    const first = latest(desk, 'credible-fear')
    desk.does('keeper', 'NoteFear', noted, at('22'))
    expect(latest(desk, 'credible-fear')).toBe(first)
    expect(desk.facts(first).fearVoicedAgainAt).toBe('2026-11-22T15:00:00.000Z')
    const back = { ...of(desk), isToAsylumOfficer: true, isUnderstood: true, language: 'es', isInterpreterUsed: true, source: 'Invented.' }
    desk.does('ben', 'CloseWithdrawnFear', back, at('23'))
    desk.does('keeper', 'NoteFear', noted, at('24'))
    expect(latest(desk, 'credible-fear')).not.toBe(first)
    expect(desk.does('ana', 'OrderExpeditedRemoval', { ...order, ...ofRemoval(desk) }, at('25')).outcome).toBe('refused')
  })

  it('keeps the words sealed and the entry from readers who are not cleared', () => {
    const desk = ordered()
    desk.does('keeper', 'NoteFear', noted, at('22'))
    expect(JSON.stringify(desk.entries.at(-1)?.payload)).not.toContain('Invented words of fear')
  })

  it('is referred with the information sheet; in 2026 no number says how long to consult', () => {
    const desk = statementTaken({ isFearVoiced: true })
    const referred = desk.does('ben', 'ReferCredibleFear', { ...referral, ...of(desk) }, at('22'))
    expect(referred.documents).toEqual(['M-444'])
    expect(referred.clocks.get('cf-consultation.ordinary')?.state).not.toBe('waiting')
    const unread = desk.does('ben', 'ReferCredibleFear', { ...referral, ...of(desk), isInOwnLanguage: false }, at('22'))
    expect(unread.findings).toMatchObject([{ rule: 'cf-consultation', verified: 'secondary', refuses: false }])
  })

  it('heard without an interpreter, without the sheet, or with somebody kept out is recorded with what was wrong', () => {
    const desk = statementTaken({ isFearVoiced: true })
    const bare = { ...interview, ...of(desk), isInterpreterUsed: false, isConsultantPresent: false, isConsultantRefused: true }
    expect(desk.does('ben', 'RecordFearInterview', bare, at('23')).rules).toEqual([
      'fear-referred-first',
      'fear-interview-interpreted',
      'fear-consultant-let-in',
    ])
  })
})

describe('no credible fear', () => {
  it('starts 24 hours and 7 days for a judge when a supervisor concurs, and not before', () => {
    const desk = heard()
    const found = desk.does('ben', 'RecordFearFinding', { ...finding, ...of(desk), finding: 'no-credible-fear' }, at('24', '20'))
    expect(found.clocks.get('cf-ij-review.within-7-days')).toBeUndefined()
    const { clocks } = desk.does('ben', 'RecordFearConcurrence', { ...concurrence, ...of(desk) }, at('25'))
    expect(clocks.get('cf-ij-review.within-24-hours')).toMatchObject({
      state: 'running',
      dueAt: '2026-11-26T15:00:00.000Z',
      severity: 'target',
    })
    expect(clocks.get('cf-ij-review.within-7-days')).toMatchObject({ state: 'running', dueOn: '2026-12-02', severity: 'hard' })
  })

  it('concurred in by the officer who found it is found against', () => {
    const desk = heard()
    desk.does('ben', 'RecordFearFinding', { ...finding, ...of(desk), finding: 'no-credible-fear' }, at('24', '20'))
    const own = desk.does('ben', 'RecordFearConcurrence', { ...concurrence, ...of(desk), isAnotherOfficer: false }, at('25'))
    expect(own.findings).toMatchObject([{ rule: 'cf-ij-review', question: 'who', refuses: false }])
  })

  it('declined to be reviewed ends the clocks and lets the removal go on', () => {
    const desk = foundNone()
    const { clocks } = desk.does('ben', 'RecordReviewChoice', { ...choice, ...of(desk), choice: 'declines-review' }, at('25', '18'))
    expect(clocks.get('cf-ij-review.within-7-days')?.state).toBe('met')
    expect(desk.does('ana', 'OrderExpeditedRemoval', { ...order, ...ofRemoval(desk) }, at('26')).outcome).toBe('recorded')
  })

  it('of which the person says nothing is taken to a judge: the clocks run on', () => {
    const desk = foundNone()
    const said = desk.does('ben', 'RecordReviewChoice', { ...choice, ...of(desk), choice: 'says-neither' }, at('25', '18'))
    // Nothing of the clocks has changed.
    expect(said.clocks.get('cf-ij-review.within-7-days')).toBeUndefined()
    expect(said.told).toEqual(['court'])
    expect(desk.does('ana', 'OrderExpeditedRemoval', { ...order, ...ofRemoval(desk) }, at('26')).outcome).toBe('refused')
  })

  it('with which the judge agrees leaves seven days to ask once to look again, before removal', () => {
    const desk = foundNone()
    const reviewed = { ...of(desk), outcome: 'judge-agrees-there-is-none', source: 'Invented order.', language: 'es' }
    const { clocks } = desk.does('ben', 'RecordFearReview', reviewed, '2026-11-27T15:00:00Z')
    expect(clocks.get('cf-ij-review.within-24-hours')?.state).toBe('late')
    expect(clocks.get('cf-ij-review.within-7-days')?.state).toBe('met')
    expect(clocks.get('cf-reconsideration')).toMatchObject({ state: 'right-of-person', isOpen: false, dueOn: '2026-12-04' })
    const request = { ...of(desk), requestedOn: '2026-12-01', by: 'counsel' }
    const first = desk.does('ben', 'RecordReconsiderationRequest', request, '2026-12-01T15:00:00Z')
    expect([first.findings, first.clocks.get('cf-reconsideration')?.state]).toEqual([[], 'met'])
    expect(desk.does('ben', 'RecordReconsiderationRequest', request, '2026-12-02T15:00:00Z').rules).toEqual(['cf-reconsideration'])
  })

  it('and a removal that ends the right: the clock of reconsideration ends with it', () => {
    const desk = foundNone()
    const reviewed = { ...of(desk), outcome: 'judge-agrees-there-is-none', source: 'Invented order.', language: 'es' }
    desk.does('ben', 'RecordFearReview', reviewed, '2026-11-27T15:00:00Z')
    const gone = { port: 'Invented Port', country: 'Examplia', witnessingOfficerId: '00000000-0000-4000-8000-000000000001' }
    const { rows } = desk.does('ana', 'Remove', gone, '2026-11-30T15:00:00Z')
    expect(rows.find(({ clock }) => clock === 'cf-reconsideration')?.state).toBe('met')
  })
})

describe('credible fear', () => {
  it('found goes to whoever hears it, ends the expedited removal, and lets none begin again', () => {
    const desk = heard()
    desk.does('ben', 'RecordFearFinding', { ...finding, ...of(desk), finding: 'credible-fear' }, at('24', '20'))
    const path = { ...of(desk), heardBy: 'immigration-judge-on-notice-to-appear', reasons: 'Invented.' }
    expect(desk.does('ben', 'RecordFearPath', path, at('25', '13')).rules).toEqual(['credible-fear-found'])
    const { clocks } = desk.does('ben', 'RecordFearConcurrence', { ...concurrence, ...of(desk) }, at('25'))
    expect(clocks.get('cf-ij-review.within-7-days')).toBeUndefined()
    expect(desk.does('ben', 'RecordFearPath', path, at('25', '16')).outcome).toBe('recorded')
    expect(desk.facts(latest(desk, 'expedited-removal')).expeditedVacatedAt).toBe('2026-11-25T16:00:00.000Z')
    expect(desk.does('ana', 'OrderExpeditedRemoval', { ...order, ...ofRemoval(desk) }, at('26')).outcome).toBe('refused')
    // A later order of a judge can be carried out: the claim was heard there.
    expect(desk.does('director', 'OrderRemovalExecution', removal, at('27')).rules).not.toContain('cf-detention')
  })

  it('found by the judge, or on reconsideration, is found as well', () => {
    const desk = foundNone()
    const reviewed = { ...of(desk), outcome: 'judge-finds-credible-fear', source: 'Invented order.', language: 'es' }
    desk.does('ben', 'RecordFearReview', reviewed, '2026-11-26T14:00:00Z')
    const path = { ...of(desk), heardBy: 'asylum-office-on-the-merits', reasons: 'Invented.' }
    expect(desk.does('ben', 'RecordFearPath', path, '2026-11-26T15:00:00Z').outcome).toBe('recorded')
  })

  it('is taken back only to an asylum officer, by somebody who understands', () => {
    const desk = heard()
    const back = { ...of(desk), isToAsylumOfficer: false, isUnderstood: true, language: 'es', isInterpreterUsed: true, source: 'Invented.' }
    expect(desk.does('ben', 'CloseWithdrawnFear', back, at('25'))).toMatchObject({
      outcome: 'refused',
      rules: ['withdrawn-to-an-asylum-officer'],
    })
    expect(desk.does('ben', 'CloseWithdrawnFear', { ...back, isToAsylumOfficer: true }, at('25')).outcome).toBe('recorded')
    const late = foundNone()
    const after = late.does('ben', 'CloseWithdrawnFear', { ...back, ...of(late), isToAsylumOfficer: true }, at('25', '20'))
    expect(after.clocks.get('cf-ij-review.within-7-days')?.state).toBe('met')
  })
})
