import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../../src/kernel/json.ts'
import { openGrievances } from '../../../src/offices/conditions/exports.ts'
import { officers } from '../custody/desk.ts'
import { arrested } from '../custody/invented.ts'

const at = '2026-12-01T17:00:00Z'
const filed: JsonObject = { about: 'cleanliness-or-heat', level: 'formal', isEmergency: false, says: 'Invented words.', language: 'es' }
const answered: JsonObject = {
  answer: 'denied',
  facts: [{ fact: 'The thermometer of the unit showed 20 degrees all night.', source: 'seen-by-an-officer', whereFound: 'Invented log' }],
  reasons: 'Invented reasons.',
  language: 'es',
}

function withGrievance(more: JsonObject = {}) {
  const { desk } = arrested()
  const { entryId, told } = desk.does('keeper', 'FileGrievance', { ...filed, ...more }, at)
  return { desk, subjectId: `grievance:${entryId}`, told }
}

describe('a grievance', () => {
  it('is counted from the day it was received, by what it is about', () => {
    const { desk, subjectId } = withGrievance()
    expect(desk.facts(subjectId)).toMatchObject({ grievanceReceivedOn: '2026-12-01', medicalGrievanceReceivedOn: null })
    const medical = withGrievance({ about: 'health-care' })
    expect(medical.desk.facts(medical.subjectId)).toMatchObject({ grievanceReceivedOn: null, medicalGrievanceReceivedOn: '2026-12-01' })
    const abuse = withGrievance({ about: 'sexual-abuse', level: 'informal' })
    expect(abuse.desk.facts(abuse.subjectId)).toMatchObject({ abuseGrievanceReceivedOn: '2026-12-01' })
  })

  it('that is an emergency is told as one', () => {
    expect(withGrievance({ isEmergency: true }).told).toEqual(['office:custody'])
  })

  it('waits until it is answered, and again while an appeal is', () => {
    const { desk, subjectId } = withGrievance()
    expect(openGrievances(desk.state())).toMatchObject([{ subjectId, waitsFor: 'answer' }])
    desk.does('supervisor', 'AnswerGrievance', { subjectId, ...answered }, '2026-12-03T17:00:00Z')
    expect(openGrievances(desk.state())).toEqual([])
    desk.does('keeper', 'AppealGrievance', { subjectId, appealTo: 'board', says: 'Invented.' }, '2026-12-04T17:00:00Z')
    expect(openGrievances(desk.state())).toMatchObject([{ waitsFor: 'appeal' }])
    const decision = { subjectId, answer: 'granted', reasons: 'Invented.' }
    expect(desk.does('supervisor', 'AnswerGrievanceAppeal', decision, '2026-12-05T17:00:00Z').rules).toEqual([
      'grievance-appeal-by-another',
    ])
    expect(desk.does('director', 'AnswerGrievanceAppeal', decision, '2026-12-05T18:00:00Z').outcome).toBe('recorded')
    expect(desk.facts(subjectId)).toMatchObject({ grievanceBoardAppealedOn: '2026-12-04', grievanceBoardAnsweredOn: '2026-12-05' })
  })

  it('is not answered by the officer it is about', () => {
    const { desk, subjectId } = withGrievance({ about: 'an-officer', against: officers.supervisor })
    expect(desk.does('supervisor', 'AnswerGrievance', { subjectId, ...answered }, '2026-12-03T17:00:00Z')).toMatchObject({
      outcome: 'refused',
      rules: ['grievance-not-by-whom-it-is-about'],
    })
  })

  it('is answered once', () => {
    const { desk, subjectId } = withGrievance()
    desk.does('supervisor', 'AnswerGrievance', { subjectId, ...answered }, '2026-12-03T17:00:00Z')
    expect(desk.does('director', 'AnswerGrievance', { subjectId, ...answered }, '2026-12-03T18:00:00Z').rules).toEqual([
      'grievance-answered-once',
    ])
  })

  it('is not answered without a fact', () => {
    const { desk, subjectId } = withGrievance()
    expect(() => desk.does('supervisor', 'AnswerGrievance', { subjectId, ...answered, facts: [] }, '2026-12-03T17:00:00Z')).toThrow(
      'at least one fact',
    )
  })
})
