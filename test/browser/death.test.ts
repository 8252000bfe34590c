import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { death, inventHeld } from '../record/deaths/invent-death.ts'
import type { InventedCase } from '../record/doors/invent-case.ts'
import { fillAct } from './desk/fill-act.ts'
import { keyboardOf } from './desk/keyboard.ts'
import { type DeskSite, openDeskSite } from './desk/open-desk-site.ts'
import { findBarriers } from './find-barriers.ts'
import { widths } from './open-site.ts'

let site: DeskSite
let invented: InventedCase
beforeAll(async () => {
  site = await openDeskSite()
  invented = await inventHeld(site.desk)
})
afterAll(() => site?.close())

/** What stands in somebody's way on a page, which is as wide as a desktop again after. */
async function barriers(page: Page, name: string): Promise<string[]> {
  const found = await findBarriers(page, name)
  await page.setViewportSize(widths.desktop)
  return found
}

const mainOf = async (page: Page): Promise<string> => (await page.locator('main').textContent()) ?? ''

describe('a death, from the first call to the public report', () => {
  test('is worked by keyboard alone, without a script, and the public page says by itself what is overdue', async () => {
    const found: string[] = []
    const keys = keyboardOf(await site.open('/deaths', { javaScriptEnabled: false }))
    const { page } = keys
    // Axe is a script itself: it looks at the same addresses from a page that runs scripts.
    const eyes = await site.open('/deaths')
    const look = async (path: string) => {
      await eyes.goto(path)
      found.push(...(await barriers(eyes, path)))
    }
    const ofDeath = `${site.url}/deaths/${invented.caseId}`
    const does = async (officer: string, act: string, input: Parameters<typeof fillAct>[3], button = /^(Record|Decide and record)$/) => {
      await fillAct(site, keys, { officer, caseId: invented.caseId, act }, input)
      await keys.press(button)
      return page.locator('h1').textContent()
    }

    // The first call: an officer of the place's shift writes it down.
    site.desk.setClock('2026-03-06T10:30:00Z')
    await fillAct(site, keys, { officer: 'Dana Detention', caseId: invented.caseId, act: 'RecordDeath' }, death)
    await keys.press('Record')
    expect(await page.locator('h1').textContent()).toMatch(/: on the record$/)

    // The place is left; nothing is said in public yet.
    expect((await page.goto(ofDeath))?.status()).toBe(404)
    await page.goto(`${site.url}/deaths`)
    expect(await page.getByRole('link', { name: '1, Not listed yet, so that the family hears first' }).count()).toBe(1)

    // Nobody is named before the family was told.
    const naming = { publicName: 'Ana Inventada' }
    await fillAct(site, keys, { officer: 'Drew Director', caseId: invented.caseId, act: 'PublishDeathName' }, naming)
    expect(await mainOf(page)).toContain('The next of kin was told, or looked for in vain, before the name is published.')
    await keys.press('Put the refusal on record')
    const kin = {
      ...{ occurredAt: '2026-03-06T10:15:00Z', toldBy: site.desk.officers.get('drew.director') ?? '', how: 'telephone' },
      ...{ language: 'es', isInterpreterUsed: true, whom: 'An invented sister' },
    }
    expect(await does('Drew Director', 'TellNextOfKin', kin)).toMatch(/: on the record$/)
    await page.goto(ofDeath)
    expect(await mainOf(page)).toContain('Nothing was published.')
    await look(ofDeath)

    // Ninety days later no report is written: the page says so, with what may be told.
    site.desk.setClock('2026-06-07T15:00:00Z')
    await page.goto(ofDeath)
    expect(await mainOf(page)).toContain('The final public report was due on 2026-06-04. None is on record: it is overdue for 3 days.')
    await page.goto(`${ofDeath}?lang=es`)
    expect(await mainOf(page)).toContain('El informe público final vencía el 2026-06-04')
    await look(ofDeath)
    await look(`${ofDeath}?lang=es`)
    await page.goto(`${site.url}/oversight`)
    expect(await mainOf(page)).toContain('Final public report: overdue for 3 days')

    // The report, late: the page keeps that it was.
    const report = { which: 'final', text: 'Invented: what happened, in order.' }
    expect(await does('Drew Director', 'PublishDeathReport', report)).toMatch(/: on the record$/)
    await page.goto(ofDeath)
    expect(await mainOf(page)).toContain('Invented: what happened, in order.')
    expect(await mainOf(page)).not.toContain('The final public report was due')
    expect(await page.locator('#step-final-report').textContent()).toContain('late by 3 days')
    await look(ofDeath)
    expect(found).toEqual([])
  }, 300_000)
})

describe('the pages of deaths and of oversight', () => {
  beforeAll(async () => {
    site.desk.setClock('2026-06-07T15:00:00Z')
    // Of the journey before; where it alone is left out, the death is recorded here.
    const state = await site.desk.record.registrar.findCase(invented.caseId)
    if (!state?.subjects.has('death')) await invented.act('dana.detention', 'RecordDeath', death)
    const report = {
      ...{ occurredAt: '2026-06-01T12:00:00Z', zone: 'America/New_York', from: 'a-newspaper', place: 'EXACNTY' },
      ...{ source: 'The Example Courier, page 3', report: 'Invented.' },
    }
    await invented.act('riley.records', 'LogOutsideReport', report, null)
    const overseer = { code: 'OIG', name: 'Invented Inspector General', overseerKind: 'of-the-department', sinceOn: '2020-01-01' }
    await invented.act('parker.policy', 'RegisterOverseer', overseer, null)
    for (const [reference, agencyDueAt] of [
      ['EX-1', '2026-03-20T21:00:00Z'],
      ['EX-2', '2026-12-20T21:00:00Z'],
    ])
      await invented.act(
        'indy.inspector',
        'OpenOversightItem',
        {
          ...{ subjectId: 'overseer:OIG', occurredAt: '2026-03-01T15:00:00Z', itemKind: 'recommendation' },
          ...{ title: 'Write down the dates of reviews (invented)', reference, agencyDueAt, dueBasis: 'Invented' },
        },
        null,
      )
    await invented.act('riley.records', 'SendComplaint', { about: 'a delay', complaint: 'Invented.' }, invented.personId)
  })

  test('lead by the keyboard from a number to what made it', async () => {
    const page = await site.open('/oversight', { javaScriptEnabled: false })
    const late = page.getByRole('link', { name: '1, Agency late, OIG' })
    await late.focus()
    await page.keyboard.press('Enter')
    expect(new URL(page.url()).hash).toBe('#late')
    expect(await page.locator('#late ~ div').first().textContent()).toContain('EX-1')
    await page.goto(`${site.url}/deaths`)
    const step = page.getByRole('link', { name: /^Final public report: / }).first()
    await step.focus()
    await Promise.all([page.waitForURL(/\/deaths\/[0-9a-f-]+#step-final-report$/), page.keyboard.press('Enter')])
    expect(await page.locator('#step-final-report').textContent()).toContain('Final public report')
  })

  test('have no barrier in English or Spanish, on a phone or a desktop', async () => {
    const page = await site.open('/deaths')
    const found: string[] = []
    for (const path of ['/deaths', '/deaths?lang=es', '/oversight', '/oversight?lang=es']) {
      await page.goto(site.url + path)
      found.push(...(await barriers(page, path)))
    }
    expect(found).toEqual([])
  }, 120_000)

  test('have no barrier on the desk', async () => {
    const keys = keyboardOf(await site.open('/demonstration'))
    const { page } = keys
    await keys.press(/^Enter as Drew Director/)
    const found: string[] = []
    for (const path of ['/desk/deaths', '/desk/oversight', '/desk/acts/RegisterOverseer', '/desk/acts/LogOutsideReport']) {
      await page.goto(site.url + path)
      found.push(...(await barriers(page, path)))
    }
    expect(found).toEqual([])
  }, 120_000)
})
