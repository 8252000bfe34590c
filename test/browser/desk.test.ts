import { AxeBuilder } from '@axe-core/playwright'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { inventPlaces } from '../record/doors/invent-case.ts'
import { keyboardOf } from './desk/keyboard.ts'
import { type DeskSite, openDeskSite } from './desk/open-desk-site.ts'
import { workACase } from './desk/work-a-case.ts'
import { widths } from './open-site.ts'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

let site: DeskSite
beforeEach(async () => {
  site = await openDeskSite()
  await inventPlaces(site.desk)
})
afterEach(() => site.close())

describe('a case from arrest to a transfer the law refuses', () => {
  test('is worked by keyboard alone, with no script running', async () => {
    const page = await site.open('/', { javaScriptEnabled: false })
    await workACase(site, keyboardOf(page), async () => undefined)
    const story = await page.locator('.writ-timeline--record h3').allTextContents()
    expect(story).toEqual(['Arrested', 'Booked in', 'Court order recorded', 'Custody determined', 'Refused: Decide on a transfer'])
    expect(await page.locator('.writ-timeline--record > li').last().locator('.writ-tag--hard').first().textContent()).toBe('Refused')
    expect(await page.locator('.writ-timeline--record').textContent()).toContain('No court order forbids moving the person')
  }, 240_000)

  test('has no barrier on any page of it that axe finds, and fits a desktop and a phone', async () => {
    const page = await site.open('/', { viewport: widths.phone })
    const found: string[] = []
    await workACase(site, keyboardOf(page), async (name) => {
      for (const [width, size] of Object.entries(widths)) {
        await page.setViewportSize(size)
        const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
        found.push(
          ...violations.map((one) => `${name}, ${width}: ${one.id}: ${one.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`),
        )
        const wide = Number(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'))
        if (wide > 0) found.push(`${name} is ${wide} pixels wider than a ${width}`)
      }
      if ((await page.locator('h1').count()) !== 1) found.push(`${name} has not one main heading`)
    })
    expect(found).toEqual([])
  }, 300_000)
})
