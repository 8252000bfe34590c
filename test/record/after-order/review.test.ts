import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reviewRules } from '../../../src/offices/after-order/exports.ts'
import { finalOrder, name, onWarrant } from '../../unit/custody/invented.ts'
import { beginJourney, type Journey } from '../custody/journey.ts'

let journey: Journey
let reviewer: string
let head: string
beforeAll(async () => {
  journey = await beginJourney()
  reviewer = await journey.officer(['headquarters-review-officer'], { name: 'Rae Example', office: 'after-order' })
  head = await journey.officer(['executive-associate-director'], { name: 'Eve Example', office: 'after-order' })
})
afterAll(() => journey?.close())

const spoken = { language: 'es', isInterpreterUsed: true }
const why = 'A consulate of an invented country has not answered.'
const reasoned = {
  personName: name,
  facts: [{ fact: why, source: 'paper-seen', whereFound: 'Invented letters' }],
  isRemovalForeseeable: false,
  submissions: 'An invented letter, weighed.',
  reasons: 'Invented reasons about this person alone.',
  alternatives: 'Supervision was considered.',
  nextReviewOn: '2027-04-20',
}
const notice = { personName: name, how: 'in-person', reviewOn: '2027-01-20', submissionsUntilOn: '2027-01-18', ...spoken }

/** Somebody arrested on 20 November 2026 whose order was final on the 2nd: day 60 is 1 January 2027, day 90 is the 31st. */
async function ordered(): Promise<string> {
  const at = '2026-11-20T15:00:00Z'
  const input = { ...onWarrant, personId: await journey.person(), arrestingOfficerId: journey.ana, occurredAt: at }
  const { caseId } = (await journey.does(at, 'Arrest', journey.ana, input)).entry
  await journey.does('2026-11-20T16:00:00Z', 'RecordFinalOrder', journey.ana, finalOrder, caseId)
  return caseId
}

const dueOf = async (caseId: string, at: string) =>
  Object.fromEntries(
    (await journey.board.page({ caseId, rules: reviewRules, limit: 100 }, Temporal.Instant.from(at))).rows.map(({ clock, dueOn }) => [
      clock,
      dueOn,
    ]),
  )

describe('a person held after a final order', () => {
  it('has the 90-day review prepared, decided and served, and the next one due on the board', async () => {
    const caseId = await ordered()
    expect(await dueOf(caseId, '2026-11-21T15:00:00Z')).toEqual({
      'pocr-90-day.notice': '2027-01-01',
      'pocr-90-day.decision': '2027-01-31',
    })
    const begun = { occurredAt: '2026-12-20T15:00:00Z', review: '90-day' }
    const { entry } = await journey.does('2026-12-20T15:00:00Z', 'BeginReview', journey.ana, begun, caseId)
    const subjectId = `custody-review:${entry.entryId}`
    const decision = { ...reasoned, subjectId, decision: 'continue-detention' }
    const unheard = await journey.tries('2026-12-21T15:00:00Z', 'DecideFieldReview', journey.director, decision, caseId)
    expect(unheard).toMatchObject({ outcome: 'refused', entry: { findings: [{ rule: 'pocr-90-day', refuses: true }] } })

    const noticed = { ...notice, subjectId, occurredAt: '2026-12-30T15:00:00Z' }
    const served = await journey.does('2026-12-30T15:00:00Z', 'NotifyOfReview', journey.ana, noticed, caseId)
    expect(served.entry.documents.map(({ form }) => form)).toEqual(['Notice of custody review'])
    const decided = await journey.does('2027-01-20T15:00:00Z', 'DecideFieldReview', journey.director, decision, caseId)
    expect(decided.entry.documents).toMatchObject([{ form: 'Decision on custody', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }])
    expect(JSON.stringify(decided.entry.payload)).not.toContain(why)
    const copy = { subjectId, occurredAt: '2027-01-21T15:00:00Z', how: 'in-person', servingOfficerId: journey.ana, ...spoken }
    const given = await journey.does('2027-01-21T15:00:00Z', 'ServeReviewDecision', journey.ana, copy, caseId)
    expect(given.assessment.duties).toContainEqual(expect.objectContaining({ clock: 'pocr-90-day.decision', state: 'met' }))
    expect(await dueOf(caseId, '2027-01-22T15:00:00Z')).toEqual({ 'pocr-hq-180.notice': '2027-03-21', 'pocr-hq-180.review': '2027-04-21' })
  })

  it('is released under supervision, has it taken back, is heard, and is released again', async () => {
    const caseId = await ordered()
    const supervision = {
      ...{ personName: name, conditions: ['report-in-person'], conditionsInWords: 'Report each month.', reportsOn: '2027-02-01' },
      ...{ reportsTo: 'Example City office', reportsEvery: 'month', language: 'es', reasons: 'Invented.' },
    }
    const free = async (at: string) => {
      const { entry } = await journey.does(at, 'OrderSupervision', journey.supervisor, supervision, caseId)
      await journey.does(at, 'Release', journey.keeper, { occurredAt: at, isPropertyReturned: true }, caseId)
      return `supervision:${entry.entryId}`
    }
    const subjectId = await free('2027-01-25T15:00:00Z')
    expect(await dueOf(caseId, '2027-01-26T15:00:00Z')).toEqual({})
    const revocation = {
      ...{ subjectId, personName: name, revokedAs: 'executive-associate-director', ground: 'condition-violated', language: 'es' },
      ...{ facts: reasoned.facts, reasons: 'Invented.', isRedetainedForViolation: true },
    }
    await expect(journey.tries('2027-05-03T15:00:00Z', 'RevokeSupervision', journey.supervisor, revocation, caseId)).rejects.toThrow(
      'is for:',
    )
    const { entry } = await journey.does('2027-05-03T15:00:00Z', 'RevokeSupervision', head, revocation, caseId)
    expect(await dueOf(caseId, '2027-05-04T15:00:00Z')).toEqual({
      'osup-revocation.review-notice': '2027-08-03',
      'slrrff-241-13.redetention': '2027-11-03',
    })
    const heard = {
      ...{ subjectId: `revocation:${entry.entryId}`, occurredAt: '2027-05-05T15:00:00Z', returnedToCustodyAt: '2027-05-04T15:00:00Z' },
      ...{ isToldWhy: true, ...spoken, answer: 'Invented words.' },
    }
    const interview = await journey.does('2027-05-05T15:10:00Z', 'HoldInformalInterview', reviewer, heard, caseId)
    expect(interview.assessment.findings).toEqual([])
    await free('2027-06-01T15:00:00Z')
    expect(await dueOf(caseId, '2027-06-02T15:00:00Z')).toEqual({})
  })

  it('whose failure to comply was noted in error has the days back when the entry is withdrawn', async () => {
    const caseId = await ordered()
    const failure = {
      ...{ personName: name, failureToComplyOn: '2026-12-01', noticeServedOn: '2026-12-03', ...spoken },
      ...{ facts: reasoned.facts, required: 'Sign the invented form.' },
    }
    const { entry } = await journey.does('2026-12-03T15:00:00Z', 'NoteFailureToComply', journey.ana, failure, caseId)
    expect((await journey.clocks(caseId, '2026-12-04T15:00:00Z')).find(({ clock }) => clock === 'removal-period-90')?.dueOn).toBeNull()
    const correction = { kind: 'withdraws' as const, entryId: entry.entryId, reason: 'It was another person.' }
    await journey.act('NoteFailureToComply', journey.ana, failure, caseId, { correction })
    expect((await journey.clocks(caseId, '2026-12-05T15:00:00Z')).find(({ clock }) => clock === 'removal-period-90')?.dueOn).toBe(
      '2027-01-31',
    )
    expect(await dueOf(caseId, '2026-12-05T15:00:00Z')).toHaveProperty('pocr-90-day.decision', '2027-01-31')
  })
})
