import { afterAll, beforeAll, expect, test } from 'vitest'
import type { JsonObject } from '../../src/kernel/json.ts'
import { type InventedCase, inventCase } from '../record/doors/invent-case.ts'
import { fillAct } from './desk/fill-act.ts'
import { keyboardOf } from './desk/keyboard.ts'
import { type DeskSite, openDeskSite } from './desk/open-desk-site.ts'

let site: DeskSite
let invented: InventedCase
beforeAll(async () => {
  site = await openDeskSite()
  invented = await inventCase(site.desk)
  const bookedIn = {
    facility: 'EXACNTY',
    facilityKind: 'detention',
    from: 'arrest',
    occurredAt: '2026-03-05T15:00:00Z',
    zone: 'America/New_York',
  }
  await invented.act('dana.detention', 'BookIn', bookedIn)
})
afterAll(() => site?.close())

async function find(kind: string): Promise<string> {
  const state = await site.desk.record.registrar.findCase(invented.caseId)
  return [...(state?.subjects.keys() ?? [])].findLast((id) => id.startsWith(`${kind}:`)) ?? ''
}

test('care that is owed from an arrival runs its hours, and a grievance is filed and answered, by keyboard and without a script', async () => {
  const keys = keyboardOf(await site.open('/', { javaScriptEnabled: false }))
  const { page } = keys
  const does = async (officer: string, act: string, input: JsonObject) => {
    await fillAct(site, keys, { officer, caseId: invented.caseId, act }, input)
    await keys.press(/^(Record|Decide and record)$/)
    expect(await page.locator('h1').textContent()).toMatch(/: on the record$/)
  }
  await does('Dana Detention', 'RecordAdmission', { subjectId: await find('stint'), detentionStandard: 'NDS 2019' })
  expect(await page.locator('main').textContent()).toContain('First health screening done')
  await does('Dana Detention', 'RecordCareStep', {
    ...{ subjectId: await find('admission'), occurredAt: '2026-03-06T14:00:00Z', step: 'first-screening' },
  })
  expect(await page.locator('main').textContent()).toContain('It was later')

  await does('Dana Detention', 'FileGrievance', {
    ...{
      occurredAt: '2026-03-06T14:30:00Z',
      about: 'food-or-water',
      level: 'formal',
      isEmergency: false,
      says: 'Invented.',
      language: 'es',
    },
  })
  await does('Drew Director', 'AnswerGrievance', {
    ...{ subjectId: await find('grievance'), occurredAt: '2026-03-06T14:45:00Z', answer: 'granted', reasons: 'Invented.', language: 'es' },
    facts: [{ fact: 'The kitchen log has no meal at noon that day.', source: 'paper-seen', whereFound: 'Invented log 7' }],
    whatIsDone: 'Invented: meals at fixed hours.',
  })
  await page.goto(`${site.url}/desk/grievances`)
  const cells = await page.locator('tbody tr').last().locator('th, td').allTextContents()
  expect(cells).toEqual(['EXACNTY', '1', '0', '1', '0'])
}, 300_000)
