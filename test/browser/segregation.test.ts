import { afterAll, beforeAll, expect, test } from 'vitest'
import type { JsonObject } from '../../src/kernel/json.ts'
import { type InventedCase, inventCase } from '../record/doors/invent-case.ts'
import { fillAct } from './desk/fill-act.ts'
import { type Keyboard, keyboardOf } from './desk/keyboard.ts'
import { type DeskSite, openDeskSite } from './desk/open-desk-site.ts'
import { enter } from './desk/work-a-case.ts'
import { findBarriers } from './find-barriers.ts'
import { widths } from './open-site.ts'

const zone = 'America/New_York'

let site: DeskSite
let invented: InventedCase
beforeAll(async () => {
  site = await openDeskSite()
  invented = await inventCase(site.desk)
  const arrival = { from: 'arrest', zone }
  const hold = { ...arrival, facility: 'EXAHOLD', facilityKind: 'hold-room', occurredAt: '2026-03-05T15:00:00Z' }
  const { entry } = await invented.act('dana.detention', 'BookIn', hold)
  const stint = { subjectId: `stint:${entry.entryId}` }
  await invented.act('dana.detention', 'GiveInHoldRoom', { ...stint, given: ['water', 'meal'], occurredAt: '2026-03-05T17:00:00Z' })
  await invented.act('dana.detention', 'BookOut', { ...stint, to: 'another-place', occurredAt: '2026-03-06T05:00:00Z' })
  const detention = { ...arrival, facility: 'EXACNTY', facilityKind: 'detention', occurredAt: '2026-03-06T06:00:00Z' }
  await invented.act('dana.detention', 'BookIn', detention)
  const grievance = { about: 'food-or-water', level: 'formal', isEmergency: true, says: 'Invented.', language: 'es' }
  await invented.act('dana.detention', 'FileGrievance', grievance)
})
afterAll(() => site?.close())

const threat = {
  fact: 'Two people said before the officer that they would hurt this person.',
  source: 'seen-by-an-officer',
  whereFound: 'Invented log 4',
}
const alternatives = [{ alternative: 'another-housing-unit', whyNot: 'The other unit is closed for works, in this invented case.' }]

const order = (reviewerId: string): JsonObject => ({
  occurredAt: '2026-03-06T14:30:00Z',
  personName: 'Ana Inventada',
  facility: 'EXACNTY',
  segregationKind: 'protective',
  reason: 'safety-of-the-person',
  facts: [threat],
  alternatives,
  hasSpecialVulnerability: false,
  isLastResort: true,
  isUnder11568: false,
  isAtOwnRequest: false,
  reviewerId,
  reviewOn: '2026-03-08',
  language: 'es',
})

const review = (subjectId: string, fact: string): JsonObject => ({
  subjectId,
  occurredAt: '2026-03-25T14:00:00Z',
  outcome: 'continue',
  facts: [{ ...threat, fact }],
  alternatives,
  isPersonHeard: true,
  reasons: 'Invented reasons.',
  reviewOn: '2026-03-30',
})

async function findPlacement(): Promise<string> {
  const state = await site.desk.record.registrar.findCase(invented.caseId)
  return [...(state?.subjects.keys() ?? [])].find((id) => id.startsWith('segregation-placement:')) ?? ''
}

const does = (keys: Keyboard, officer: string, act: string, input: JsonObject) =>
  fillAct(site, keys, { officer, caseId: invented.caseId, act }, input)

test('a placement is ordered with its alternatives, a review that repeats it is refused, and the board of a past day has the notice that was missed: by keyboard and without a script', async () => {
  const keys = keyboardOf(await site.open('/', { javaScriptEnabled: false }))
  const { page } = keys
  await does(keys, 'Sasha Supervisor', 'PlaceInSegregation', order(site.desk.officers.get('drew.director') ?? ''))
  await keys.press(/^(Record|Decide and record)$/)
  expect(await page.locator('h1').textContent()).toMatch(/: on the record$/)

  site.desk.setClock('2026-03-25T15:00:00Z')
  const subjectId = await findPlacement()
  await does(keys, 'Drew Director', 'ReviewSegregation', review(subjectId, `${threat.fact.toUpperCase()}!`))
  expect(await page.locator('h2').first().textContent()).toBe('The law does not allow this decision')
  expect(await page.locator('main').textContent()).toContain('word for word one of the last')
  await keys.press('Put the refusal on record')
  await does(keys, 'Drew Director', 'ReviewSegregation', review(subjectId, 'Asked again on 24 March, both repeated it.'))
  await keys.press(/^(Record|Decide and record)$/)
  expect(await page.locator('h1').textContent()).toMatch(/: on the record$/)

  await page.goto(`${site.url}/desk/segregation`)
  expect(await page.locator('tbody tr').last().textContent()).toContain('EXACNTY')
  await page.goto(`${site.url}/desk/board?whose=custody&as-of=2026-03-24`)
  expect(await page.locator('main').textContent()).toContain('told of 14 continuous days')
  expect(await page.locator('h2#overdue ~ div table').first().textContent()).toContain('end of 2026-03-20')
  const csv = await page.request.get(`${site.url}/desk/board.csv?whose=custody&as-of=2026-03-24`)
  expect((await csv.text()).split('\n').filter((line) => line.includes('notice-14-days'))).toHaveLength(1)
  await page.goto(`${site.url}/desk/board?whose=custody&as-of=2026-03-10`)
  expect(await page.locator('main').textContent()).not.toContain('end of 2026-03-20')
  await page.goto(`${site.url}/desk/board?whose=custody&as-of=2031-03-10`)
  expect(await page.locator('main').textContent()).toContain('that day has not come')
}, 300_000)

test('a hold room is shown hour by hour, by the hours of its own place', async () => {
  const keys = keyboardOf(await site.open('/', { javaScriptEnabled: false }))
  await enter(site, keys, 'Sasha Supervisor')
  await keys.page.goto(`${site.url}/desk/places/EXAHOLD/hours?on=2026-03-05`)
  const rows = await keys.page.locator('tbody tr').allTextContents()
  expect(rows).toHaveLength(24)
  // 15:00 UTC is 10:00 in New York; at the end of the hour that begins at 22:00 it is the thirteenth hour.
  expect(rows[9]).toContain('nobody')
  expect(rows[10]).toContain('1 h')
  expect(rows[12]).toContain('water, meal')
  expect(rows[22]).toContain('over 12 hours')
  const csv = await keys.page.request.get(`${site.url}/desk/places/EXAHOLD/hours.csv?on=2026-03-05`)
  expect((await csv.text()).split('\n').filter((line) => line.includes(invented.caseId))).toHaveLength(14)
}, 120_000)

test('the pages of both desks have no barrier that axe finds, and fit a desktop and a phone', async () => {
  const page = await site.open('/', { viewport: widths.phone })
  await enter(site, keyboardOf(page), 'Drew Director')
  const found: string[] = []
  for (const path of [
    '/desk/segregation',
    '/desk/grievances',
    '/desk/places/EXAHOLD/hours?on=2026-03-05',
    '/desk/board?whose=custody&as-of=2026-03-24',
    '/desk/board?whose=custody&as-of=nonsense',
  ]) {
    await page.goto(site.url + path)
    found.push(...(await findBarriers(page, path)))
  }
  expect(found).toEqual([])
}, 240_000)
