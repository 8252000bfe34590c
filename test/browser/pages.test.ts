import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everyPage } from './every-page.ts'
import { findBarriers } from './find-barriers.ts'
import { openSite, type TestSite } from './open-site.ts'

let site: TestSite
let page: Page
beforeAll(async () => {
  site = await openSite()
  page = await site.open('/')
})
afterAll(() => site.close())

describe('at the width of a desktop and of a phone', () => {
  test.each(everyPage)('%s has no barrier that axe finds, fits the screen, and has one main heading', async (path) => {
    await page.goto(site.url + path)
    expect(await findBarriers(page, path)).toEqual([])
    expect(await headingSkips(page)).toEqual([])
  })
})

/** Headings that go down by more than one level. */
async function headingSkips(page: Page): Promise<string[]> {
  const headings = await page
    .locator('h1, h2, h3, h4, h5, h6')
    .evaluateAll((all) => all.map((one) => [Number(one.tagName.slice(1)), one.textContent] as const))
  return headings.flatMap(([level, text], at) => (level - (headings[at - 1]?.[0] ?? 0) > 1 ? [`h${level} ${text}`] : []))
}
