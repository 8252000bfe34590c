import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type InventedCase, inventCase } from '../record/doors/invent-case.ts'
import { phrase } from '../record/legal-access/window-site.ts'
import { fillAct } from './desk/fill-act.ts'
import { type Keyboard, keyboardOf } from './desk/keyboard.ts'
import { type DeskSite, openDeskSite } from './desk/open-desk-site.ts'
import { enter } from './desk/work-a-case.ts'
import { findBarriers } from './find-barriers.ts'
import { widths } from './open-site.ts'

const zone = 'America/New_York'
const appearance = {
  counselName: 'Inés Abogada (invented)',
  counselAddress: 'An invented street',
  counselScope: 'all matters',
  formReceivedOn: '2026-03-06',
}

let site: DeskSite
let held: InventedCase
beforeAll(async () => {
  site = await openDeskSite()
  const invented = await inventCase(site.desk)
  const booked = { facility: 'EXAHOLD', facilityKind: 'hold-room', zone, from: 'another-agency', occurredAt: '2026-03-06T12:00:00Z' }
  const { entry } = await invented.act('dana.detention', 'BookIn', { personId: invented.personId, ...booked }, null)
  held = { ...invented, caseId: entry.caseId }
})
afterAll(() => site?.close())

/** Counsel comes in with the code that was handed over, for the first time. */
async function comeIn(keys: Keyboard, code: string): Promise<void> {
  await keys.page.goto(`${site.url}/my-file/sign-in?lang=en`)
  await keys.write('#code', code)
  await keys.write('#answer', '1990')
  await keys.press('Go on')
  await keys.write('#chosen', phrase)
  await keys.write('#again', phrase)
  await keys.press('Open my file')
}

const notices = async (page: Page): Promise<string> => {
  await page.goto(`${site.url}/my-file/notices?lang=en`)
  return (await page.locator('main').textContent()) ?? ''
}

const plan = (to: string) => ({ to, isTransferBetweenAreas: false, hasAttorneyOfRecord: true, reasons: 'Invented.' })

describe('counsel files one appearance', () => {
  test('and is told of a transfer before it happens, at this place and at the next: by keyboard, without a script', async () => {
    const officers = keyboardOf(await site.open('/', { javaScriptEnabled: false }))
    const does = async (officer: string, act: string, input: Parameters<typeof fillAct>[3], caseId = held.caseId) => {
      await fillAct(site, officers, { officer, caseId, act }, input)
      await officers.press(/^(Record|Decide and record)$/)
      expect(await officers.page.locator('h1').textContent()).toMatch(/: on the record$/)
      await site.desk.handOn()
    }

    // The one appearance, on the record of the person and of no custody; and a code that is handed over.
    await does('Riley Records', 'NameCounsel', appearance, held.personId)
    const subjectId = await counselOf(held.personId)
    await does('Riley Records', 'GrantCounselWindow', { subjectId, language: 'en', birthYear: '1990' }, held.personId)
    await enter(site, officers, 'Riley Records')
    await officers.page.goto(`${site.url}/desk/cases/${held.personId}`)
    await officers.write('#f-purpose', 'Handing counsel their code')
    await Promise.all([officers.page.waitForNavigation(), officers.page.keyboard.press('Enter')])
    await officers.press('Make a code for this window')
    const code = (await officers.page.locator('code').first().textContent()) ?? ''

    const counsel = keyboardOf(await site.open('/', { javaScriptEnabled: false, viewport: widths.phone }))
    await comeIn(counsel, code)
    expect(await notices(counsel.page)).not.toContain('A transfer of your client is planned.')

    // Planned, and nobody has moved yet.
    await does('Sasha Supervisor', 'PlanTransfer', plan('EXACNTY'))
    expect(await notices(counsel.page)).toContain('A transfer of your client is planned.')
    expect(await actsOf(held.caseId)).not.toContain('Transfer')
    await counsel.press('I have read this')

    // Moved; the appearance goes along, and the next plan is told as well.
    site.desk.setClock('2026-03-06T15:10:00Z')
    await held.act('dana.detention', 'Transfer', { ...moved('EXACNTY'), occurredAt: '2026-03-06T15:04:00Z' })
    const arrived = { facility: 'EXACNTY', facilityKind: 'detention', zone, from: 'another-place', occurredAt: '2026-03-06T15:08:00Z' }
    await held.act('dana.detention', 'BookIn', arrived)
    await does('Sasha Supervisor', 'PlanTransfer', plan('EXAHOLD'))
    expect((await notices(counsel.page)).split('A transfer of your client is planned.')).toHaveLength(3)
  }, 300_000)

  test('and finds no barrier on the pages of their window, on a phone or a desktop', async () => {
    const clerk = await site.desk.enter('riley.records')
    const window = [...(await stateOf(held.personId)).keys()].findLast((id) => id.startsWith('window:'))?.slice('window:'.length) ?? ''
    const made = await clerk.post('/desk/windows', { case: held.personId, window, purpose: 'A code was lost' })
    const code = /<code>((?:[0-9A-Z]{4}-){3}[0-9A-Z]{4})<\/code>/.exec(await made.text())?.[1] ?? ''
    const page = await site.open('/')
    await comeIn(keyboardOf(page), code)
    const found: string[] = []
    for (const path of ['', '/notices', '/due', '/record']) {
      await page.goto(`${site.url}/my-file${path}?lang=en`)
      found.push(...(await findBarriers(page, path)))
    }
    expect(found).toEqual([])
  }, 120_000)
})

const moved = (to: string) => ({ to, isTransferBetweenAreas: false, hasAttorneyOfRecord: true })
const stateOf = async (caseId: string) => (await site.desk.record.registrar.findCase(caseId))?.subjects ?? new Map<string, unknown>()
const counselOf = async (personId: string): Promise<string> =>
  [...(await stateOf(personId)).keys()].find((id) => id.startsWith('counsel:')) ?? ''
const actsOf = async (caseId: string): Promise<string[]> => (await site.desk.record.ledger.readCase(caseId)).map(({ act }) => act)
