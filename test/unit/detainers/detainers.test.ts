import { describe, expect, it } from 'vitest'
import { openDetainers } from '../../../src/offices/detainers/exports.ts'
import { Desk, officers } from '../custody/desk.ts'
import { arrested, finalOrder, name } from '../custody/invented.ts'
import { cause, detainer, notice, partner, served, withDetainer } from './invented.ts'

const monday = '2026-11-23T15:00:00Z'

describe('a notice of another agency', () => {
  it('is a document with its sender, its moments and its SHA-256, and opens a case in which nobody is in custody', () => {
    const desk = new Desk()
    const { outcome, entryId, state } = desk.does('ana', 'RecordPartnerNotice', notice, monday)
    expect(outcome).toBe('recorded')
    expect(desk.facts(`partner-notice:${entryId}`)).toMatchObject({ noticeFrom: partner, noticeSha256: notice.noticeSha256 })
    expect(state.subjects.get('custody')?.facts).toMatchObject({ arrestedAt: null, detainedAt: null })
    expect(state.office).toBe('custody')
  })

  it('without a SHA-256 is not taken', () => {
    const desk = new Desk()
    expect(() => desk.does('ana', 'RecordPartnerNotice', { ...notice, noticeSha256: 'a match' }, monday)).toThrow('SHA-256')
  })
})

describe('probable cause', () => {
  it('is stated as facts, each with its source', () => {
    const desk = new Desk()
    desk.does('ana', 'RecordPartnerNotice', notice, monday)
    const { findings, entryId } = desk.does('ana', 'StateProbableCause', cause, monday)
    expect(findings).toEqual([])
    expect(desk.facts(`probable-cause:${entryId}`)).toMatchObject({ causeBasis: 'final-order-of-removal' })
  })

  it.each(['The person is removable.', 'Flight risk and danger to the community.', 'There is probable cause.'])(
    'stated as the conclusion "%s" is not taken',
    (fact) => {
      const desk = new Desk()
      desk.does('ana', 'RecordPartnerNotice', notice, monday)
      const bare = { ...cause, facts: [{ fact, source: 'record-of-an-agency', whereFound: 'An invented record' }] }
      expect(() => desk.does('ana', 'StateProbableCause', bare, monday)).toThrow('This is a conclusion')
    },
  )

  it('without any fact is not taken', () => {
    const desk = new Desk()
    desk.does('ana', 'RecordPartnerNotice', notice, monday)
    expect(() => desk.does('ana', 'StateProbableCause', { ...cause, facts: [] }, monday)).toThrow('a conclusion alone decides nothing')
  })

  it('of birth abroad alone is found against and not refused: the policy was read on a page about it', () => {
    const desk = new Desk()
    desk.does('ana', 'RecordPartnerNotice', notice, monday)
    const { outcome, rules } = desk.does('ana', 'StateProbableCause', { ...cause, isMoreThanBirthAbroad: false }, monday)
    expect([outcome, rules]).toEqual(['recorded', ['detainer-probable-cause-warrant']])
  })
})

describe('a detainer', () => {
  it('issued with cause stated and a warrant makes Form I-247A, with a copy in Spanish for whoever reads it, and tells the jail', () => {
    const { desk, issued } = withDetainer()
    expect([issued.outcome, issued.findings, issued.documents]).toEqual(['recorded', [], ['I-247A', 'I-247A']])
    expect(issued.told).toEqual([`partner:${partner.toLowerCase()}`])
    expect(openDetainers(desk.state())).toMatchObject([{ holdingAgency: partner, releaseEligibleAt: null, isServed: false }])
  })

  it('without cause stated and without a warrant is found against twice', () => {
    const desk = new Desk()
    desk.does('ana', 'RecordPartnerNotice', notice, monday)
    const { outcome, rules } = desk.does('ana', 'IssueDetainer', detainer, monday)
    expect([outcome, rules]).toEqual(['recorded', ['detainer-probable-cause-warrant', 'detainer-probable-cause-warrant']])
  })

  it('issued by a detention officer warns: whether the list has the position was not read', () => {
    const { desk } = withDetainer()
    const { outcome, findings } = desk.does('keeper', 'IssueDetainer', detainer, '2026-11-24T15:00:00Z')
    expect(outcome).toBe('recorded')
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'detainer-issuers', cite: '8 CFR 287.7(b)', refuses: false }))
  })

  it('is refused while a claim of U.S. citizenship is open', () => {
    const { desk } = arrested()
    desk.does('ana', 'RecordFinalOrder', finalOrder, monday)
    desk.does('ana', 'RecordCitizenshipClaim', claim, monday)
    const { outcome, findings } = desk.does('ana', 'IssueDetainer', detainer, monday)
    expect(outcome).toBe('refused')
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'usc-claim', question: 'whom', refuses: true }))
    const claimId = [...desk.state().subjects.keys()].find((id) => id.startsWith('citizenship-claim:')) ?? ''
    desk.does(
      'counsel',
      'ResolveCitizenshipClaim',
      { subjectId: claimId, isCitizenshipShown: false, recordsSeen: ['birth-record'], reasons: 'Invented papers say otherwise.' },
      monday,
    )
    expect(desk.does('ana', 'IssueDetainer', detainer, monday).outcome).toBe('recorded')
  })

  it('served on the person says in which language', () => {
    const { desk, detainerId } = withDetainer()
    desk.does('ana', 'ServeDetainer', { subjectId: detainerId, ...served }, '2026-11-24T15:00:00Z')
    expect(desk.facts(detainerId)).toMatchObject({ detainerServedAt: '2026-11-24T15:00:00.000Z', detainerServedIn: 'es' })
  })

  it('lifted has its reason, ends both clocks, and tells the jail and the person', () => {
    const { desk, detainerId } = withDetainer({ eligibleAt: '2026-11-25T22:00:00Z' })
    const lifted = { subjectId: detainerId, liftedFor: 'custody-will-not-be-taken', reasons: 'Invented.' }
    const { told, clocks } = desk.does('ana', 'LiftDetainer', lifted, '2026-11-26T15:00:00Z')
    expect(told).toEqual([`partner:${partner.toLowerCase()}`, 'person'])
    expect(clocks.get('detainer-48h-regulation')?.state).toBe('met')
    expect(clocks.get('detainer-48h-form-I247A')?.state).toBe('met')
    expect(desk.facts(detainerId)).toMatchObject({ detainerOutcome: 'lifted', detainerLiftedFor: 'custody-will-not-be-taken' })
    expect(openDetainers(desk.state())).toEqual([])
  })

  it('ends once: lifting one that was honoured is refused', () => {
    const { desk, detainerId } = withDetainer({ eligibleAt: '2026-11-25T22:00:00Z' })
    const taken = { subjectId: detainerId, takenOverBy: officers.ana, handedOverBy: 'An invented sergeant' }
    const assumed = desk.does('ana', 'AssumeCustody', taken, '2026-11-26T15:00:00Z')
    expect([assumed.findings, desk.facts(detainerId).detainerOutcome]).toEqual([[], 'honoured'])
    const lifted = { subjectId: detainerId, liftedFor: 'another-reason', reasons: 'Invented.' }
    expect(desk.does('ana', 'LiftDetainer', lifted, '2026-11-26T16:00:00Z').outcome).toBe('refused')
  })

  it.each(['declined', 'expired'])('that the jail %s is on record as that', (outcome) => {
    const { desk, detainerId } = withDetainer({ eligibleAt: '2026-11-25T22:00:00Z' })
    const ended = { subjectId: detainerId, outcome, locallyReleasedAt: '2026-11-25T22:05:00Z' }
    desk.does('ana', 'RecordDetainerOutcome', ended, '2026-11-25T23:00:00Z')
    expect(desk.facts(detainerId)).toMatchObject({ detainerOutcome: outcome, custodyAssumedAt: null })
    expect(desk.facts('custody').detainedAt).toBeNull()
  })

  it('honoured begins custody: detention counts from the moment the person was taken over', () => {
    const { desk, detainerId } = withDetainer({ eligibleAt: '2026-11-25T22:00:00Z' })
    const taken = { subjectId: detainerId, takenOverBy: officers.ana, handedOverBy: 'An invented sergeant' }
    desk.does('ana', 'AssumeCustody', taken, '2026-11-26T15:00:00Z')
    expect(desk.facts('custody').detainedAt).toBe('2026-11-26T15:00:00.000Z')
  })
})

describe('the hours of a jail in another zone', () => {
  it('are counted in its days: Friday 23:30 in Los Angeles leaves half an hour of Friday, though it is Saturday in New York', () => {
    const desk = new Desk()
    desk.does('ana', 'RecordPartnerNotice', notice, monday)
    const issued = desk.does('ana', 'IssueDetainer', { ...detainer, zone: 'America/Los_Angeles' }, monday)
    const told = { subjectId: `detainer:${issued.entryId}`, releaseEligibleAt: '2026-12-04T23:30:00-08:00', toldBy: 'An invented clerk' }
    const { clocks } = desk.does('ana', 'NotifyReleaseEligible', told, '2026-11-24T20:00:00Z')
    expect(clocks.get('detainer-48h-form-I247A')?.dueAt).toBe('2026-12-07T07:30:00.000Z')
    expect(clocks.get('detainer-48h-regulation')?.dueAt).toBe('2026-12-09T07:30:00.000Z')
  })
})

describe('the two limits of 48 hours over Thanksgiving', () => {
  it('run side by side: the form to Friday 17:00, the regulation to Monday 17:00 in New York', () => {
    const { clocks } = withDetainer({ eligibleAt: '2026-11-25T22:00:00Z' })
    expect(clocks?.get('detainer-48h-form-I247A')).toMatchObject({
      state: 'running',
      dueAt: '2026-11-27T22:00:00.000Z',
      severity: 'policy',
    })
    expect(clocks?.get('detainer-48h-regulation')).toMatchObject({ state: 'running', dueAt: '2026-11-30T22:00:00.000Z', severity: 'hard' })
  })

  it('taken over on Saturday is past the form and within the regulation', () => {
    const { desk, detainerId } = withDetainer({ eligibleAt: '2026-11-25T22:00:00Z' })
    const taken = { subjectId: detainerId, takenOverBy: officers.ana, handedOverBy: 'An invented sergeant' }
    const { findings } = desk.does('ana', 'AssumeCustody', taken, '2026-11-28T15:00:00Z')
    expect(findings).toMatchObject([{ rule: 'detainer-48h-form-I247A', question: 'when', severity: 'policy', verified: 'secondary' }])
  })

  it('taken over on Tuesday is past both, and the breach is of the regulation', () => {
    const { desk, detainerId } = withDetainer({ eligibleAt: '2026-11-25T22:00:00Z' })
    const taken = { subjectId: detainerId, takenOverBy: officers.ana, handedOverBy: 'An invented sergeant' }
    const { findings } = desk.does('ana', 'AssumeCustody', taken, '2026-12-01T15:00:00Z')
    expect(findings.map(({ rule, severity }) => [rule, severity]).toSorted()).toEqual([
      ['detainer-48h-form-I247A', 'policy'],
      ['detainer-48h-regulation', 'hard'],
    ])
  })
})

const claim = { from: 'the-person', isDetainedOrToBeDetained: true, evidence: 'Born in an invented county.' }

it('nobody’s name is in what a case with a detainer is folded from', () => {
  const { desk } = withDetainer()
  expect(JSON.stringify(desk.entries.map(({ payload }) => payload))).not.toContain(name)
})
