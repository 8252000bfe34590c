import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPlacements } from '../../../src/offices/segregation/exports.ts'
import { onWarrant } from '../../unit/custody/invented.ts'
import { readPdf } from '../../unit/documents/read-pdf.ts'
import { placed, reviewed } from '../../unit/segregation/invented.ts'
import { beginJourney, type Journey } from '../custody/journey.ts'

let journey: Journey
let caseId: string
beforeAll(async () => {
  journey = await beginJourney()
  const at = '2026-11-30T15:00:00Z'
  const input = { ...onWarrant, personId: await journey.person(), arrestingOfficerId: journey.ana, occurredAt: at }
  caseId = (await journey.does(at, 'Arrest', journey.ana, input)).entry.caseId
  const bookedIn = { facility: 'EXMPDET', facilityKind: 'detention', from: 'arrest', occurredAt: at, zone: 'America/New_York' }
  await journey.does(at, 'BookIn', journey.keeper, bookedIn, caseId)
})
afterAll(() => journey?.close())

it('a person under 6 CFR 115.68: ordered, given in Spanish, told at 72 hours, reviewed by another, out within five days', async () => {
  const order = {
    ...placed,
    isUnder11568: true,
    hasSpecialVulnerability: true,
    reviewerId: journey.director,
    occurredAt: '2026-12-01T17:00:00Z',
  }
  const done = await journey.does('2026-12-01T17:30:00Z', 'PlaceInSegregation', journey.supervisor, order, caseId)
  const subjectId = `segregation-placement:${done.entry.entryId}`
  expect(done.entry.documents.map(({ title }) => title)).toEqual(['Order of segregation', 'Orden de segregación: copia para la persona'])
  expect(done.assessment.notices.map(({ to }) => to)).toEqual(
    expect.arrayContaining([`officer:${journey.director}`, 'person', 'office:custody']),
  )
  expect(JSON.stringify(done.entry.payload)).not.toContain('would hurt')

  const spanish = done.entry.documents[1]
  const { rows } = await journey.database.app.query<{ sealed: Uint8Array }>('select sealed from ledger.document where document_id = $1', [
    spanish?.documentId,
  ])
  const bytes = await journey.vault.openBytes(done.entry.personId ?? '', rows[0]?.sealed ?? new Uint8Array())
  const { text } = await readPdf(bytes instanceof Uint8Array ? bytes : new Uint8Array())
  expect(text).toContain('Orden de segregación')
  expect(text).toContain('En cada revisión se le escucha')

  const due = await journey.clocks(caseId, '2026-12-02T12:00:00Z')
  expect(due).toEqual(
    expect.arrayContaining([
      { clock: 'seg-sexual-abuse-victim.field-office-notice', dueAt: '2026-12-04T17:00:00.000Z', dueOn: null },
      { clock: 'seg-sexual-abuse-victim.five-days', dueAt: '2026-12-07T05:00:00.000Z', dueOn: '2026-12-06' },
      expect.objectContaining({ clock: 'seg-directive-11065.1.notice-14-days', dueOn: '2026-12-15' }),
    ]),
  )
  const given = { subjectId, occurredAt: '2026-12-01T18:00:00Z', language: 'es', isInterpreterUsed: true }
  await journey.does('2026-12-01T18:05:00Z', 'GiveSegregationOrder', journey.keeper, given, caseId)
  const notice = { subjectId, noticeOf: 'victim-or-person-at-risk', occurredAt: '2026-12-04T15:00:00Z' }
  await journey.does('2026-12-04T15:05:00Z', 'RecordSegregationNotice', journey.supervisor, notice, caseId)
  const review = { ...reviewed, subjectId, outcome: 'end', occurredAt: '2026-12-04T16:00:00Z' }
  expect((await journey.tries('2026-12-04T16:05:00Z', 'ReviewSegregation', journey.supervisor, review, caseId)).outcome).toBe('refused')
  await journey.does('2026-12-04T16:10:00Z', 'ReviewSegregation', journey.director, review, caseId)

  const late = { subjectId, leftFor: 'another-unit', occurredAt: '2026-12-07T20:00:00Z' }
  const { entry } = await journey.does('2026-12-07T20:05:00Z', 'ReleaseFromSegregation', journey.keeper, late, caseId)
  expect(entry.findings).toMatchObject([{ rule: 'seg-sexual-abuse-victim', severity: 'hard', verified: 'yes', refuses: false }])
  const state = await journey.registrar.findCase(caseId)
  expect(state && openPlacements(state, Temporal.Instant.from('2026-12-08T00:00:00Z'))).toEqual([])
})

it('who is only an officer in the line orders no segregation', async () => {
  const order = { ...placed, reviewerId: journey.director, occurredAt: '2026-12-10T17:00:00Z' }
  await expect(journey.tries('2026-12-10T17:30:00Z', 'PlaceInSegregation', journey.keeper, order, caseId)).rejects.toThrow(
    'Place a person in segregation',
  )
})
