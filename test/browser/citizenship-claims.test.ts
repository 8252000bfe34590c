import { afterAll, beforeAll, expect, test } from 'vitest'
import { type InventedCase, inventCase } from '../record/doors/invent-case.ts'
import { fillAct } from './desk/fill-act.ts'
import { keyboardOf } from './desk/keyboard.ts'
import { type DeskSite, openDeskSite } from './desk/open-desk-site.ts'
import { findBarriers } from './find-barriers.ts'

let site: DeskSite
let invented: InventedCase
beforeAll(async () => {
  site = await openDeskSite()
  invented = await inventCase(site.desk)
  const bookedIn = {
    facility: 'EXACNTY',
    facilityKind: 'detention',
    from: 'arrest',
    occurredAt: '2026-03-04T15:00:00Z',
    zone: 'America/New_York',
  }
  await invented.act('dana.detention', 'BookIn', bookedIn)
})
afterAll(() => site?.close())

const at = '2026-03-06T14:30:00Z'
const claim = { occurredAt: at, from: 'the-person', isDetainedOrToBeDetained: true, evidence: 'Invented: born in Example County.' }
const plan = { to: 'EXACNTY', isTransferBetweenAreas: false, hasAttorneyOfRecord: false, reasons: 'Invented.' }

test('a citizen says so: adverse acts stop, counsel answers from records, and the register shows the days, by keyboard and without a script', async () => {
  const keys = keyboardOf(await site.open('/', { javaScriptEnabled: false }))
  const { page } = keys
  const { caseId } = invented
  // Axe is a script itself: it looks at the same addresses from a page that runs scripts.
  const eyes = keyboardOf(await site.open('/'))
  const found: string[] = []
  const look = async (officer: string, act: string, input: Parameters<typeof fillAct>[3]) => {
    await fillAct(site, eyes, { officer, caseId, act }, input)
    found.push(...(await findBarriers(eyes.page, act)))
  }
  await look('Dana Detention', 'RecordCitizenshipClaim', claim)
  await fillAct(site, keys, { officer: 'Dana Detention', caseId, act: 'RecordCitizenshipClaim' }, claim)
  await keys.press('Record')
  expect(await page.locator('h1').textContent()).toMatch(/: on the record$/)

  await fillAct(site, keys, { officer: 'Sasha Supervisor', caseId, act: 'PlanTransfer' }, plan)
  expect(await page.locator('h2').first().textContent()).toBe('The law does not allow this decision')
  expect(await page.locator('main').textContent()).toContain('A supervisor has read the open claim of U.S. citizenship')
  await look('Sasha Supervisor', 'PlanTransfer', plan)
  await keys.press('Put the refusal on record')

  const state = await site.desk.record.registrar.findCase(caseId)
  const subjectId = [...(state?.subjects.keys() ?? [])].find((id) => id.startsWith('citizenship-claim:')) ?? ''
  const answer = { subjectId, isCitizenshipShown: true, recordsSeen: ['birth-record'], reasons: 'Invented: the county confirms it.' }
  await fillAct(site, keys, { officer: 'Casey Counsel', caseId, act: 'ResolveCitizenshipClaim' }, answer)
  await keys.press(/^(Record|Decide and record)$/)
  expect(await page.locator('h1').textContent()).toMatch(/: on the record$/)

  await page.goto(`${site.url}/desk/citizenship`)
  const cells = await page.locator('tbody tr').first().locator('td').allTextContents()
  expect(cells.slice(0, 4)).toEqual(['2026-03-06', 'The person', 'Citizenship shown', '3'])
  await eyes.page.goto(`${site.url}/desk/citizenship`)
  found.push(...(await findBarriers(eyes.page, 'the register')))
  expect(found).toEqual([])
}, 300_000)
