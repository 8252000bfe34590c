import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everyPage } from './every-page.ts'
import { openSite, type TestSite, widths } from './open-site.ts'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
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
    await page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
    for (const [name, size] of Object.entries(widths)) {
      await page.setViewportSize(size)
      const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
      const found = violations.map((one) => `${name}: ${one.id}: ${one.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)
      expect(found).toEqual([])
      expect(
        await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'),
        `pixels wider than a ${name}`,
      ).toBeLessThanOrEqual(0)
    }
    expect(await page.locator('h1').count()).toBe(1)
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
