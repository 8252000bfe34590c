import { describe, expect, it } from 'vitest'
import { type Desk, officers } from '../custody/desk.ts'
import { interview, latest, notice, ordered, panel, reasoned, spoken } from './invented.ts'

const day = (on: string) => `${on}T17:00:00Z`
const served = { how: 'in-person', servingOfficerId: officers.ana, ...spoken }
const kept = { ...reasoned, decision: 'continue-detention', nextReviewOn: '2027-04-20' }

/** A review begun, of which the person has had notice where asked. */
function begun(review: string, isNoticed: boolean, desk = ordered()): { desk: Desk; subjectId: string } {
  desk.does('ana', 'BeginReview', { review }, day('2026-12-20'))
  const subjectId = latest(desk, 'custody-review')
  if (isNoticed) desk.does('ana', 'NotifyOfReview', { ...notice, subjectId }, day('2027-01-01'))
  return { desk, subjectId }
}

describe('the 90-day review', () => {
  it('is noticed, decided and served, and starts the three months to headquarters', () => {
    const { desk, subjectId } = begun('90-day', false)
    const noticed = desk.does('ana', 'NotifyOfReview', { ...notice, subjectId }, day('2027-01-01'))
    expect(noticed).toMatchObject({ findings: [], documents: ['Notice of custody review'], told: ['counsel'] })
    expect(noticed.clocks.get('pocr-90-day.notice')?.state).toBe('met')
    const decided = desk.does('director', 'DecideFieldReview', { ...kept, subjectId }, day('2027-01-20'))
    expect(decided).toMatchObject({ outcome: 'recorded', findings: [], documents: ['Decision on custody'] })
    const { clocks, told } = desk.does('ana', 'ServeReviewDecision', { ...served, subjectId }, day('2027-01-21'))
    expect(told).toEqual(['person', 'counsel'])
    expect(clocks.get('pocr-90-day.decision')?.state).toBe('met')
    expect(clocks.get('pocr-hq-180.review')).toMatchObject({ state: 'running', dueOn: '2027-04-21', severity: 'target' })
    expect(clocks.get('pocr-hq-180.notice')).toMatchObject({ state: 'running', dueOn: '2027-03-21' })
  })

  it('without written notice is refused, with what cures it', () => {
    const { desk, subjectId } = begun('90-day', false)
    const { outcome, findings } = desk.does('director', 'DecideFieldReview', { ...kept, subjectId }, day('2027-01-20'))
    expect(outcome).toBe('refused')
    expect(findings).toMatchObject([{ rule: 'pocr-90-day', cite: '8 CFR 241.4(h), (k)(1)(i), (d)', refuses: true }])
    expect(findings[0]?.cure).toContain('NotifyOfReview')
    expect(desk.facts('removal-order').pocrFieldDecision).toBeNull()
  })

  it('that keeps the person names the day of the next; a release needs none', () => {
    const { desk, subjectId } = begun('90-day', true)
    const { nextReviewOn: _, ...undated } = kept
    expect(desk.does('director', 'DecideFieldReview', { ...undated, subjectId }, day('2027-01-20'))).toMatchObject({
      outcome: 'refused',
      rules: ['pocr-hq-180'],
    })
    const release = { ...undated, decision: 'release', subjectId }
    expect(desk.does('director', 'DecideFieldReview', release, day('2027-01-20'))).toMatchObject({
      outcome: 'recorded',
      told: ['office:custody'],
    })
  })

  it('decided by a supervisor is recorded with a warning: that the head of the field office decides was not read in the text', () => {
    const { desk, subjectId } = begun('90-day', true)
    const { outcome, findings } = desk.does('supervisor', 'DecideFieldReview', { ...kept, subjectId }, day('2027-01-20'))
    expect(outcome).toBe('recorded')
    expect(findings).toMatchObject([{ cite: '8 CFR 241.4(c)(1)', question: 'who', refuses: false }])
  })

  it('is not decided twice', () => {
    const { desk, subjectId } = begun('90-day', true)
    desk.does('director', 'DecideFieldReview', { ...kept, subjectId }, day('2027-01-20'))
    expect(desk.does('director', 'DecideFieldReview', { ...kept, subjectId }, day('2027-01-21')).outcome).toBe('refused')
  })

  it('served after day 90 is recorded, and called late', () => {
    const { desk, subjectId } = begun('90-day', true)
    desk.does('director', 'DecideFieldReview', { ...kept, subjectId }, day('2027-02-03'))
    const { findings } = desk.does('ana', 'ServeReviewDecision', { ...served, subjectId }, day('2027-02-03'))
    expect(findings).toMatchObject([{ rule: 'pocr-90-day', question: 'when', severity: 'hard', refuses: false }])
  })

  it('a decision nobody recorded cannot be served without a finding', () => {
    const { desk, subjectId } = begun('90-day', true)
    expect(desk.does('ana', 'ServeReviewDecision', { ...served, subjectId }, day('2027-01-21')).rules).toContain('pocr-90-day')
  })

  it.each([
    ['RecordMoreTimeRequest', 'counsel', { requestedOn: '2027-01-10' }],
    ['NoteRemovalReady', 'ana', { removalReadyOn: '2027-01-10', facts: reasoned.facts ?? [] }],
    ['PostponeReview', 'director', { because: 'good-cause', facts: reasoned.facts ?? [], until: '2027-02-15' }],
  ] as const)('is no longer owed by day 90 after %s', (act, who, input) => {
    const { desk } = begun('90-day', true)
    expect(desk.does(who, act, input, day('2027-01-10')).clocks.get('pocr-90-day.decision')?.state).toBe('met')
  })

  it('takes what was sent in for it', () => {
    const { desk, subjectId } = begun('90-day', true)
    desk.does('ana', 'RecordSubmission', { subjectId, from: 'family', what: 'An invented letter.' }, day('2027-01-10'))
    expect(desk.facts(subjectId).submittedOn).toBe('2027-01-10')
  })
})

describe('a review by headquarters', () => {
  it('needs a panel that agreed and an interview before it keeps anybody', () => {
    const { desk, subjectId } = begun('headquarters', true)
    const decide = () =>
      desk.does('reviewer', 'DecideHeadquartersReview', { ...reasoned, subjectId, decision: 'continue-detention' }, day('2027-04-15'))
    expect(decide()).toMatchObject({ outcome: 'refused', rules: ['pocr-panel', 'pocr-panel'] })
    desk.does('reviewer', 'RecordPanelReview', { ...panel, subjectId, secondFinds: 'release' }, day('2027-04-10'))
    expect(desk.facts(subjectId).panelFinding).toBe('divided')
    expect(decide().outcome).toBe('refused')
    const third = { thirdMemberId: officers.director, thirdFinds: 'continue-detention' }
    desk.does('reviewer', 'RecordPanelReview', { ...panel, subjectId, secondFinds: 'release', ...third }, day('2027-04-11'))
    expect(decide()).toMatchObject({ outcome: 'refused', rules: ['pocr-panel'] })
    desk.does('reviewer', 'InterviewForReview', { ...interview, subjectId }, day('2027-04-12'))
    expect(decide()).toMatchObject({ outcome: 'recorded', findings: [] })
  })

  it('may release on the records alone', () => {
    const { desk, subjectId } = begun('headquarters', true)
    desk.does('reviewer', 'RecordPanelReview', { ...panel, subjectId, firstFinds: 'release', secondFinds: 'release' }, day('2027-04-10'))
    const release = { ...reasoned, subjectId, decision: 'release' }
    expect(desk.does('reviewer', 'DecideHeadquartersReview', release, day('2027-04-15')).outcome).toBe('recorded')
  })

  it('takes no panel of one', () => {
    const { desk, subjectId } = begun('headquarters', true)
    const alone = { ...panel, subjectId, secondMemberId: panel.firstMemberId ?? '' }
    expect(() => desk.does('reviewer', 'RecordPanelReview', alone, day('2027-04-10'))).toThrow('different officers')
  })

  it('is not made by the field office, nor the other way round', () => {
    const field = begun('headquarters', true)
    expect(field.desk.does('director', 'DecideFieldReview', { ...kept, subjectId: field.subjectId }, day('2027-01-20')).outcome).toBe(
      'refused',
    )
    const high = begun('90-day', true)
    const decision = { ...reasoned, subjectId: high.subjectId, decision: 'release' }
    expect(high.desk.does('reviewer', 'DecideHeadquartersReview', decision, day('2027-01-20')).outcome).toBe('refused')
  })
})

describe('an order of a court that the person be released', () => {
  it('refuses every decision of this desk that would keep them', () => {
    const { desk, subjectId } = begun('90-day', true)
    const order = {
      ...{ court: 'District Court of Examplia', docket: 'EX-26-1', orderedOn: '2027-01-02', says: 'Invented words.' },
      ...{ isTransferForbidden: false, isRemovalForbidden: false, isSealed: false, releaseByAt: '2027-01-30T22:00:00Z' },
    }
    desk.does('counsel', 'RecordCourtOrder', order, day('2027-01-02'))
    const { outcome, rules } = desk.does('director', 'DecideFieldReview', { ...kept, subjectId }, day('2027-01-20'))
    expect([outcome, rules]).toEqual(['refused', ['court-order']])
  })
})
