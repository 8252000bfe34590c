import { describe, expect, it } from 'vitest'
import { officers } from '../custody/desk.ts'
import { name, readyForRemoval, removal } from '../custody/invented.ts'
import { facts, latest, ordered, thirdCountry } from './invented.ts'

const day = (on: string) => `${on}T17:00:00Z`
const left = { port: 'Invented Port', country: 'Otherland', witnessingOfficerId: officers.ana }

describe('removal to a country the order does not name', () => {
  it('waits 24 hours from the notice, under a policy that was read of only', () => {
    const desk = readyForRemoval()
    const { clocks, documents } = desk.does('ana', 'ServeThirdCountryNotice', thirdCountry, day('2026-12-01'))
    expect(documents).toEqual(['Notice of removal to another country'])
    expect(clocks.get('third-country-notice.general')).toMatchObject({
      ...{ state: 'waiting', dueAt: '2026-12-02T17:00:00.000Z', severity: 'policy', verified: 'secondary' },
    })
    const early = desk.does('ana', 'Remove', left, '2026-12-02T10:00:00Z')
    expect(early.rules).toContain('third-country-notice')
  })

  it('in a language the person does not understand is recorded with a finding', () => {
    const desk = readyForRemoval()
    const { findings } = desk.does('ana', 'ServeThirdCountryNotice', { ...thirdCountry, isInOwnLanguage: false }, day('2026-12-01'))
    expect(findings).toMatchObject([{ rule: 'third-country-notice', question: 'whom', refuses: false }])
  })

  it('has fear that was voiced referred, screened within 24 hours, and the removal warned of meanwhile', () => {
    const desk = readyForRemoval()
    const served = desk.does('ana', 'ServeThirdCountryNotice', { ...thirdCountry, isFearVoiced: true }, day('2026-12-01'))
    expect(served.told).toEqual(['counsel', 'office:after-order'])
    expect(served.clocks.get('third-country-notice.fear-screening')).toMatchObject({ state: 'running', dueAt: '2026-12-02T17:00:00.000Z' })
    const warned = desk.does('director', 'OrderRemovalExecution', removal, day('2026-12-03'))
    expect(warned.outcome).toBe('recorded')
    expect(warned.findings).toMatchObject([{ rule: 'third-country-notice', question: 'whom', verified: 'secondary' }])
    const screened = { subjectId: latest(desk, 'third-country-notice'), finding: 'fear-not-found', source: 'Invented.' }
    const { findings } = desk.does('ana', 'RecordThirdCountryScreening', screened, day('2026-12-04'))
    expect(findings).toMatchObject([{ rule: 'third-country-notice', question: 'when' }])
    expect(desk.does('director', 'OrderRemovalExecution', removal, day('2026-12-05')).findings).toEqual([])
  })

  it('is not let off by a second voicing: the hours count from the first', () => {
    const desk = readyForRemoval()
    desk.does('ana', 'ServeThirdCountryNotice', { ...thirdCountry, isFearVoiced: true }, day('2026-12-01'))
    const subjectId = latest(desk, 'third-country-notice')
    desk.does('keeper', 'RecordThirdCountryFear', { subjectId, words: 'Invented.', referredTo: 'Example asylum office' }, day('2026-12-02'))
    expect(desk.facts(subjectId).thirdCountryFearVoicedAt).toBe('2026-12-01T17:00:00.000Z')
  })
})

describe('before a removal', () => {
  it('a medical hold is on record as that and when, and warns until it ended', () => {
    const desk = readyForRemoval()
    desk.does('keeper', 'NoteMedicalHold', {}, day('2026-12-01'))
    const subjectId = latest(desk, 'medical-hold')
    expect(Object.keys(desk.facts(subjectId)).sort()).toEqual(['heldFromAt', 'holdEndedAt', 'isHoldLive'])
    expect(desk.does('director', 'OrderRemovalExecution', removal, day('2026-12-02'))).toMatchObject({
      outcome: 'recorded',
      rules: ['medical-hold'],
    })
    desk.does('keeper', 'EndMedicalHold', { subjectId }, day('2026-12-03'))
    expect(desk.does('director', 'OrderRemovalExecution', removal, day('2026-12-04')).findings).toEqual([])
  })

  it('a fear claim after an administrative order warns until judge and officer have found', () => {
    const desk = readyForRemoval()
    const referral = { referredOn: '2026-12-01', order: 'administrative-238b', words: 'Invented words.' }
    const { clocks } = desk.does('ana', 'ReferReasonableFear', referral, day('2026-12-01'))
    expect(clocks.get('reasonable-fear-10d.determination')).toMatchObject({ state: 'running', dueOn: '2026-12-11' })
    expect(desk.does('director', 'OrderRemovalExecution', removal, day('2026-12-02')).rules).toEqual(['reasonable-fear-10d'])
    const step = { subjectId: latest(desk, 'reasonable-fear'), steppedOn: '2026-12-09', source: 'Invented.' }
    desk.does('ana', 'RecordReasonableFearStep', { ...step, step: 'fear-not-found', isReviewDeclined: true }, day('2026-12-09'))
    expect(desk.does('director', 'OrderRemovalExecution', removal, day('2026-12-10')).findings).toEqual([])
  })

  it('an administrative order is decided by another officer than the one who issued the notice, and not carried out for 14 days', () => {
    const desk = readyForRemoval()
    desk.does(
      'ana',
      'ServeNoticeOfIntent',
      { servedOn: '2026-11-23', method: 'personal', issuingOfficerId: officers.director },
      day('2026-11-23'),
    )
    const order = { subjectId: latest(desk, 'administrative-order'), facts, isFourteenDayWaitWaived: false }
    expect(desk.does('director', 'IssueAdministrativeOrder', order, day('2026-12-07'))).toMatchObject({
      outcome: 'refused',
      findings: [{ cite: '8 CFR 1238.1(a)', refuses: true }],
    })
    const { clocks } = desk.does('supervisor', 'IssueAdministrativeOrder', order, day('2026-12-07'))
    expect(clocks.get('admin-removal-238b.execution-wait')).toMatchObject({ state: 'waiting', dueOn: '2026-12-21' })
  })

  it('a country has 30 days to say whether it takes the person; the document that comes is its answer', () => {
    const desk = ordered()
    const asked = { askedOn: '2026-12-01', country: 'Examplia', isDesignated: true, sent: 'Invented papers.' }
    expect(desk.does('ana', 'RequestTravelDocument', asked, day('2026-12-01')).clocks.get('country-acceptance-30d')?.dueOn).toBe(
      '2026-12-31',
    )
    const came = {
      subjectId: latest(desk, 'travel-document'),
      receivedOn: '2026-12-28',
      validUntilOn: '2027-06-28',
      document: 'Invented pass 1',
    }
    expect(desk.does('ana', 'ReceiveTravelDocument', came, day('2026-12-28')).clocks.get('country-acceptance-30d')?.state).toBe('met')
  })

  it('keeps country, name and words sealed: the open part of the entries names none of them', () => {
    const desk = readyForRemoval()
    desk.does('ana', 'ServeThirdCountryNotice', { ...thirdCountry, answer: 'Invented words of fear.' }, day('2026-12-01'))
    const open = JSON.stringify(desk.entries.at(-1)?.payload)
    for (const sealed of ['Otherland', name, 'Invented words of fear']) expect(open).not.toContain(sealed)
  })
})
