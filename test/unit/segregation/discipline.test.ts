import { describe, expect, it } from 'vitest'
import { officers } from '../custody/desk.ts'
import { arrested, name } from '../custody/invented.ts'
import { alternatives, facts, incident, sanction } from './invented.ts'

/** An incident reported by the keeper and investigated by Ana. */
function investigated() {
  const { desk } = arrested()
  const { entryId } = desk.does('keeper', 'ReportIncident', incident, '2026-12-01T15:00:00Z')
  const subjectId = `disciplinary-incident:${entryId}`
  desk.does('ana', 'RecordInvestigationStep', { subjectId, step: 'began' }, '2026-12-01T18:00:00Z')
  desk.does('ana', 'RecordInvestigationStep', { subjectId, step: 'ended', found: 'Invented.' }, '2026-12-02T15:00:00Z')
  return { desk, subjectId }
}

const asSanction = (subjectId: string) => ({
  subjectId,
  personName: name,
  facility: 'EXMPDET',
  facts,
  alternatives,
  hasSpecialVulnerability: false,
  isLastResort: true,
  reviewerId: officers.director,
  reviewOn: '2026-12-10',
  language: 'en',
})

describe('a sanction', () => {
  it('is decided by a panel after an investigation, and carried out once it is', () => {
    const { desk, subjectId } = investigated()
    expect(desk.does('supervisor', 'CarryOutSanction', asSanction(subjectId), '2026-12-02T16:00:00Z')).toMatchObject({
      outcome: 'refused',
      rules: ['segregation-sanction-first'],
    })
    expect(desk.does('supervisor', 'DecideSanction', { subjectId, ...sanction }, '2026-12-03T15:00:00Z').findings).toEqual([])
    const done = desk.does('supervisor', 'CarryOutSanction', asSanction(subjectId), '2026-12-03T17:00:00Z')
    expect([done.outcome, done.documents]).toEqual(['recorded', ['I-885']])
    expect(desk.facts(`segregation-placement:${done.entryId}`)).toMatchObject({
      segregationKind: 'disciplinary',
      isExtraordinaryIncident: false,
    })
  })

  it('of more than 30 days is not refused: the number is from memory', () => {
    const { desk, subjectId } = investigated()
    expect(
      desk.does('supervisor', 'DecideSanction', { subjectId, ...sanction, sanctionDays: 60 }, '2026-12-03T15:00:00Z').findings,
    ).toEqual([])
  })

  it('without days is refused', () => {
    const { desk, subjectId } = investigated()
    const { sanctionDays: _, ...without } = sanction
    expect(desk.does('supervisor', 'DecideSanction', { subjectId, ...without }, '2026-12-03T15:00:00Z').rules).toEqual([
      'sanction-has-days',
    ])
  })

  it('before the investigation has ended is refused', () => {
    const { desk } = arrested()
    const { entryId } = desk.does('keeper', 'ReportIncident', incident, '2026-12-01T15:00:00Z')
    const early = { subjectId: `disciplinary-incident:${entryId}`, ...sanction }
    expect(desk.does('supervisor', 'DecideSanction', early, '2026-12-03T15:00:00Z').rules).toEqual(['incident-investigated-first'])
  })

  it('under appeal is not carried out, and an appeal is decided by somebody else', () => {
    const { desk, subjectId } = investigated()
    desk.does('supervisor', 'DecideSanction', { subjectId, ...sanction }, '2026-12-03T15:00:00Z')
    desk.does('keeper', 'AppealSanction', { subjectId, says: 'Invented words.' }, '2026-12-03T16:00:00Z')
    expect(desk.does('supervisor', 'CarryOutSanction', asSanction(subjectId), '2026-12-03T17:00:00Z').rules).toEqual([
      'sanction-under-appeal',
    ])
    const decision = { subjectId, outcome: 'set-aside', facts, reasons: 'Invented.' }
    expect(desk.does('supervisor', 'DecideSanctionAppeal', decision, '2026-12-04T15:00:00Z').rules).toEqual(['sanction-appeal-by-another'])
    expect(desk.does('director', 'DecideSanctionAppeal', decision, '2026-12-04T16:00:00Z').outcome).toBe('recorded')
    expect(desk.does('supervisor', 'CarryOutSanction', asSanction(subjectId), '2026-12-04T17:00:00Z').rules).toEqual([
      'segregation-sanction-first',
    ])
  })
})

describe('an incident', () => {
  it('investigated by whoever reported it is found against', () => {
    const { desk } = arrested()
    const { entryId } = desk.does('keeper', 'ReportIncident', incident, '2026-12-01T15:00:00Z')
    const step = { subjectId: `disciplinary-incident:${entryId}`, step: 'began' }
    expect(desk.does('keeper', 'RecordInvestigationStep', step, '2026-12-01T16:00:00Z')).toMatchObject({
      outcome: 'recorded',
      rules: ['incident-investigated-by-another'],
    })
  })
})
