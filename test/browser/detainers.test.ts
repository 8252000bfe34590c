import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { partnerId } from '../../src/offices/detainers/exports.ts'
import { person } from '../record/doors/invent-case.ts'
import { paid, setting } from '../unit/bond/invented.ts'
import { keyboardOf } from './desk/keyboard.ts'
import { type DeskSite, openDeskSite } from './desk/open-desk-site.ts'
import { enter } from './desk/work-a-case.ts'
import { findBarriers } from './find-barriers.ts'
import { follow } from './follow.ts'

const zone = 'America/New_York'
const trace = { sessionId: null, address: null, door: 'system' } as const

let site: DeskSite
beforeAll(async () => {
  site = await openDeskSite()
  await inventDetainer(site)
})
afterAll(() => site?.close())

async function does(at: string, by: string, act: string, input: Record<string, unknown>, caseId?: string) {
  site.desk.setClock(at)
  const officerId = site.desk.officers.get(by) ?? ''
  const result = await site.desk.record.registrar.act({ act, officerId, input, trace, ...(caseId ? { caseId } : {}) })
  if (result.outcome === 'recorded') return result.entry
  throw new Error(`${act} was refused: ${result.assessment.findings.map(({ fact }) => fact).join(' ')}`)
}

/** One person held by an invented jail, who would go free on the Wednesday before Thanksgiving at 17:00. */
async function inventDetainer({ desk }: DeskSite): Promise<void> {
  const personId = (await does('2026-11-23T14:00:00Z', 'riley.records', 'RegisterPerson', person)).caseId
  const jail = { code: 'EXMPJAIL', name: 'Example County Jail (invented)', partnerKind: 'jail', zone }
  await does('2026-11-23T14:05:00Z', 'sasha.supervisor', 'RegisterPartner', jail)
  const notice = {
    personId,
    occurredAt: '2026-11-23T14:30:00Z',
    noticeSentAt: '2026-11-23T14:20:00Z',
    partner: 'EXMPJAIL',
    zone,
    sender: 'An invented booking sergeant',
    noticeKind: 'booking',
    noticeSha256: 'ab'.repeat(32),
    says: 'An invented booking sheet.',
  }
  const { caseId } = await does('2026-11-23T15:00:00Z', 'devon.deportation', 'RecordPartnerNotice', notice)
  const detainer = {
    personName: 'Ana Inventada',
    partner: 'EXMPJAIL',
    zone,
    causeBasis: 'records-show-no-status',
    isMandatory: false,
    language: 'es',
  }
  for (const hour of [15, 16]) {
    const issued = await does(`2026-11-23T${hour}:30:00Z`, 'devon.deportation', 'IssueDetainer', detainer, caseId)
    if (hour === 16) continue
    const told = { subjectId: `detainer:${issued.entryId}`, occurredAt: '2026-11-24T15:00:00Z', releaseEligibleAt: '2026-11-25T22:00:00Z' }
    await does('2026-11-24T15:05:00Z', 'devon.deportation', 'NotifyReleaseEligible', { ...told, toldBy: 'An invented clerk' }, caseId)
    desk.setClock('2026-11-24T15:10:00Z')
  }
}

/** Makes a link as a supervisor does, and gives its path. */
async function freshLink(at: string): Promise<string> {
  const opening = { pageBy: 'link', endsAt: '2026-12-31T00:00:00Z', handedTo: 'Records clerk' }
  const { entryId } = await does(at, 'sasha.supervisor', 'OpenJailPage', opening, partnerId('EXMPJAIL'))
  const made = { pageId: entryId, partner: 'EXMPJAIL', kind: 'link', endsAt: Temporal.Instant.from('2026-12-31T00:00:00Z') } as const
  const now = Temporal.Instant.from(at)
  const secret = await site.desk.record.access.jailSecrets.make(made, site.desk.officers.get('sasha.supervisor') ?? '', now)
  return `/jail/EXMPJAIL?link=${secret}`
}

describe('a jail with a clock that runs out over Thanksgiving', () => {
  test('comes in by its link with the keyboard alone and no script, and reads both hours in its own time', async () => {
    const page = await site.open(await freshLink('2026-11-25T15:00:00Z'), { javaScriptEnabled: false })
    await keyboardOf(page).press('Show the hours')
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/jail/EXMPJAIL')
    const read = async () => (await page.locator('main').textContent())?.replaceAll(/\s+/g, ' ') ?? ''
    expect(await read()).toContain('Time runs. The form’s ends first: Friday, November 27, 2026 at 5:00 PM EST.')
    expect(await read()).toContain('Monday, November 30, 2026 at 5:00 PM EST')
    expect(await read()).not.toContain('Inventada')
    expect(await page.locator('section h2').count()).toBe(2)
  })

  test('finds no barrier on the way, on desktop or phone, before, between and after the two hours', async () => {
    const found: string[] = []
    const link = await freshLink('2026-11-28T15:00:00Z')
    const page = await site.open('/jail/EXMPJAIL')
    found.push(...(await findBarriers(page, 'asking for a key')))
    await page.goto(site.url + link)
    found.push(...(await findBarriers(page, 'a link')))
    await page.getByRole('button', { name: 'Show the hours' }).click()
    expect(await page.locator('.usa-alert--warning').textContent()).toContain('The form’s time is over.')
    found.push(...(await findBarriers(page, 'past the form')))
    await page.goto(`${site.url}/jail/EXMPJAIL?link=used`)
    await page.context().clearCookies()
    await page.goto(site.url + link)
    await page.getByRole('button', { name: 'Show the hours' }).click()
    expect(await page.locator('[role=alert]').textContent()).toContain('That does not work here')
    found.push(...(await findBarriers(page, 'a link used before')))
    await page.goto(site.url + (await freshLink('2026-11-30T22:00:00Z')))
    await page.getByRole('button', { name: 'Show the hours' }).click()
    expect(await page.locator('.usa-alert--error').textContent()).toContain('Your authority has ended')
    found.push(...(await findBarriers(page, 'past the regulation')))
    expect(found).toEqual([])
  })

  test('prints the hours without the frame of the site', async () => {
    const page = await site.open(await freshLink('2026-11-25T16:00:00Z'))
    await follow(page.getByRole('button', { name: 'Show the hours' }))
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.writ-header').isVisible()).toBe(false)
    expect(await page.locator('main section').first().isVisible()).toBe(true)
  })
})

describe('the lists of the desk', () => {
  test('show open detainers and paid bonds without a barrier, on desktop and phone', async () => {
    const personId = (await does('2026-11-25T14:00:00Z', 'riley.records', 'RegisterPerson', person)).caseId
    const booking = { occurredAt: '2026-11-25T14:00:00Z', facility: 'EXAHOLD', facilityKind: 'hold-room', zone, from: 'criminal-custody' }
    const { caseId } = await does('2026-11-25T14:10:00Z', 'dana.detention', 'BookIn', { personId, ...booking })
    const set = await does('2026-11-25T14:20:00Z', 'sasha.supervisor', 'SetBond', setting, caseId)
    const payment = { subjectId: `bond:${set.entryId}`, ...paid, occurredAt: '2026-11-25T15:00:00Z' }
    await does('2026-11-25T15:05:00Z', 'devon.deportation', 'RecordBondPayment', payment, caseId)
    await freshLink('2026-11-25T17:00:00Z')
    site.desk.setClock('2026-11-25T17:05:00Z')
    const page = await site.open('/')
    await enter(site, keyboardOf(page), 'Sasha Supervisor')
    const found: string[] = []
    for (const path of ['/desk/detainers', '/desk/bonds', '/jail-ways/EXMPJAIL']) {
      await page.goto(site.url + path)
      found.push(...(await findBarriers(page, path)))
      expect([path, (await page.locator('main').textContent())?.includes('Inventada')]).toEqual([path, false])
    }
    expect(found).toEqual([])
    await page.goto(`${site.url}/desk/bonds`)
    expect((await page.locator('main table').textContent())?.replaceAll(/\s+/g, ' ')).toContain('2 h 05 min')
    await page.goto(`${site.url}/desk/detainers`)
    expect(await page.locator('main tbody tr').count()).toBe(2)
  })
})
