import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { widths } from './open-site.ts'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * What axe finds on the page as it stands, one sentence for each rule that is broken. Our pages have no frames, so axe runs in the page
 * itself, not in a second one opened to gather frames; and it describes only what breaks a rule, not all that keeps one.
 * @param tags the rules asked; all that axe has where none are given
 */
export async function axeFinds(page: Page, tags: readonly string[] = rules): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode()
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
