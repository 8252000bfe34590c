import { describe, expect, it } from 'vitest'
import { i862 } from '../../../src/offices/custody/instruments/i-862.ts'
import { officers } from './desk.ts'
import { arrested, detained, finalOrder, fridayEvening, name, noticeToAppear, onWarrant, removal, spoken } from './invented.ts'

const saturday = '2026-11-21T15:00:00Z'
const warrant = { personName: name, grounds: 'An invented ground.' }

describe('the Notice to Appear', () => {
  it('is issued by a supervisory deportation officer, as a form to be served', () => {
    const { desk } = arrested()
    const done = desk.does('supervisor', 'IssueNoticeToAppear', noticeToAppear, saturday)
    expect([done.outcome, done.findings, done.documents]).toEqual(['recorded', [], ['I-862']])
    expect(desk.facts(`paper:${done.entryId}`)).toMatchObject({ form: 'I-862', servedAt: null })
  })

  it('is refused to a deportation officer, and the refusal changes nothing and is on the record', () => {
    const { desk } = arrested()
    const { outcome, findings } = desk.does('ana', 'IssueNoticeToAppear', noticeToAppear, saturday)
    expect(outcome).toBe('refused')
    expect(findings).toMatchObject([{ question: 'who', cite: '8 CFR 239.1(a)', refuses: true }])
    expect(desk.facts().ntaIssuedAt).toBeNull()
    expect(desk.entries).toHaveLength(2)
  })

  it('is refused without the day, the time or the place of the hearing, and prints all three', () => {
    for (const missing of ['hearingOn', 'hearingTime', 'hearingPlace']) {
      const { [missing]: _, ...notice } = noticeToAppear
      const { outcome, findings } = arrested().desk.does('supervisor', 'IssueNoticeToAppear', notice, saturday)
      expect(outcome).toBe('refused')
      expect(findings).toMatchObject([{ rule: 'hearing-set', cite: '8 USC 1229(a)(1)(G)(i)', verified: 'yes', refuses: true }])
      expect(findings[0]?.fact).toContain('left empty')
    }
    const { desk } = arrested()
    const { entryId } = desk.does('supervisor', 'IssueNoticeToAppear', noticeToAppear, saturday)
    const entry = desk.entries.find((one) => one.entryId === entryId)
    const signer = { name: 'Sasha Supervisor', position: 'supervisory deportation officer' }
    const hearing =
      entry && i862.content(noticeToAppear, entry, desk.state(), signer).sections.find(({ heading }) => heading === 'The hearing')
    expect(hearing?.fields).toEqual([
      { label: 'Day', value: '2026-12-21' },
      { label: 'Time', value: '08:30' },
      { label: 'Court', value: 'Immigration Court of Examplia (invented)' },
    ])
  })

  it.each(['8:30', '25:00', '08:60', '8.30 am', 'noon'])('takes no time that could be read two ways: %s', (hearingTime) => {
    const notice = { ...noticeToAppear, hearingTime }
    expect(() => arrested().desk.does('supervisor', 'IssueNoticeToAppear', notice, saturday)).toThrow()
  })

  it('after enforcement at a shelter states that section 1367 was kept, or is refused', () => {
    const { desk } = arrested()
    const atShelter = { ...noticeToAppear, isAtProtectedSite: true }
    const { outcome, rules } = desk.does('supervisor', 'IssueNoticeToAppear', atShelter, saturday)
    expect([outcome, rules]).toEqual(['refused', ['confidentiality-1367']])
    const stated = desk.does('supervisor', 'IssueNoticeToAppear', { ...atShelter, isSection1367Stated: true }, saturday)
    expect(stated.outcome).toBe('recorded')
  })

  it('served begins the ten days before a first hearing, counted in the days of the place', () => {
    const { desk } = arrested()
    const { entryId } = desk.does('supervisor', 'IssueNoticeToAppear', noticeToAppear, saturday)
    const service = { subjectId: `paper:${entryId}`, how: 'in-person', servingOfficerId: officers.ana, ...spoken }
    const { findings, clocks } = desk.does('ana', 'ServeDocument', service, '2026-11-22T03:30:00Z')
    expect(findings).toEqual([])
    expect(desk.facts()).toMatchObject({ ntaServedAt: '2026-11-22T03:30:00.000Z', ntaServedOn: '2026-11-21' })
    expect(clocks.get('opla-hearing-10-days')).toMatchObject({ state: 'waiting', dueOn: '2026-12-01' })
    expect(desk.facts(`paper:${entryId}`)).toMatchObject({ servedHow: 'in-person', servedIn: 'es' })
  })
})

describe('a warrant of arrest', () => {
  it('is issued once there is a Notice to Appear', () => {
    const { desk } = arrested()
    const early = desk.does('supervisor', 'IssueWarrant', warrant, saturday)
    expect(early.outcome).toBe('refused')
    expect(early.findings[0]?.cure).toContain('IssueNoticeToAppear')
    desk.does('supervisor', 'IssueNoticeToAppear', noticeToAppear, saturday)
    const done = desk.does('supervisor', 'IssueWarrant', warrant, '2026-11-21T16:00:00Z')
    expect([done.outcome, done.documents]).toEqual(['recorded', ['I-200']])
  })

  it('is refused to a deportation officer, who may serve it', () => {
    const { desk } = arrested()
    desk.does('supervisor', 'IssueNoticeToAppear', noticeToAppear, saturday)
    const refused = desk.does('ana', 'IssueWarrant', warrant, saturday)
    expect([refused.outcome, refused.rules]).toEqual(['refused', ['ero-warrant-I200']])
    const { entryId } = desk.does('supervisor', 'IssueWarrant', warrant, saturday)
    const service = { subjectId: `warrant:${entryId}`, servingOfficerId: officers.ana, isCopyGiven: true, ...spoken }
    expect(desk.does('ana', 'ServeWarrant', service, '2026-11-21T17:00:00Z').findings).toEqual([])
    expect(desk.facts(`warrant:${entryId}`)).toMatchObject({ form: 'I-200', warrantServedAt: '2026-11-21T17:00:00.000Z' })
  })

  it('served by an untrained officer, or one on no list, is recorded and found against', () => {
    const { desk } = arrested()
    desk.does('supervisor', 'IssueNoticeToAppear', noticeToAppear, saturday)
    const { entryId } = desk.does('supervisor', 'IssueWarrant', warrant, saturday)
    const service = { subjectId: `warrant:${entryId}`, isCopyGiven: true, ...spoken }
    const at = '2026-11-21T17:00:00Z'
    expect(desk.does('ana', 'ServeWarrant', { ...service, servingOfficerId: officers.rookie }, at).rules).toEqual(['ero-training-gate'])
    const byCounsel = desk.does('ana', 'ServeWarrant', { ...service, servingOfficerId: officers.counsel }, at)
    expect([byCounsel.outcome, byCounsel.rules]).toEqual(['recorded', ['ero-warrant-I200', 'ero-training-gate']])
  })

  it('is cancelled only while it has not been served, and served after that is found against', () => {
    const { desk } = arrested()
    desk.does('supervisor', 'IssueNoticeToAppear', noticeToAppear, saturday)
    const { entryId } = desk.does('supervisor', 'IssueWarrant', warrant, saturday)
    const about = { subjectId: `warrant:${entryId}` }
    expect(desk.does('supervisor', 'CancelWarrant', { ...about, reason: 'Not needed.' }, saturday).outcome).toBe('recorded')
    const service = { ...about, servingOfficerId: officers.ana, isCopyGiven: true, ...spoken }
    expect(desk.does('ana', 'ServeWarrant', service, '2026-11-21T17:00:00Z').findings).toMatchObject([{ question: 'instrument' }])
    expect(desk.does('supervisor', 'CancelWarrant', { ...about, reason: 'Again.' }, '2026-11-21T18:00:00Z').outcome).toBe('refused')
  })
})

describe('a warrant of removal', () => {
  it('needs a final order', () => {
    const { desk } = arrested(onWarrant)
    const refused = desk.does('director', 'IssueRemovalWarrant', { personName: name }, saturday)
    expect([refused.outcome, refused.rules]).toEqual(['refused', ['ero-warrant-I205']])
    desk.does('ana', 'RecordFinalOrder', finalOrder, saturday)
    const done = desk.does('director', 'IssueRemovalWarrant', { personName: name }, saturday)
    expect([done.outcome, done.documents]).toEqual(['recorded', ['I-205']])
  })

  it('warns, and is not refused, where the list was not read for the position', () => {
    const { desk } = arrested(onWarrant)
    desk.does('ana', 'RecordFinalOrder', finalOrder, saturday)
    const { outcome, findings } = desk.does('supervisor', 'IssueRemovalWarrant', { personName: name }, saturday)
    expect(outcome).toBe('recorded')
    expect(findings).toMatchObject([{ rule: 'ero-warrant-I205', refuses: false }])
  })

  it('follows a final order, which begins the removal period of 90 days', () => {
    const { desk } = arrested(onWarrant)
    const { clocks } = desk.does('ana', 'RecordFinalOrder', finalOrder, saturday)
    expect(clocks.get('removal-period-90')).toMatchObject({ state: 'running', dueOn: '2027-01-31' })
  })
})

describe('papers made elsewhere', () => {
  const earlier = { issuedAt: '2026-11-01T15:00:00Z', issuer: 'An invented officer of another agency' }

  it('stand as if they had been made here: a warrant may follow an earlier Notice to Appear', () => {
    const { desk } = arrested()
    const { clocks } = desk.does('ana', 'RecordEarlierPaper', { ...earlier, form: 'I-862', servedAt: '2026-11-02T15:00:00Z' }, saturday)
    expect(clocks.get('opla-hearing-10-days')?.dueOn).toBe('2026-11-12')
    expect(desk.does('supervisor', 'IssueWarrant', warrant, saturday).outcome).toBe('recorded')
  })

  it('an earlier warrant of removal lets a removal be ordered, once the order is final', () => {
    const { desk } = arrested(onWarrant)
    desk.does('ana', 'RecordEarlierPaper', { ...earlier, form: 'I-205' }, saturday)
    expect(desk.does('director', 'OrderRemovalExecution', removal, saturday).outcome).toBe('refused')
    desk.does('ana', 'RecordFinalOrder', finalOrder, saturday)
    expect(desk.does('director', 'OrderRemovalExecution', removal, saturday).outcome).toBe('recorded')
  })
})

describe('the first hearing', () => {
  const served = (hearing: string, isEarlierHearingRequested: boolean) => {
    const { desk } = arrested()
    const paper = { issuedAt: '2026-11-01T15:00:00Z', issuer: 'Invented', form: 'I-862', servedAt: '2026-11-02T15:00:00Z' }
    desk.does('ana', 'RecordEarlierPaper', paper, saturday)
    return desk.does('counsel', 'RecordHearing', { hearingOn: hearing, isEarlierHearingRequested }, saturday)
  }

  it('on the tenth day after service is in time, the day before is not', () => {
    expect(served('2026-11-12', false).rules).toEqual([])
    expect(served('2026-11-11', false).rules).toEqual(['opla-hearing-10-days'])
  })

  it('may be earlier where the person asked for it in writing', () => {
    expect(served('2026-11-05', true).rules).toEqual([])
  })
})

describe('the custody decision', () => {
  it('within 48 hours meets the clock and makes Form I-286', () => {
    const { desk } = arrested()
    const { findings, clocks, documents } = desk.does('supervisor', 'DetermineCustody', detained, '2026-11-23T01:59:59Z')
    expect([findings, documents]).toEqual([[], ['I-286']])
    expect(clocks.get('ero-48h-custody-determination')?.state).toBe('met')
  })

  it('one second after 48 hours is recorded as late, not refused', () => {
    const { desk } = arrested()
    const { outcome, findings } = desk.does('supervisor', 'DetermineCustody', detained, '2026-11-23T02:00:01Z')
    expect(outcome).toBe('recorded')
    expect(findings).toMatchObject([{ rule: 'ero-48h-custody-determination', cite: '8 CFR 287.3(d)', severity: 'hard', question: 'when' }])
  })

  it('is refused to a deportation officer', () => {
    const { desk } = arrested()
    const { outcome, rules } = desk.does('ana', 'DetermineCustody', detained, saturday)
    expect([outcome, rules]).toEqual(['refused', ['custody-I286']])
  })

  it('on release under mandatory custody is refused, unless a witness is protected', () => {
    const { desk } = arrested()
    const released = { ...detained, decision: 'recognizance', leastRestrictive: 'recognizance', basis: '8 USC 1226(c)' }
    const refused = desk.does('supervisor', 'DetermineCustody', released, saturday)
    expect([refused.outcome, refused.rules]).toEqual(['refused', ['custody-236c-mandatory']])
    const witness = desk.does('supervisor', 'DetermineCustody', { ...released, isWitnessProtection: true }, saturday)
    expect(witness.outcome).toBe('recorded')
  })

  it('on bond has an amount of at least $1,500', () => {
    const { desk } = arrested()
    const bond = { ...detained, decision: 'bond', leastRestrictive: 'bond' }
    expect(desk.does('supervisor', 'DetermineCustody', bond, saturday).outcome).toBe('refused')
    expect(() => desk.does('supervisor', 'DetermineCustody', { ...bond, bondDollars: 1499 }, saturday)).toThrow('at least $1,500')
    expect(desk.does('supervisor', 'DetermineCustody', { ...bond, bondDollars: 1500 }, saturday).outcome).toBe('recorded')
  })

  it('on supervision supposes a final order', () => {
    const { desk } = arrested()
    const supervision = { ...detained, decision: 'supervision', leastRestrictive: 'supervision' }
    expect(desk.does('supervisor', 'DetermineCustody', supervision, saturday).rules).toEqual(['osup-I220B'])
    expect(desk.does('supervisor', 'DetermineCustody', { ...supervision, basis: '8 USC 1231(a)' }, saturday).outcome).toBe('recorded')
  })

  it('that took more time says why', () => {
    const { desk } = arrested()
    const late = { ...detained, isMoreTimeTaken: true }
    expect(desk.does('supervisor', 'DetermineCustody', late, '2026-11-23T03:00:00Z').outcome).toBe('refused')
    const reasoned = desk.does('supervisor', 'DetermineCustody', { ...late, moreTimeReason: 'An invented flood.' }, '2026-11-23T03:00:00Z')
    expect([reasoned.outcome, reasoned.rules]).toEqual(['recorded', ['ero-48h-custody-determination']])
  })
})

it('nothing a person said or is called is in what a case is folded from', () => {
  const { desk } = arrested()
  desk.does('supervisor', 'IssueNoticeToAppear', noticeToAppear, saturday)
  desk.does('supervisor', 'DetermineCustody', detained, saturday)
  const kept = JSON.stringify(desk.entries.map(({ payload }) => payload)) + JSON.stringify([...desk.state().subjects.values()])
  expect(kept).not.toMatch(/Inés|invented street|stayed past|invented reason|bus/)
  expect(fridayEvening).toBe('2026-11-21T02:00:00Z')
})
