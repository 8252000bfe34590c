import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { widths } from './open-site.ts'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The script of axe that the builder comes with. The builder would load it twice for each look. */
const script = readFileSync(
  createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
)

/**
 * What axe finds on the page as it stands, one sentence for each rule that is broken. Our pages have no frames, so axe runs in the page
 * itself, not in a second one opened to gather frames; and it describes only what breaks a rule, not all that keeps one.
 * @param tags the rules asked; all that axe has where none are given
 */
export async function axeFinds(page: Page, tags: readonly string[] = rules): Promise<string[]> {
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(script)
  const axe = new AxeBuilder({ page, axeSource: 'undefined' }).options({ resultTypes: ['violations'] }).setLegacyMode()
  const { violations } = await (tags.length > 0 ? axe.withTags([...tags]) : axe).analyze()
  return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)
}

/** What axe finds on a page at both widths with every fold open, what does not fit, and whether it has not one main heading. */
export async function findBarriers(page: Page, name: string): Promise<string[]> {
  const found: string[] = []
  await page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
  for (const [width, size] of Object.entries(widths)) {
    await page.setViewportSize(size)
    found.push(...(await axeFinds(page)).map((barrier) => `${name}, ${width}: ${barrier}`))
    const wide = Number(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'))
    if (wide > 0) found.push(`${name} is ${wide} pixels wider than a ${width}`)
  }
  const headings = await page.locator('h1').count()
  if (headings !== 1) found.push(`${name} has ${headings} main headings, not one`)
  return found
}

/** Pages as they stood on the way, to be looked at later: axe needs a script, and the way is gone without one. */
export class SeenPages {
  readonly #seen: { name: string; html: string }[] = []

  async keep(page: Page, name: string): Promise<void> {
    this.#seen.push({ name, html: await page.content() })
  }

  /** What stands in somebody's way on any of them, as {@link findBarriers} finds it. Each is served again by the site, styles and all. */
  async findBarriers(page: Page): Promise<string[]> {
    const found: string[] = []
    const { origin } = new URL(page.url())
    for (const [place, { name, html }] of this.#seen.entries()) {
      const address = `${origin}/seen/${place}`
      await page.route(address, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }))
      await page.goto(address)
      found.push(...(await findBarriers(page, name)))
    }
    return found
  }
}
