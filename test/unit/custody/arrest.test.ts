import { describe, expect, it } from 'vitest'
import { officers } from './desk.ts'
import { arrested, onWarrant, spoken, withoutWarrant } from './invented.ts'

describe('an arrest without a warrant', () => {
  it('opens the case with its facts, in the zone where it was made, and with the officer who made it', () => {
    const { desk, first } = arrested()
    expect(first.outcome).toBe('recorded')
    expect(first.findings).toEqual([])
    expect(desk.facts()).toMatchObject({ arrestedAt: '2026-11-21T02:00:00.000Z', isArrestWithoutWarrant: true, custodyDeterminedAt: null })
    expect(first.state.subjects.get('custody')?.zone).toBe('America/New_York')
    expect(first.state.assignedTo).toBe(officers.ana)
  })

  it('starts the 48 hours for the custody decision, weekend and all', () => {
    const clock = arrested().first.clocks.get('ero-48h-custody-determination')
    expect(clock).toMatchObject({ state: 'running', dueAt: '2026-11-23T02:00:00.000Z' })
  })

  it('counts hours and not the clock on the wall where daylight saving begins', () => {
    const { first } = arrested(withoutWarrant, '2026-03-07T02:00:00Z')
    expect(first.clocks.get('ero-48h-custody-determination')?.dueAt).toBe('2026-03-09T02:00:00.000Z')
  })

  it('says when the consul must be told where the nationality is one of those', () => {
    const clocks = (consularNotification: string) => arrested({ ...withoutWarrant, consularNotification }).first.clocks
    expect(clocks('within-72-hours').get('ero-consular-notification.within-72-hours')?.dueAt).toBe('2026-11-24T02:00:00.000Z')
    expect(clocks('within-4-days').get('ero-consular-notification.within-4-days')?.dueOn).toBe('2026-11-24')
    expect(clocks('on-request').get('ero-consular-notification.within-72-hours')?.state).not.toBe('running')
  })

  it('is recorded and found against where nothing made escape likely', () => {
    const { escapeFactors: _, ...plain } = withoutWarrant
    const { first } = arrested(plain)
    expect(first.outcome).toBe('recorded')
    expect(first.findings).toMatchObject([
      { rule: 'ero-warrantless-arrest-grounds', question: 'law', verified: 'yes', severity: 'hard', refuses: false },
    ])
  })

  it('is recorded and found against where the officer was never trained', () => {
    const { first } = arrested({ ...withoutWarrant, arrestingOfficerId: officers.rookie })
    expect(first.outcome).toBe('recorded')
    expect(first.rules).toEqual(['ero-training-gate'])
  })

  it('is recorded and found against where the person was not told why', () => {
    expect(arrested({ ...withoutWarrant, isToldWhy: false }).first.rules).toEqual(['ero-arrest-identification'])
  })

  it('goes to counsel as a warning where a home was entered on an administrative warrant only', () => {
    const { first } = arrested({ ...onWarrant, homeEntry: 'administrative-warrant-only' })
    expect(first.findings).toMatchObject([{ rule: 'ero-warrant-I205', question: 'where', verified: 'secondary', severity: 'policy' }])
    expect(arrested({ ...onWarrant, homeEntry: 'consent' }).first.findings).toEqual([])
  })
})

describe('an arrest recorded again while the person is in custody', () => {
  const later = '2026-11-22T20:00:00Z'

  it('is found against and starts no 48 hours anew', () => {
    const { desk, first } = arrested()
    const again = desk.does('ana', 'Arrest', withoutWarrant, later)
    expect([again.outcome, again.rules]).toEqual(['recorded', ['one-arrest']])
    expect(desk.facts().arrestedAt).toBe('2026-11-21T02:00:00.000Z')
    const clock = 'ero-48h-custody-determination'
    expect(first.clocks.get(clock)?.dueAt).toBe('2026-11-23T02:00:00.000Z')
    expect(again.rows.filter((row) => row.clock === clock && row.dueAt !== '2026-11-23T02:00:00.000Z')).toEqual([])
  })

  it('does not do away with the 48 hours by naming a warrant', () => {
    const { desk } = arrested()
    desk.does('ben', 'Arrest', onWarrant, later)
    expect(desk.facts()).toMatchObject({ isArrestWithoutWarrant: true, arrestingOfficer: officers.ana })
    expect(desk.state().assignedTo).toBe(officers.ana)
  })
})

describe('an arrest on a warrant', () => {
  it('starts no 48 hours', () => {
    const { first } = arrested(onWarrant)
    expect(first.findings).toEqual([])
    expect(first.clocks.get('ero-48h-custody-determination')).toBeUndefined()
  })

  it('is found against where the warrant is not named', () => {
    const { warrantNumber: _, ...unnamed } = onWarrant
    expect(arrested(unnamed).first.findings).toMatchObject([{ question: 'instrument', rule: 'ero-warrantless-arrest-grounds' }])
  })
})

describe('the examination after an arrest without a warrant', () => {
  const examined = { examiningOfficerId: officers.ben, finds: 'refer-to-immigration-judge', account: 'An invented account.', ...spoken }
  const at = '2026-11-21T05:00:00Z'

  it('is made by another officer', () => {
    const { desk } = arrested()
    const { findings } = desk.does('ben', 'Examine', examined, at)
    expect(findings).toEqual([])
    expect(desk.facts()).toMatchObject({ examinedAt: '2026-11-21T05:00:00.000Z', examinedBy: officers.ben })
  })

  it('by the officer who arrested is recorded and found against', () => {
    const { desk } = arrested()
    const { outcome, findings } = desk.does('ana', 'Examine', { ...examined, examiningOfficerId: officers.ana }, at)
    expect(outcome).toBe('recorded')
    expect(findings).toMatchObject([{ rule: 'ero-examination-by-other-officer', cite: '8 CFR 287.3(a); 8 USC 1357(a)(2)' }])
  })

  const excuse = { isExcused: true, isNobodyElseAvailable: true, isTakingElsewhereDelay: true, isExaminingOwnDuty: true }

  it('by the officer who arrested stands where the excuse is whole', () => {
    const { desk } = arrested()
    const input = { ...examined, examiningOfficerId: officers.ana, ...excuse, excuseReason: 'The next officer was five hours away.' }
    expect(desk.does('ana', 'Examine', input, at).findings).toEqual([])
  })

  it.each(['isNobodyElseAvailable', 'isTakingElsewhereDelay', 'isExaminingOwnDuty'])(
    'is found against where the excuse lacks %s',
    (part) => {
      const { desk } = arrested()
      const input = { ...examined, examiningOfficerId: officers.ana, ...excuse, excuseReason: 'A reason.', [part]: false }
      expect(desk.does('ana', 'Examine', input, at).rules).toEqual(['ero-examination-by-other-officer'])
    },
  )

  it('is found against where the excuse has no reason', () => {
    const { desk } = arrested()
    const input = { ...examined, examiningOfficerId: officers.ana, ...excuse }
    expect(desk.does('ana', 'Examine', input, at).rules).toEqual(['ero-examination-by-other-officer'])
  })
})

describe('what the person is told', () => {
  const whole = { ...spoken, isToldReasons: true, isToldOfCounsel: true, isLegalServicesListGiven: true, isToldOfStatements: true }

  it('counts as told where all of it was said', () => {
    const { desk } = arrested()
    expect(desk.does('ben', 'AdvisePerson', whole, '2026-11-21T06:00:00Z').findings).toEqual([])
    expect(desk.facts().advisedAt).toBe('2026-11-21T06:00:00.000Z')
  })

  it.each(['isToldReasons', 'isToldOfCounsel', 'isLegalServicesListGiven', 'isToldOfStatements'])('does not without %s', (part) => {
    const { desk } = arrested()
    const { rules } = desk.does('ben', 'AdvisePerson', { ...whole, [part]: false }, '2026-11-21T06:00:00Z')
    expect(rules).toEqual(['ero-advisals-warrantless'])
    expect(desk.facts().advisedAt).toBeNull()
  })
})

describe('the consul', () => {
  const told = {
    consularNotification: 'within-72-hours',
    isPersonTold: true,
    isConsulTold: true,
    consulate: 'Of Examplia',
    isAsylumKept: true,
  }

  it('told in time stops the clock', () => {
    const { desk } = arrested({ ...withoutWarrant, consularNotification: 'within-72-hours' })
    const { findings, clocks } = desk.does('ana', 'NotifyConsul', told, '2026-11-22T02:00:00Z')
    expect(findings).toEqual([])
    expect(clocks.get('ero-consular-notification.within-72-hours')?.state).toBe('met')
  })

  it('told after 72 hours is told late', () => {
    const { desk } = arrested({ ...withoutWarrant, consularNotification: 'within-72-hours' })
    const { rules } = desk.does('ana', 'NotifyConsul', told, '2026-11-24T02:00:01Z')
    expect(rules).toEqual(['ero-consular-notification'])
  })

  it('may not be told of an asylum claim, and the person is always told of the right', () => {
    const { desk } = arrested()
    const { findings } = desk.does('ana', 'NotifyConsul', { ...told, isAsylumKept: false, isPersonTold: false }, '2026-11-22T02:00:00Z')
    expect(findings.map(({ question }) => question).sort()).toEqual(['law', 'whom'])
  })
})

describe('the report of the arrest', () => {
  const report = { personName: 'Invented, Inés', encounter: 'Invented.', grounds: 'Invented.', isArrestWithoutWarrant: true }

  it('makes Form I-213', () => {
    const { desk } = arrested()
    const { findings, documents } = desk.does(
      'ana',
      'RecordArrestReport',
      { ...report, escapeFactors: 'Invented.' },
      '2026-11-21T07:00:00Z',
    )
    expect([findings, documents]).toEqual([[], ['I-213']])
  })

  it('warns where it says nothing of escape, under a memo that was read of only', () => {
    const { desk } = arrested()
    expect(desk.does('ana', 'RecordArrestReport', report, '2026-11-21T07:00:00Z').findings).toMatchObject([
      { severity: 'policy', verified: 'secondary', refuses: false },
    ])
  })
})
