import { describe, expect, it } from 'vitest'
import { arrested, readyForRemoval, removal, spoken, withoutWarrant } from '../custody/invented.ts'
import { at, facts, latest } from './invented.ts'

const of = (desk: Parameters<typeof latest>[0]) => ({ subjectId: latest(desk, 'family-tie') })
const tie = { relation: 'child', isFoundTogether: true, relativeAt: 'same-place', facts }
const plan = { to: 'EXMPDET', isTransferBetweenAreas: false, hasAttorneyOfRecord: false, reasons: 'Invented.' }
const move = { to: 'EXMPDET', isTransferBetweenAreas: false, hasAttorneyOfRecord: false }
const proposal = { ground: 'danger-to-the-child', facts, alternatives: 'Invented: a room of their own was considered.' }
const decision = {
  isProposalRead: true,
  isRelativeHeard: true,
  contact: 'Invented: a call each day.',
  reviewOn: '2026-12-01',
  reasons: 'Invented.',
}

/** A parent found with a child, held with the child. */
function parent() {
  const { desk } = arrested(withoutWarrant, at('21'))
  desk.does('ana', 'NoteFamilyTie', tie, at('21', '16'))
  return desk
}

describe('a family held together', () => {
  it('is not parted by a transfer of one of them', () => {
    const desk = parent()
    expect(desk.does('supervisor', 'PlanTransfer', plan, at('22'))).toMatchObject({
      outcome: 'refused',
      rules: ['family-kept-together'],
      findings: [{ cite: 'A rule of this record', severity: 'policy', refuses: true }],
    })
  })

  it('moves together, for that one move', () => {
    const desk = parent()
    const together = { ...of(desk), kind: 'transfer', to: 'EXMPDET', isSameTransport: true, reasons: 'Invented.' }
    expect(desk.does('supervisor', 'MoveFamilyTogether', { ...together, isSameTransport: false }, at('22')).rules).toEqual([
      'family-same-transport',
    ])
    const { to: _left, ...nowhere } = together
    expect(desk.does('supervisor', 'MoveFamilyTogether', nowhere, at('22')).rules).toEqual(['family-move-says-where'])
    desk.does('supervisor', 'MoveFamilyTogether', together, at('22'))
    const elsewhere = desk.does('supervisor', 'PlanTransfer', { ...plan, to: 'EXMPHOLD' }, at('22', '16'))
    expect(elsewhere).toMatchObject({ outcome: 'refused', findings: [{ rule: 'family-same-place', question: 'where' }] })
    expect(elsewhere.findings[0]?.fact).toContain('Here "EXMPDET" was decided.')
    expect(desk.does('supervisor', 'PlanTransfer', plan, at('22', '16')).outcome).toBe('recorded')
    const moved = desk.does('keeper', 'Transfer', { ...move, subjectId: latest(desk, 'transfer') }, at('22', '17'))
    expect(moved.rules).toEqual([])
    expect(desk.does('supervisor', 'PlanTransfer', plan, at('23')).rules).toEqual(['family-kept-together'])
  })

  it('is parted on a danger recorded with facts, by a supervisor who is another officer than the one who proposed it', () => {
    const desk = parent()
    expect(desk.does('supervisor', 'ApproveSeparation', { ...decision, ...of(desk) }, at('22')).rules).toEqual([
      'separation-proposed-first',
    ])
    desk.does('supervisor', 'ProposeSeparation', { ...proposal, ...of(desk) }, at('22', '16'))
    expect(desk.does('supervisor', 'PlanTransfer', plan, at('22', '17')).outcome).toBe('refused')
    expect(desk.does('supervisor', 'ApproveSeparation', { ...decision, ...of(desk) }, at('22', '18')).rules).toEqual([
      'separation-by-another-officer',
    ])
    expect(desk.does('director', 'ApproveSeparation', { ...decision, ...of(desk), isProposalRead: false }, at('22', '18')).rules).toEqual([
      'separation-facts-read',
    ])
    const approved = desk.does('director', 'ApproveSeparation', { ...decision, ...of(desk) }, at('22', '19'))
    expect([approved.outcome, approved.told]).toEqual(['recorded', ['counsel', 'person']])
    expect(desk.does('supervisor', 'PlanTransfer', plan, at('22', '20')).outcome).toBe('recorded')
  })

  it('is not parted on a conclusion: a fact says what happened', () => {
    const desk = parent()
    const bare = { ...proposal, ...of(desk), facts: [{ ...facts[0], fact: 'A danger.' }] }
    expect(() => desk.does('ana', 'ProposeSeparation', bare, at('22'))).toThrow(/conclusion|few words/)
  })

  it('is parted by order of a court only where the order is named', () => {
    const desk = parent()
    const ordered = { ...proposal, ...of(desk), ground: 'order-of-a-court' }
    expect(desk.does('ana', 'ProposeSeparation', ordered, at('22')).rules).toEqual(['separation-order-named'])
    expect(desk.does('ana', 'ProposeSeparation', { ...ordered, order: 'Invented court, EX-1' }, at('22')).rules).toEqual([])
  })
})

describe('a family that was parted', () => {
  function parted() {
    const desk = parent()
    desk.does('ana', 'ProposeSeparation', { ...proposal, ...of(desk) }, at('22'))
    desk.does('director', 'ApproveSeparation', { ...decision, ...of(desk) }, at('22', '16'))
    desk.does('supervisor', 'PlanTransfer', plan, at('22', '17'))
    desk.does('keeper', 'Transfer', { ...move, subjectId: latest(desk, 'transfer') }, at('22', '18'))
    return desk
  }

  it('is on record as apart since the move', () => {
    expect(parted().facts(latest(parted(), 'family-tie'))).toMatchObject({
      isFamilyTogether: false,
      separatedAt: '2026-11-22T18:00:00.000Z',
    })
  })

  it('is owed to be brought together once the ground has ended: no move and no removal before', () => {
    const desk = parted()
    desk.does('ana', 'EndSeparation', { ...of(desk), why: 'danger-over', account: 'Invented.' }, at('24'))
    expect(desk.does('supervisor', 'PlanTransfer', plan, at('24', '16')).rules).toEqual(['reunification-owed'])
    desk.does('keeper', 'RecordReunification', { ...of(desk), where: 'same-place' }, at('25'))
    expect(desk.does('supervisor', 'PlanTransfer', plan, at('25', '16')).rules).toEqual(['family-kept-together'])
  })

  it('shows where each is, as last known', () => {
    const desk = parted()
    desk.does('keeper', 'NoteRelativeWhereabouts', { ...of(desk), relativeAt: 'in-the-care-of-hhs', isPersonTold: true }, at('23'))
    expect(desk.facts(latest(desk, 'family-tie'))).toMatchObject({
      relativeAt: 'in-the-care-of-hhs',
      relativeSeenAt: '2026-11-23T15:00:00.000Z',
    })
  })
})

describe('a parent', () => {
  it('is not removed apart from the child they were found with, but by their own free choice', () => {
    const desk = readyForRemoval()
    desk.does('ana', 'NoteFamilyTie', { ...tie, relativeAt: 'in-the-care-of-hhs' }, at('23'))
    const refused = desk.does('director', 'OrderRemovalExecution', removal, at('24'))
    expect(refused).toMatchObject({ outcome: 'refused', rules: ['parent-not-removed-from-child'] })
    const chosen = { ...of(desk), isWritten: true, isCounselHeard: false, isFreely: true, ...spoken, carer: 'Invented Aunt' }
    expect(desk.does('ana', 'AcceptParentChoice', chosen, at('24')).rules).toEqual(['parent-choice-free'])
    desk.does('ana', 'AcceptParentChoice', { ...chosen, isCounselHeard: true }, at('24', '16'))
    expect(desk.does('director', 'OrderRemovalExecution', removal, at('24', '17')).outcome).toBe('recorded')
  })

  it('has placement, family court and care of the child looked at: the directive was read of, so it warns', () => {
    const desk = readyForRemoval()
    const noted = { isAskedOfPerson: true, isChildInArea: true, isFamilyCourtOpen: true, isCallGiven: true }
    desk.does('ana', 'NoteParent', noted, at('23'))
    const planned = desk.does('supervisor', 'PlanTransfer', plan, at('23', '16'))
    expect(planned).toMatchObject({ outcome: 'recorded', findings: [{ rule: 'parents-directive', verified: 'secondary', refuses: false }] })
    const subjectId = latest(desk, 'parental-interest')
    desk.does('supervisor', 'ReviewParentPlacement', { subjectId, finding: 'near-the-child', reasons: 'Invented.' }, at('23', '17'))
    expect(desk.does('supervisor', 'PlanTransfer', plan, at('23', '18')).findings).toEqual([])
    expect(desk.does('director', 'OrderRemovalExecution', removal, at('24')).rules).toEqual(['parents-directive'])
    const care = { subjectId, choice: 'child-stays-with-a-guardian', isPapersSigned: true, account: 'Invented.' }
    desk.does('ana', 'ArrangeChildCare', care, at('24', '16'))
    expect(desk.does('director', 'OrderRemovalExecution', removal, at('24', '17')).findings).toEqual([])
  })

  it('takes part in the family court: a hearing to come warns of a move', () => {
    const { desk } = arrested(withoutWarrant, at('21'))
    desk.does('ana', 'NoteFamilyCourtHearing', { familyHearingOn: '2026-12-03', court: 'Invented court', asks: 'video' }, at('22'))
    expect(desk.does('supervisor', 'PlanTransfer', plan, at('22')).rules).toEqual(['family-court-to-come'])
    const subjectId = latest(desk, 'family-court-hearing')
    expect(desk.does('ana', 'AnswerParticipation', { subjectId, answer: 'not-possible', isHeld: false }, at('23')).rules).toEqual([
      'parents-directive',
    ])
    desk.does('ana', 'AnswerParticipation', { subjectId, answer: 'video', isHeld: true }, '2026-12-03T15:00:00Z')
    expect(desk.does('supervisor', 'PlanTransfer', plan, '2026-12-04T15:00:00Z').rules).toEqual([])
  })

  it('sees the child, or is told why not', () => {
    const { desk } = arrested(withoutWarrant, at('21'))
    desk.does('keeper', 'RequestChildVisit', { from: 'the-parent' }, at('22'))
    const visit = { subjectId: latest(desk, 'child-visit'), answer: 'refused' }
    expect(desk.does('supervisor', 'AnswerChildVisit', visit, at('23')).rules).toEqual(['visit-refused-with-reasons'])
    desk.does('supervisor', 'AnswerChildVisit', { ...visit, answer: 'held' }, at('24'))
    expect(desk.facts(latest(desk, 'child-visit')).visitHeldAt).toBe('2026-11-24T15:00:00.000Z')
  })
})
