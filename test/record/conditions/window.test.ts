import type { Hono } from 'hono'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bookedIn } from '../../unit/custody/invented.ts'
import { beginJourney, type Journey } from '../custody/journey.ts'
import { grantWindow, putInCustody } from '../legal-access/open-window.ts'
import { type Looker, lookIn, makeCode, windowSite } from '../legal-access/window-site.ts'

let journey: Journey
let app: Hono
let look: Looker
let caseId: string

beforeAll(async () => {
  journey = await beginJourney()
  const clerk = await journey.officer(['records-officer'], { office: 'records', name: 'Clerk Example' })
  app = windowSite(journey)
  const personId = await journey.person()
  caseId = (await putInCustody(journey, personId)).caseId
  await journey.does('2026-11-22T15:00:00Z', 'BookIn', journey.keeper, { ...bookedIn, occurredAt: '2026-11-22T15:00:00Z' }, caseId)
  look = await lookIn(app, await makeCode(journey, clerk, await grantWindow(journey, clerk, personId)))
})
afterAll(() => journey?.close())

const form = {
  'in.about': 'an-officer',
  'in.level': 'formal',
  'in.isEmergency': 'no',
  'in.says': 'Invented words of the person.',
  'in.language': 'es',
}

it('the person complains of how they are held through their own window, in Spanish, and the day is the day it was sent', async () => {
  journey.setClock('2026-11-22T15:05:00Z')
  expect(await look.text('/my-file/requests?lang=es')).toContain('Quejarse de cómo le tienen detenido')
  const sent = await look.post(`/my-file/requests/FileGrievance/${caseId}`, { ...form, 'in.occurredAt': '2026-11-01T15:00:00Z' })
  expect([sent.status, await sent.text()]).toEqual([200, expect.stringContaining('It was recorded')])
  const entries = await journey.entries(caseId)
  expect(entries.at(-1)).toMatchObject({ act: 'FileGrievance', occurredAt: '2026-11-22T15:05:00.000Z', restrictions: ['conduct'] })
})

it('a grievance about an officer is shown to whoever sent it, in their language, and to no officer who is not cleared', async () => {
  const record = await look.text('/my-file/record?lang=es')
  expect(record).toContain('Se presentó una queja sobre la detención')
  expect(record).toContain('Invented words of the person')
  const reader = {
    officerId: journey.keeper,
    purpose: 'Looking at the case of today',
    trace: { sessionId: null, address: null, door: 'web' },
  } as const
  const seen = await journey.readingRoom.openCase(reader, caseId)
  expect(JSON.stringify(seen.entries)).not.toContain('Invented words of the person')
  expect(seen.withheld).toMatchObject({ count: 1, because: ['conduct'] })
})

it('is answered by somebody else, and appealed from the same window', async () => {
  const state = await journey.registrar.findCase(caseId)
  const subjectId = [...(state?.subjects.keys() ?? [])].find((id) => id.startsWith('grievance:')) ?? ''
  const answer = {
    ...{ subjectId, occurredAt: '2026-11-22T15:08:00Z', answer: 'denied', reasons: 'Invented.', language: 'es' },
    facts: [
      { fact: 'The officer was not at the place that day, as the roster has it.', source: 'paper-seen', whereFound: 'Invented roster' },
    ],
  }
  await journey.does('2026-11-22T15:09:00Z', 'AnswerGrievance', journey.director, answer, caseId)
  const appeal = { 'in.subjectId': subjectId, 'in.appealTo': 'board', 'in.says': 'Invented: it was another officer.' }
  expect(await look.text(`/my-file/requests/AppealGrievance/${caseId}`)).toContain(subjectId)
  const sent = await look.post(`/my-file/requests/AppealGrievance/${caseId}`, appeal)
  expect(sent.status).toBe(200)
  const after = await journey.registrar.findCase(caseId)
  expect(after?.subjects.get(subjectId)?.facts).toMatchObject({ grievanceAnswer: 'denied', grievanceBoardAppealedOn: '2026-11-22' })
})
