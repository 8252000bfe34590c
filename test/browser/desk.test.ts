import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { inventCase, note } from '../record/doors/invent-case.ts'
import { keyboardOf } from './desk/keyboard.ts'
import { type DeskSite, openDeskSite } from './desk/open-desk-site.ts'
import { enter, workACase } from './desk/work-a-case.ts'
import { findBarriers, SeenPages } from './find-barriers.ts'
import { follow } from './follow.ts'
import { widths } from './open-site.ts'

let site: DeskSite
beforeEach(async () => {
  site = await openDeskSite()
})
afterEach(() => site.close())

describe('a case from arrest to a transfer the law refuses', () => {
  test('is worked by keyboard alone, with no script running, and no page of it has a barrier', async () => {
    const page = await site.open('/', { javaScriptEnabled: false })
    const seen = new SeenPages()
    await workACase(site, keyboardOf(page), (name) => seen.keep(page, name))
    const story = await page.locator('.writ-timeline--record h3').allTextContents()
    expect(story).toEqual(['Arrested', 'Booked in', 'Custody determined', 'Court order recorded', 'Refused: Decide on a transfer'])
    expect(await page.locator('.writ-timeline--record > li').last().locator('.writ-tag--hard').first().textContent()).toBe('Refused')
    expect(await page.locator('.writ-timeline--record').textContent()).toMatch(
      /No court order .*forbids moving the person|order .* forbids/i,
    )
    expect(await seen.findBarriers(await site.open('/'))).toEqual([])
  }, 300_000)
})

describe('every list of the desks', () => {
  const lists = ['', '/board?whose=custody', '/board?whose=nowhere', '/notices', '/acts', '/cases', '/people', '/places', '/places/EXAHOLD']
  const more = ['/officers', '/refusals', '/moved-clocks', '/deliveries', '/standing', '/webhooks', '/acts/NoteExample', '/acts/NoSuchAct']

  test('has no barrier that axe finds, and fits a desktop and a phone', async () => {
    const invented = await inventCase(site.desk)
    await invented.act('sasha.supervisor', 'NoteExample', { ...note, isForbidden: true })
    await invented.act('sasha.supervisor', 'DecideExample', { name: 'Ana Inventada' })
    await site.desk.handOn()
    const page = await site.open('/')
    const keys = keyboardOf(page)
    const found: string[] = []
    await enter(site, keys, 'Sasha Supervisor')
    for (const path of [...lists, ...more]) {
      await page.goto(`${site.url}/desk${path}`)
      found.push(...(await findBarriers(page, path)))
    }
    await page.goto(`${site.url}/desk/people`)
    await page.locator('#f-identifier').fill('A012-345-678')
    await page.locator('#f-purpose').fill('Preparing the custody review')
    await follow(page.getByRole('button', { name: 'Find' }))
    found.push(...(await findBarriers(page, 'a person found')))
    await follow(page.getByRole('button', { name: 'Open the record of the person' }))
    found.push(...(await findBarriers(page, 'the person')))
    await follow(page.getByRole('button', { name: 'Who read this case' }))
    found.push(...(await findBarriers(page, 'who read it')))
    await page.goto(`${site.url}/desk/board?whose=custody`)
    expect(await columnsLostOnPaper(page)).toBe(0)
    await page.locator('input[type=checkbox][name=case]').first().check()
    await page.locator('#f-act').selectOption('NoteExample')
    await follow(page.getByRole('button', { name: /^Go on/ }))
    found.push(...(await findBarriers(page, 'one act for cases chosen')))
    await enter(site, keys, 'Kit Keys')
    await page.goto(`${site.url}/desk/webhooks`)
    found.push(...(await findBarriers(page, 'systems')))
    expect(found).toEqual([])
  }, 300_000)
})

/** How many pixels of the widest table are past the edge of a letter page: what scrolls on a screen is cut off on paper. */
async function columnsLostOnPaper(page: Page): Promise<number> {
  const screen = page.viewportSize() ?? widths.desktop
  await page.setViewportSize({ width: 720, height: 930 })
  await page.emulateMedia({ media: 'print' })
  const lost = await page.evaluate<number>(
    "Math.max(...[...document.querySelectorAll('.writ-table')].map((one) => one.scrollWidth - one.clientWidth))",
  )
  await page.emulateMedia({ media: null })
  await page.setViewportSize(screen)
  return lost
}
