import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withoutWarrant } from '../../unit/custody/invented.ts'
import { readPdf } from '../../unit/documents/read-pdf.ts'
import { approval, choice, concurrence, finding, interview, order, referral, statement } from '../../unit/protection/invented.ts'
import { beginJourney, type Journey } from '../custody/journey.ts'
import { testTrace } from '../registrar/record-for-tests.ts'

let journey: Journey
beforeAll(async () => {
  journey = await beginJourney()
  const registry = await journey.officer(['records-supervisor'], { office: 'records', name: 'Registry Example' })
  const cleared = { restriction: 'asylum', fromOn: '2020-01-01', zone: 'UTC', reason: 'Works on fear claims.' }
  for (const officerId of [journey.ben, journey.director]) await journey.act('ClearForRestriction', registry, cleared, officerId)
})
afterAll(() => journey?.close())

const stoppedAt = '2026-11-21T15:00:00Z'

/** Somebody stopped on a Saturday at the border. */
async function stopped(): Promise<string> {
  const input = { ...withoutWarrant, personId: await journey.person(), arrestingOfficerId: journey.ana, occurredAt: stoppedAt }
  return (await journey.does(stoppedAt, 'Arrest', journey.ana, input)).entry.caseId
}

const reader = (officerId: string) => ({ officerId, purpose: 'Hearing what was said of fear', trace: testTrace })

describe('somebody who asks for asylum at the border', () => {
  it('is not ordered removed: the attempt is on record, an asylum officer hears them, and a judge has seven days', async () => {
    const caseId = await stopped()
    const at = '2026-11-21T17:00:00Z'
    const said = { ...statement, occurredAt: at, isFearVoiced: true, fearAnswers: 'Invented: they would harm me.' }
    const taken = await journey.does(at, 'TakeSwornStatement', journey.ben, said, caseId)
    expect(taken.entry.documents.map(({ form }) => form)).toEqual(['I-867A', 'I-867B'])
    expect(JSON.stringify(taken.entry.payload)).not.toContain('they would harm me')
    const removal = { ...order, subjectId: `expedited-removal:${taken.entry.entryId}` }
    const refused = await journey.tries('2026-11-21T18:00:00Z', 'OrderExpeditedRemoval', journey.ana, removal, caseId)
    expect(refused).toMatchObject({
      outcome: 'refused',
      entry: { outcome: 'refused', findings: [{ rule: 'er-who', cite: '8 USC 1225(b)(1)(A)(i), (ii); 8 CFR 235.3(b)(4)', refuses: true }] },
    })

    const subjectId = `credible-fear:${taken.entry.entryId}`
    const does = (when: string, act: string, input: object) => journey.does(when, act, journey.ben, { ...input, subjectId }, caseId)
    const referred = await does('2026-11-22T15:00:00Z', 'ReferCredibleFear', { ...referral, occurredAt: '2026-11-22T15:00:00Z' })
    expect(referred.entry.documents.map(({ form }) => form)).toEqual(['M-444'])
    await does('2026-11-24T15:00:00Z', 'RecordFearInterview', { ...interview, occurredAt: '2026-11-24T15:00:00Z' })
    const none = { ...finding, occurredAt: '2026-11-24T20:00:00Z', finding: 'no-credible-fear' }
    await does('2026-11-24T20:00:00Z', 'RecordFearFinding', none)
    await does('2026-11-25T15:00:00Z', 'RecordFearConcurrence', { ...concurrence, occurredAt: '2026-11-25T15:00:00Z' })
    const asks = { ...choice, occurredAt: '2026-11-25T18:00:00Z', choice: 'asks-for-review' }
    await does('2026-11-25T18:00:00Z', 'RecordReviewChoice', asks)
    const due = Object.fromEntries(
      (await journey.clocks(caseId, '2026-11-26T12:00:00Z')).map(({ clock, dueAt, dueOn }) => [clock, dueOn ?? dueAt]),
    )
    expect(due).toMatchObject({
      'cf-ij-review.within-24-hours': '2026-11-26T15:00:00.000Z',
      'cf-ij-review.within-7-days': '2026-12-02',
    })

    const found = { outcome: 'judge-finds-credible-fear', source: 'Invented order.', language: 'es', occurredAt: '2026-11-26T14:00:00Z' }
    await does('2026-11-26T14:00:00Z', 'RecordFearReview', found)
    const path = { occurredAt: '2026-11-26T16:00:00Z', heardBy: 'immigration-judge-on-notice-to-appear', reasons: 'Invented.' }
    await does('2026-11-26T16:00:00Z', 'RecordFearPath', path)
    expect((await journey.tries('2026-11-27T16:00:00Z', 'OrderExpeditedRemoval', journey.ana, removal, caseId)).outcome).toBe('refused')
  })

  it('has what they said read by those cleared for it alone: others see that something is withheld, and why', async () => {
    const caseId = await stopped()
    const at = '2026-11-21T17:00:00Z'
    await journey.does(at, 'TakeSwornStatement', journey.ben, { ...statement, occurredAt: at, isFearVoiced: true }, caseId)
    const view = await journey.readingRoom.openCase(reader(journey.keeper), caseId)
    expect(view.entries.map(({ entry }) => entry.act)).toEqual(['Arrest'])
    expect(view.withheld).toEqual({ count: 1, because: ['asylum'] })
    expect([...view.state.subjects.keys()].filter((id) => id.startsWith('credible-fear'))).toEqual([])
    const whole = await journey.readingRoom.openCase(reader(journey.director), caseId)
    expect(whole.entries.map(({ entry }) => entry.act)).toEqual(['Arrest', 'TakeSwornStatement'])
  })
})

describe('somebody who asks for nothing', () => {
  it('is ordered removed by one officer and approved by a second-line supervisor, nobody below; the papers are tagged PDFs', async () => {
    const caseId = await stopped()
    const at = '2026-11-21T17:00:00Z'
    const { entry } = await journey.does(at, 'TakeSwornStatement', journey.ben, { ...statement, occurredAt: at }, caseId)
    const subjectId = `expedited-removal:${entry.entryId}`
    await journey.does('2026-11-21T18:00:00Z', 'OrderExpeditedRemoval', journey.ana, { ...order, subjectId }, caseId)
    const approve = { ...approval, subjectId }
    await expect(journey.tries('2026-11-21T19:00:00Z', 'ApproveExpeditedRemoval', journey.supervisor, approve, caseId)).rejects.toThrow(
      'is for:',
    )
    const approved = await journey.does('2026-11-21T20:00:00Z', 'ApproveExpeditedRemoval', journey.director, approve, caseId)
    const document = approved.entry.documents[0]
    expect(document?.form).toBe('I-860')
    const { bytes } = await journey.readingRoom.openDocument(reader(journey.director), caseId, document?.documentId ?? '')
    const pdf = await readPdf(bytes)
    expect(pdf.text).toContain('8 USC 1182(a)(7)')
    expect(pdf.text).toContain('If you fear to leave or to be sent back')
    expect((await journey.registrar.findCase(caseId))?.subjects.get('removal-order')?.facts).toMatchObject({
      ...{ orderFinalOn: '2026-11-21', orderedBy: 'expedited' },
    })
  })

  it('and then says they are a citizen has it stopped again, and counsel of the agency asked', async () => {
    const caseId = await stopped()
    const at = '2026-11-21T17:00:00Z'
    const { entry } = await journey.does(at, 'TakeSwornStatement', journey.ben, { ...statement, occurredAt: at }, caseId)
    const subjectId = `expedited-removal:${entry.entryId}`
    await journey.does('2026-11-21T18:00:00Z', 'OrderExpeditedRemoval', journey.ana, { ...order, subjectId }, caseId)
    const claim = { occurredAt: '2026-11-21T18:30:00Z', statusClaimed: 'us-citizen', evidence: 'Invented: born in Example County.' }
    const claimed = await journey.does('2026-11-21T18:30:00Z', 'NoteStatusClaim', journey.keeper, claim, caseId)
    expect(claimed.assessment.notices.map(({ to }) => to)).toContain('office:opla')
    const refused = await journey.tries(
      '2026-11-21T20:00:00Z',
      'ApproveExpeditedRemoval',
      journey.director,
      { ...approval, subjectId },
      caseId,
    )
    expect(refused.outcome).toBe('refused')
    expect(new Set(refused.entry.findings.map(({ cite }) => cite))).toEqual(new Set(['8 CFR 235.3(b)(5)']))
  })
})
