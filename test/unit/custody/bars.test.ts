import { describe, expect, it } from 'vitest'
import { arrested, bookedIn, detained, name, readyForRemoval, removal } from './invented.ts'

const at = '2026-11-22T15:00:00Z'
const plan = { to: 'EXMPDET', isTransferBetweenAreas: false, hasAttorneyOfRecord: false, reasons: 'An invented reason.' }
const order = {
  court: 'District Court of Examplia',
  docket: 'EX-26-1',
  orderedOn: '2026-11-21',
  isTransferForbidden: false,
  isRemovalForbidden: false,
  isSealed: false,
  says: 'Invented words of an invented order.',
}
const ended = { endedOn: '2026-11-23', how: 'vacated', source: 'A later invented order.' }

describe('a live order of a court', () => {
  it('that forbids a move refuses the transfer until counsel records its end', () => {
    const { desk } = arrested()
    const { entryId, told } = desk.does('counsel', 'RecordCourtOrder', { ...order, isTransferForbidden: true }, at)
    expect(told).toContain('office:custody')
    const refused = desk.does('supervisor', 'PlanTransfer', plan, at)
    expect(refused.outcome).toBe('refused')
    expect(refused.findings).toMatchObject([
      { rule: 'court-order-no-transfer', question: 'whom', severity: 'hard', verified: 'yes', refuses: true },
    ])
    expect(refused.findings[0]?.cite).toContain('order of the court')
    desk.does('counsel', 'EndCourtOrder', { subjectId: `court-order:${entryId}`, ...ended }, '2026-11-23T15:00:00Z')
    expect(desk.does('supervisor', 'PlanTransfer', plan, '2026-11-23T16:00:00Z').outcome).toBe('recorded')
  })

  it('does not stop a move from being recorded that was made against it', () => {
    const { desk } = arrested()
    desk.does('counsel', 'RecordCourtOrder', { ...order, isTransferForbidden: true }, at)
    const move = { to: 'EXMPDET', isTransferBetweenAreas: false, hasAttorneyOfRecord: false }
    const { outcome, rules } = desk.does('keeper', 'Transfer', move, at)
    expect([outcome, rules]).toEqual(['recorded', ['transfer-notice-attorney', 'court-order-no-transfer']])
  })

  it('to release by a moment refuses another custody decision until the person is released', () => {
    const { desk } = arrested()
    desk.does('counsel', 'RecordCourtOrder', { ...order, releaseByAt: '2026-11-24T17:00:00Z' }, at)
    expect(desk.does('supervisor', 'DetermineCustody', detained, at).rules).toContain('court-order-release')
    const release = { personName: name, kind: 'court-order', reasons: 'The order.', language: 'es' }
    expect(desk.does('supervisor', 'OrderRelease', release, at).outcome).toBe('recorded')
    desk.does('keeper', 'Release', { isPropertyReturned: true }, '2026-11-22T16:00:00Z')
    expect(desk.does('supervisor', 'DetermineCustody', detained, '2026-11-30T15:00:00Z').rules).not.toContain('court-order-release')
  })

  it('of two, both must have ended', () => {
    const { desk } = arrested()
    const first = desk.does('counsel', 'RecordCourtOrder', { ...order, isTransferForbidden: true }, at).entryId
    const second = desk.does('counsel', 'RecordCourtOrder', { ...order, isTransferForbidden: true }, at).entryId
    desk.does('counsel', 'EndCourtOrder', { subjectId: `court-order:${second}`, ...ended }, at)
    expect(desk.does('supervisor', 'PlanTransfer', plan, at).outcome).toBe('refused')
    desk.does('counsel', 'EndCourtOrder', { subjectId: `court-order:${first}`, ...ended }, at)
    expect(desk.does('supervisor', 'PlanTransfer', plan, at).outcome).toBe('recorded')
  })
})

describe('a stay', () => {
  const stay = { stayKind: 'board', stayedOn: '2026-11-21', says: 'An invented appeal.' }

  it('refuses the removal; once it has ended the removal is ordered', () => {
    const desk = readyForRemoval()
    const { entryId } = desk.does('counsel', 'RecordStay', stay, at)
    const refused = desk.does('director', 'OrderRemovalExecution', removal, at)
    expect([refused.outcome, refused.rules]).toEqual(['refused', ['stay-automatic']])
    expect(refused.findings[0]?.cite).toContain('8 CFR 1003.6(a)')
    desk.does(
      'counsel',
      'EndStay',
      { subjectId: `stay:${entryId}`, stayEndedOn: '2026-11-25', source: 'Invented.' },
      '2026-11-25T15:00:00Z',
    )
    expect(desk.does('director', 'OrderRemovalExecution', removal, '2026-11-26T15:00:00Z').outcome).toBe('recorded')
  })

  it('of a judge or the Board that arrives after boarding has no effect; that of a court has', () => {
    const desk = readyForRemoval()
    desk.does('counsel', 'RecordStay', { ...stay, isAfterBoarding: true }, at)
    expect(desk.does('director', 'OrderRemovalExecution', removal, at).outcome).toBe('recorded')
    desk.does('counsel', 'RecordStay', { ...stay, stayKind: 'court', isAfterBoarding: true }, at)
    expect(desk.does('director', 'OrderRemovalExecution', removal, at).outcome).toBe('refused')
  })

  it('of a court that reviews the order holds back the removal period until its final order', () => {
    const desk = readyForRemoval()
    const { entryId, clocks } = desk.does('counsel', 'RecordStay', { ...stay, stayKind: 'court' }, at)
    expect(clocks.get('removal-period-90')?.state).not.toBe('running')
    const end = { subjectId: `stay:${entryId}`, stayEndedOn: '2027-02-01', source: 'Invented.' }
    const after = desk.does('counsel', 'EndStay', end, '2027-02-01T15:00:00Z')
    expect(after.clocks.get('removal-period-90')).toMatchObject({ state: 'running', dueOn: '2027-05-02' })
  })
})

describe('a claim of U.S. citizenship', () => {
  const claim = { from: 'the-person', isDetainedOrToBeDetained: true, evidence: 'An invented birth in an invented town.' }

  it('refuses the removal until counsel answers it from records, and warns on detention once a supervisor has read it', () => {
    const desk = readyForRemoval()
    const { entryId, told } = desk.does('ana', 'RecordCitizenshipClaim', claim, at)
    expect(told).toContain('office:opla')
    expect(desk.does('director', 'OrderRemovalExecution', removal, at)).toMatchObject({ outcome: 'refused', rules: ['usc-claim'] })
    expect(desk.does('supervisor', 'DetermineCustody', detained, at)).toMatchObject({
      outcome: 'refused',
      rules: ['usc-claim', 'citizenship-claim-unread'],
    })
    const read = { subjectId: `citizenship-claim:${entryId}`, isClaimRead: true, isCounselConsulted: true, reasons: 'Invented.' }
    expect(desk.does('supervisor', 'AcknowledgeCitizenshipClaim', { ...read, isClaimRead: false }, at).rules).toEqual(['claim-read'])
    expect(desk.does('supervisor', 'AcknowledgeCitizenshipClaim', read, at).outcome).toBe('recorded')
    const determined = desk.does('supervisor', 'DetermineCustody', detained, at)
    expect(determined.outcome).toBe('recorded')
    expect(determined.findings).toMatchObject([{ rule: 'usc-claim', verified: 'secondary', severity: 'policy', refuses: false }])
    const answer = { subjectId: `citizenship-claim:${entryId}`, isCitizenshipShown: false, reasons: 'Invented papers say otherwise.' }
    expect(desk.does('counsel', 'ResolveCitizenshipClaim', answer, at).rules).toEqual(['claim-cleared-by-record'])
    const fromRecords = { ...answer, recordsSeen: ['birth-record'] }
    expect(desk.does('counsel', 'ResolveCitizenshipClaim', fromRecords, at).outcome).toBe('recorded')
    expect(desk.does('director', 'OrderRemovalExecution', removal, at).outcome).toBe('recorded')
  })

  it('found good bars removal for good, and the desk is told to release', () => {
    const desk = readyForRemoval()
    const { entryId } = desk.does('ana', 'RecordCitizenshipClaim', claim, at)
    const answer = { subjectId: `citizenship-claim:${entryId}`, isCitizenshipShown: true, reasons: 'An invented birth certificate.' }
    expect(desk.does('counsel', 'ResolveCitizenshipClaim', answer, at).told).toEqual(['office:custody'])
    expect(desk.does('director', 'OrderRemovalExecution', removal, at).outcome).toBe('refused')
    const release = { personName: name, kind: 'no-ground-to-hold', reasons: 'A citizen.', language: 'en' }
    expect(desk.does('supervisor', 'OrderRelease', release, at).outcome).toBe('recorded')
  })
})

describe('a minor', () => {
  const minor = { basis: 'determined', isUnaccompanied: true, source: 'An invented birth certificate.' }

  it('unaccompanied starts 48 hours to tell ORR and 72 hours to hand over, and restricts reading', () => {
    const { desk } = arrested()
    const { clocks, state } = desk.does('ana', 'NoteMinor', minor, at)
    expect(clocks.get('uac-48h-notify-orr')?.dueAt).toBe('2026-11-24T15:00:00.000Z')
    expect(clocks.get('uac-72h-transfer')?.dueAt).toBe('2026-11-25T15:00:00.000Z')
    expect(state.restrictions).toEqual(['minor'])
  })

  it('unaccompanied is not transferred or removed before the hand-over to HHS', () => {
    const desk = readyForRemoval()
    const stint = desk.does('keeper', 'BookIn', bookedIn, at).entryId
    const { entryId } = desk.does('ana', 'NoteMinor', minor, at)
    for (const [act, input] of [
      ['PlanTransfer', plan],
      ['OrderRemovalExecution', removal],
    ] as const)
      expect(desk.does('director', act, input, at)).toMatchObject({ outcome: 'refused', rules: ['uac-72h-transfer'] })
    const step = { subjectId: `minor:${entryId}`, step: 'handed-over-to-hhs' }
    const handed = desk.does('ana', 'NoteMinorCare', step, '2026-11-23T15:00:00Z')
    expect(handed.clocks.get('uac-72h-transfer')?.state).toBe('met')
    expect(desk.facts(`stint:${stint}`).bookedOutAt).toBe('2026-11-23T15:00:00.000Z')
  })

  it('claimed only starts the 48 hours and bars nothing', () => {
    const { desk } = arrested()
    const { clocks } = desk.does('ana', 'NoteMinor', { basis: 'claimed-or-suspected', source: 'A friend said so.' }, at)
    expect(clocks.get('uac-48h-notify-orr')?.state).toBe('running')
    expect(clocks.get('uac-72h-transfer')).toBeUndefined()
    expect(desk.does('supervisor', 'PlanTransfer', plan, at).outcome).toBe('recorded')
  })

  it('found to be an adult bars nothing any more', () => {
    const { desk } = arrested()
    const { entryId } = desk.does('ana', 'NoteMinor', minor, at)
    const facts = [{ fact: 'An invented birth record gives an invented year.', source: 'paper-seen', whereFound: 'Invented record 7' }]
    const finding = { finding: 'eighteen-or-over', facts, isMoreThanOneSource: true, isAskedInOwnLanguage: true, reasons: 'Invented.' }
    desk.does('ana', 'DetermineAge', { subjectId: `minor:${entryId}`, ...finding }, at)
    expect(desk.does('supervisor', 'PlanTransfer', plan, at).outcome).toBe('recorded')
  })
})
