import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBarriers } from './find-barriers.ts'
import { makeChecks } from './make-checks.ts'
import { openSite, type TestSite } from './open-site.ts'

const base = '/checks/demo-checks'
const later = `${base}/files/fy25-inventedstats-09302025`
const pages = [
  '/checks',
  '/checks?lang=es',
  base,
  `${base}?severity=error&sure=certain`,
  `${base}?severity=worst&lang=es`,
  later,
  `${later}/sheets/2`,
  `${later}/sheets/5?lang=es`,
  `${base}/series`,
  `${base}/series/custody-bands-total-0-180-days`,
  `${base}/facilities`,
  `${base}/population`,
  `${base}/population?lang=es`,
  `${base}/series/nothing-of-the-kind`,
  '/checks/nothing-of-the-kind',
]

let site: TestSite
let page: Page
beforeAll(async () => {
  site = await openSite({ checks: [await makeChecks()] })
  page = await site.open('/checks')
})
afterAll(() => site.close())

describe('the pages of checks, at the width of a desktop and of a phone', () => {
  it.each(pages)('%s has no barrier that axe finds, fits the screen, and has one main heading', async (path) => {
    await page.goto(site.url + path)
    expect(await findBarriers(page, path)).toEqual([])
  })
})

describe('with the keyboard alone and no script', () => {
  it('a reader goes from the list to an error, to its cell in the sheet, and from the cell back to the finding', async () => {
    const quiet = await site.open('/checks', 'desktop', { javaScriptEnabled: false })
    await quiet.getByRole('link', { name: /^demo-checks/ }).focus()
    await quiet.keyboard.press('Enter')
    await quiet.getByLabel('Check', { exact: true }).selectOption('swapped-rows')
    await quiet.getByRole('button', { name: 'Show' }).focus()
    await quiet.keyboard.press('Enter')
    await quiet.getByText('1 of 32 findings').waitFor()
    await quiet.getByRole('link', { name: /Monthly Bond Statistics B5/ }).focus()
    await quiet.keyboard.press('Enter')
    await quiet.waitForURL(/\/sheets\/5#c-B5$/)
    const cell = quiet.locator('#c-B5')
    expect(await cell.getAttribute('class')).toContain('writ-marked--error')
    await cell.getByRole('link').focus()
    await quiet.keyboard.press('Enter')
    await quiet.waitForURL(/#finding-\d+$/)
    expect(await quiet.locator('tr:target').textContent()).toContain('have changed places')
    await quiet.close()
  })

  it('a series is a drawing with a name, and a table in which every number leads to its cell', async () => {
    await page.goto(`${site.url}${base}/series/custody-bands-total-0-180-days`)
    expect(await page.getByRole('img', { name: /as each edition prints it/ }).count()).toBeGreaterThan(0)
    const link = page.getByRole('link', { name: /fy25/i }).first()
    await link.click()
    await page.waitForURL(/\/sheets\/3#c-/)
  })

  it('findings are a file to take along, each row with its sentence', async () => {
    const answer = await page.request.get(`${site.url}${base}/findings.csv?severity=error`)
    expect(answer.headers()['content-type']).toContain('text/csv')
    const rows = (await answer.text()).trim().split('\r\n')
    expect(rows.length).toBeGreaterThan(5)
    expect(rows.slice(1).every((row) => row.startsWith('error,'))).toBe(true)
  })
})
