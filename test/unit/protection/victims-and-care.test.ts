import { describe, expect, it } from 'vitest'
import { arrested, detained, noticeToAppear, withoutWarrant } from '../custody/invented.ts'
import { at, facts, latest, order, statement } from './invented.ts'

const plan = { to: 'EXMPDET', isTransferBetweenAreas: false, hasAttorneyOfRecord: false, reasons: 'Invented.' }
const held = () => arrested(withoutWarrant, at('21')).desk

describe('somebody whom 8 USC 1367 protects', () => {
  const mark = { basis: 'u-status', source: 'An invented file.' }

  it('closes the case as soon as it is noted, and says openly only that and when', () => {
    const desk = held()
    const { state, told } = desk.does('ana', 'ProtectRecord', mark, at('22'))
    expect(state.restrictions).toEqual(['section-1367'])
    expect(told).toEqual(['office:opla', 'office:records'])
    expect(desk.entries.at(-1)?.payload).toEqual({ occurredAt: '2026-11-22T15:00:00.000Z' })
    expect(Object.keys(desk.facts(latest(desk, 'protected-person')))).toEqual([
      ...['protectedFromAt', 'isProtected', 'protectionCounselConsultedAt', 'protectionEndedAt'],
    ])
  })

  it('has counsel consulted before anything is decided: the directive was read of, so it warns', () => {
    const desk = held()
    desk.does('ana', 'ProtectRecord', mark, at('22'))
    expect(desk.does('supervisor', 'DetermineCustody', detained, at('22', '16')).findings).toMatchObject([
      { rule: 'victims-directive', verified: 'secondary', refuses: false },
    ])
    desk.does('counsel', 'ConsultOnProtection', { subjectId: latest(desk, 'protected-person'), advice: 'Invented.' }, at('22', '17'))
    expect(desk.does('supervisor', 'DetermineCustody', detained, at('22', '18')).findings).toEqual([])
  })

  it('is protected until the application is denied and every appeal exhausted', () => {
    const desk = held()
    desk.does('ana', 'ProtectRecord', mark, at('22'))
    const end = { subjectId: latest(desk, 'protected-person'), isDenied: true, isAppealExhausted: false, source: 'Invented.' }
    expect(desk.does('counsel', 'EndRecordProtection', end, at('23'))).toMatchObject({
      outcome: 'refused',
      findings: [{ rule: 'confidentiality-1367', severity: 'hard', refuses: true }],
    })
    expect(desk.does('counsel', 'EndRecordProtection', { ...end, isAppealExhausted: true }, at('24')).state.restrictions).toEqual([])
  })

  it('marked twice stays closed until both marks have ended', () => {
    const desk = held()
    desk.does('ana', 'ProtectRecord', mark, at('22'))
    desk.does('ben', 'ProtectRecord', mark, at('22', '16'))
    const end = { subjectId: latest(desk, 'protected-person'), isDenied: true, isAppealExhausted: true, source: 'Invented.' }
    expect(desk.does('counsel', 'EndRecordProtection', end, at('24')).state.restrictions).toEqual(['section-1367'])
  })
})

describe('what an abuser says', () => {
  it('alone charges nobody and removes nobody, until facts from elsewhere bear it out', () => {
    const desk = held()
    desk.does('ben', 'TakeSwornStatement', statement, at('21', '17'))
    desk.does('ana', 'NoteProhibitedSource', { isSoleSource: true, about: 'status-or-entry', account: 'Invented.' }, at('22'))
    const charged = desk.does('supervisor', 'IssueNoticeToAppear', noticeToAppear, at('22', '16'))
    expect(charged).toMatchObject({ outcome: 'refused', findings: [{ rule: 'confidentiality-1367', question: 'law', refuses: true }] })
    const ordered = { ...order, subjectId: latest(desk, 'expedited-removal') }
    expect(desk.does('ana', 'OrderExpeditedRemoval', ordered, at('22', '16')).outcome).toBe('refused')
    const kept = desk.does('supervisor', 'DetermineCustody', detained, at('22', '16'))
    expect(kept).toMatchObject({ outcome: 'recorded', findings: [{ rule: 'confidentiality-1367', refuses: false }] })
    const borneOut = { subjectId: latest(desk, 'prohibited-source'), isIndependent: false, facts, reasons: 'Invented.' }
    expect(desk.does('supervisor', 'CorroborateInformation', borneOut, at('22', '17')).outcome).toBe('refused')
    desk.does('supervisor', 'CorroborateInformation', { ...borneOut, isIndependent: true }, at('22', '18'))
    expect(desk.does('supervisor', 'IssueNoticeToAppear', noticeToAppear, at('22', '19')).outcome).toBe('recorded')
  })
})

describe('enforcement at a shelter (8 USC 1229(e))', () => {
  it('lets no Notice to Appear issue before it is certified that section 1367 was kept, whatever the form was told', () => {
    const desk = held()
    desk.does('ana', 'NoteProtectedSite', { siteKind: 'rape-crisis-center', place: 'An invented place.' }, at('21', '17'))
    expect(desk.does('supervisor', 'IssueNoticeToAppear', noticeToAppear, at('22'))).toMatchObject({
      outcome: 'refused',
      rules: ['confidentiality-1367'],
    })
    const certified = { subjectId: latest(desk, 'protected-site'), isKept: false, facts }
    expect(desk.does('counsel', 'CertifyConfidentialityKept', certified, at('22', '16')).outcome).toBe('refused')
    desk.does('counsel', 'CertifyConfidentialityKept', { ...certified, isKept: true }, at('22', '17'))
    expect(desk.does('supervisor', 'IssueNoticeToAppear', noticeToAppear, at('22', '18')).outcome).toBe('recorded')
    expect(JSON.stringify(desk.entries.map(({ payload }) => payload))).not.toContain('rape-crisis-center')
  })
})

describe('particular care', () => {
  const review = { outcome: 'stays-release-prohibited-by-law', isMedicalStaffHeard: true, reasons: 'Invented.', reviewOn: '2026-12-06' }

  it('is on record as that, of which kind and when; there is no field for what ails anybody', () => {
    const desk = held()
    desk.does('keeper', 'NoteCareNeed', { careNeed: 'serious-mental', from: 'medical-staff' }, at('22'))
    expect(desk.entries.at(-1)?.payload).toEqual({
      occurredAt: '2026-11-22T15:00:00.000Z',
      careNeed: 'serious-mental',
      from: 'medical-staff',
    })
  })

  it('of somebody pregnant warns against detention until what prohibits release is on record with a day to look again', () => {
    const desk = held()
    desk.does('keeper', 'NoteCareNeed', { careNeed: 'pregnant-postpartum-or-nursing', from: 'the-person' }, at('22'))
    const warned = desk.does('supervisor', 'DetermineCustody', detained, at('22', '16'))
    expect(warned).toMatchObject({ outcome: 'recorded', findings: [{ rule: 'pregnant', verified: 'secondary', refuses: false }] })
    const subjectId = latest(desk, 'care-need')
    const { reviewOn: _left, ...undated } = review
    expect(desk.does('supervisor', 'ReviewCareNeed', { ...undated, subjectId }, at('22', '17')).rules).toEqual(['care-looked-at-again'])
    expect(desk.does('supervisor', 'ReviewCareNeed', { ...review, subjectId, isMedicalStaffHeard: false }, at('22', '17')).rules).toEqual([
      'care-medical-staff-heard',
    ])
    desk.does('supervisor', 'ReviewCareNeed', { ...review, subjectId }, at('22', '18'))
    expect(desk.does('supervisor', 'DetermineCustody', detained, at('22', '19')).findings).toEqual([])
  })

  it('of any other kind asks that custody is looked at again before a move, and ends when it ends', () => {
    const desk = held()
    desk.does('keeper', 'NoteCareNeed', { careNeed: 'serious-medical', from: 'medical-staff' }, at('22'))
    expect(desk.does('supervisor', 'PlanTransfer', plan, at('22')).rules).toEqual(['care-unreviewed'])
    desk.does('keeper', 'EndCareNeed', { subjectId: latest(desk, 'care-need'), from: 'medical-staff' }, at('23'))
    expect(desk.does('supervisor', 'PlanTransfer', plan, at('23', '16')).rules).toEqual([])
  })

  it('that is an accommodation is asked for and answered, refused only with reasons', () => {
    const desk = held()
    desk.does('keeper', 'RequestAccommodation', { from: 'the-person', what: 'Invented: large print.' }, at('22'))
    expect(desk.does('supervisor', 'DetermineCustody', detained, at('22', '16')).rules).toEqual(['accommodation-unanswered'])
    const answer = { subjectId: latest(desk, 'accommodation'), answer: 'refused', isPersonTold: true }
    expect(desk.does('supervisor', 'AnswerAccommodation', answer, at('22', '17')).rules).toEqual(['accommodation-refused-with-reasons'])
    desk.does('supervisor', 'AnswerAccommodation', { ...answer, answer: 'given', how: 'Invented.' }, at('22', '18'))
    expect(desk.does('supervisor', 'DetermineCustody', detained, at('22', '19')).rules).toEqual([])
  })
})

describe('language', () => {
  it('needed and never interpreted warns of a decision; each time somebody interprets is on record', () => {
    const desk = held()
    const need = { neededLanguage: 'quc', isInterpreterNeeded: true, isReader: false, from: 'the-person' }
    desk.does('keeper', 'NoteLanguageNeed', need, at('21', '17'))
    expect(desk.does('supervisor', 'DetermineCustody', detained, at('22')).rules).toEqual(['never-interpreted'])
    const subjectId = latest(desk, 'language-need')
    const nobody = { subjectId, occasion: 'intake', language: 'es', isInterpreted: false, how: 'nobody' }
    expect(desk.does('keeper', 'RecordInterpreting', nobody, at('22', '16')).rules).toEqual(['interpreted-or-said-why'])
    const another = { ...nobody, isInterpreted: true, how: 'another-detained-person' }
    expect(desk.does('keeper', 'RecordInterpreting', another, at('22', '17')).rules).toEqual(['not-interpreted-by-the-detained'])
    desk.does('keeper', 'RecordInterpreting', { ...nobody, language: 'quc', isInterpreted: true, how: 'telephone' }, at('22', '18'))
    expect(desk.does('supervisor', 'DetermineCustody', detained, at('22', '19')).rules).toEqual([])
  })
})
