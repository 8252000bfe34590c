import { describe, expect, it } from 'vitest'
import { officers } from '../custody/desk.ts'
import { arrested, removal, withoutWarrant } from '../custody/invented.ts'
import { approval, at, facts, latest, order, ordered, statement, statementTaken } from './invented.ts'

const ofStatement = (desk: Parameters<typeof latest>[0]) => ({ subjectId: latest(desk, 'expedited-removal') })

describe('expedited removal', () => {
  it('is a statement on two forms, an order, and the approval of another officer that makes it final', () => {
    const { desk } = arrested(withoutWarrant, at('21'))
    expect(desk.does('ben', 'TakeSwornStatement', statement, at('21', '17')).documents).toEqual(['I-867A', 'I-867B'])
    const given = desk.does('ana', 'OrderExpeditedRemoval', { ...order, ...ofStatement(desk) }, at('21', '18'))
    expect([given.outcome, given.findings, given.documents]).toEqual(['recorded', [], ['I-860']])
    expect(desk.facts('removal-order').orderFinalOn).toBeUndefined()
    const approved = desk.does('director', 'ApproveExpeditedRemoval', { ...approval, ...ofStatement(desk) }, at('21', '19'))
    expect([approved.outcome, approved.documents]).toEqual(['recorded', ['I-860']])
    expect(desk.facts('removal-order')).toMatchObject({
      orderFinalOn: '2026-11-21',
      orderedBy: 'expedited',
      isDetainedInRemovalPeriod: true,
    })
    expect(desk.facts(latest(desk, 'expedited-removal')).expeditedApprovedBy).toBe(officers.director)
  })

  it('is not ordered before the statement, nor where fear was not asked about', () => {
    const { desk } = arrested(withoutWarrant, at('21'))
    const none = desk.does('ana', 'OrderExpeditedRemoval', { ...order, subjectId: 'expedited-removal:none' }, at('21', '17'))
    expect(none).toMatchObject({
      outcome: 'refused',
      findings: [{ rule: 'er-record-and-supervisor', question: 'instrument', refuses: true }],
    })
    const unasked = desk.does('ben', 'TakeSwornStatement', { ...statement, isFearAsked: false }, at('21', '18'))
    expect(unasked).toMatchObject({ outcome: 'recorded', findings: [{ rule: 'er-record-and-supervisor', refuses: false }] })
    expect(desk.does('ana', 'OrderExpeditedRemoval', { ...order, ...ofStatement(desk) }, at('21', '19')).outcome).toBe('refused')
  })

  it('does not reach somebody found here who shows two years, or was admitted', () => {
    const desk = statementTaken()
    const found = { ...order, ...ofStatement(desk), expeditedClass: 'designated', isAdmittedOrParoled: false }
    expect(desk.does('ana', 'OrderExpeditedRemoval', { ...found, isTwoYearsShown: true }, at('22')).rules).toEqual(['er-who'])
    expect(desk.does('ana', 'OrderExpeditedRemoval', found, at('22')).rules).toEqual(['er-who'])
    const admitted = { ...found, isTwoYearsShown: false, isAdmittedOrParoled: true }
    expect(desk.does('ana', 'OrderExpeditedRemoval', admitted, at('22')).rules).toEqual(['er-who'])
    expect(desk.does('ana', 'OrderExpeditedRemoval', { ...found, isTwoYearsShown: false }, at('22')).outcome).toBe('recorded')
  })

  it('is approved by nobody who gave the order, took the statement, or did not read it', () => {
    const desk = ordered()
    const approve = (who: 'ana' | 'ben' | 'director', given = {}) =>
      desk.does(who, 'ApproveExpeditedRemoval', { ...approval, ...ofStatement(desk), ...given }, at('22'))
    expect(approve('ana').rules).toEqual(['er-record-and-supervisor'])
    expect(approve('ben').findings.map(({ fact }) => fact)).toEqual([
      'The order is approved by another officer than the one who took the statement. Here it is the same officer.',
    ])
    expect(approve('director', { isEveryFearAnswerRead: false }).outcome).toBe('refused')
    expect(approve('director').outcome).toBe('recorded')
  })

  it('that waits for approval is not carried out, and can be given back and given again', () => {
    const desk = ordered()
    expect(desk.does('director', 'OrderRemovalExecution', removal, at('22')).rules).toContain('er-record-and-supervisor')
    desk.does('supervisor', 'ReturnExpeditedRemoval', { ...ofStatement(desk), reasons: 'Invented: ask again.' }, at('22', '16'))
    const early = desk.does('director', 'ApproveExpeditedRemoval', { ...approval, ...ofStatement(desk) }, at('22', '17'))
    expect(early.rules).toEqual(['er-record-and-supervisor'])
    expect(desk.does('ana', 'OrderExpeditedRemoval', { ...order, ...ofStatement(desk) }, at('22', '18')).outcome).toBe('recorded')
    expect(desk.does('director', 'ApproveExpeditedRemoval', { ...approval, ...ofStatement(desk) }, at('22', '19')).outcome).toBe('recorded')
  })

  it('taken back takes the final order with it', () => {
    const desk = ordered()
    desk.does('director', 'ApproveExpeditedRemoval', { ...approval, ...ofStatement(desk) }, at('22'))
    desk.does('supervisor', 'VacateExpeditedRemoval', { ...ofStatement(desk), why: 'mistake', reasons: 'Invented.' }, at('23'))
    expect(desk.facts('removal-order')).toMatchObject({ orderFinalOn: null, orderedBy: null })
    expect(desk.does('director', 'OrderRemovalExecution', removal, at('24')).outcome).toBe('refused')
  })
})

describe('a status claimed in expedited removal (8 CFR 235.3(b)(5))', () => {
  const answered = { personName: 'Invented', isEveryRecordAsked: true, isToldOfPerjury: true, facts }

  it('on the statement stops the order until it was checked', () => {
    const desk = statementTaken({ statusClaimed: 'asylee' })
    const refused = desk.does('ana', 'OrderExpeditedRemoval', { ...order, ...ofStatement(desk) }, at('22'))
    expect(refused).toMatchObject({ outcome: 'refused', findings: [{ cite: '8 CFR 235.3(b)(5)', question: 'whom', refuses: true }] })
    const answer = { ...answered, subjectId: latest(desk, 'status-claim'), answer: 'not-confirmed-not-declared' }
    expect(desk.does('ana', 'AnswerStatusClaim', { ...answer, isEveryRecordAsked: false }, at('22')).rules).toEqual([
      'status-records-asked',
    ])
    expect(desk.does('ana', 'AnswerStatusClaim', { ...answer, isToldOfPerjury: false }, at('22')).rules).toEqual(['status-perjury-told'])
    expect(desk.does('ana', 'AnswerStatusClaim', answer, at('22')).outcome).toBe('recorded')
    expect(desk.does('ana', 'OrderExpeditedRemoval', { ...order, ...ofStatement(desk) }, at('22', '18')).outcome).toBe('recorded')
  })

  it('declared under penalty of perjury goes to a judge on Form I-863; the order may be given and is not carried out', () => {
    const desk = ordered()
    desk.does('director', 'ApproveExpeditedRemoval', { ...approval, ...ofStatement(desk) }, at('22'))
    desk.does('director', 'IssueRemovalWarrant', { personName: 'Invented' }, at('22'))
    desk.does('keeper', 'NoteStatusClaim', { statusClaimed: 'lawful-permanent-resident', evidence: 'Invented card.' }, at('22', '16'))
    expect(desk.does('director', 'OrderRemovalExecution', removal, at('22', '17')).outcome).toBe('refused')
    const subjectId = latest(desk, 'status-claim')
    const declared = { ...answered, subjectId, answer: 'not-confirmed-declared-under-penalty-of-perjury' }
    expect(desk.does('ana', 'AnswerStatusClaim', declared, at('23')).documents).toEqual(['I-863'])
    expect(desk.does('director', 'OrderRemovalExecution', removal, at('23', '16')).findings).toMatchObject([
      { cite: '8 CFR 235.3(b)(5)', refuses: true },
    ])
    desk.does('counsel', 'AnswerStatusClaim', { ...answered, subjectId, answer: 'judge-does-not-confirm' }, at('28'))
    expect(desk.does('director', 'OrderRemovalExecution', removal, at('29')).outcome).toBe('recorded')
  })

  it('confirmed stops it for good, and the desk is told to take it back', () => {
    const desk = statementTaken({ statusClaimed: 'refugee' })
    const confirmed = { ...answered, subjectId: latest(desk, 'status-claim'), answer: 'confirmed-in-records' }
    expect(desk.does('ana', 'AnswerStatusClaim', confirmed, at('22')).told).toEqual(['office:custody'])
    expect(desk.does('ana', 'OrderExpeditedRemoval', { ...order, ...ofStatement(desk) }, at('23')).outcome).toBe('refused')
  })

  it('of citizenship opens the claim of the citizenship desk, which counsel answers', () => {
    const { desk } = arrested(withoutWarrant, at('21'))
    const taken = desk.does('ben', 'TakeSwornStatement', { ...statement, statusClaimed: 'us-citizen' }, at('21', '17'))
    expect(taken.told).toEqual(['office:protection', 'office:citizenship-claims', 'office:opla'])
    expect(desk.facts(latest(desk, 'citizenship-claim'))).toMatchObject({ isClaimOpen: true, citizenshipClaimKnownOn: '2026-11-21' })
    const refused = desk.does('ana', 'OrderExpeditedRemoval', { ...order, ...ofStatement(desk) }, at('22'))
    expect(refused.findings.map(({ cite }) => cite)).toEqual(['8 CFR 235.3(b)(5)', '8 CFR 235.3(b)(5)'])
  })
})
