import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { reviewRules } from '../../src/offices/after-order/exports.ts'
import { keyboardOf } from './desk/keyboard.ts'
import { type DeskSite, openDeskSite } from './desk/open-desk-site.ts'
import { orderedCase, reviewACase } from './desk/review-a-case.ts'
import { enter } from './desk/work-a-case.ts'
import { SeenPages } from './find-barriers.ts'

let site: DeskSite
let caseId: string
beforeEach(async () => {
  site = await openDeskSite()
  caseId = await orderedCase(site)
})
afterEach(() => site?.close())

const reviewsDue = `/desk/board?whose=custody&rule=${encodeURIComponent(reviewRules.join(','))}`

describe('a 90-day review', () => {
  test('is prepared, refused without notice, noticed, decided and served by keyboard alone, with no script running, and no page of it has a barrier', async () => {
    const page = await site.open('/', { javaScriptEnabled: false })
    const keys = keyboardOf(page)
    const seen = new SeenPages()
    await reviewACase(site, keys, caseId, (name) => seen.keep(page, name))
    const story = await page.locator('.writ-timeline--record h3').allTextContents()
    expect(story.slice(2)).toEqual([
      'Review begun',
      'Refused: Decide the 90-day review',
      'Review notice served',
      'Field review decided',
      'Review decision served',
    ])
    expect(await page.locator('.writ-timeline--record').textContent()).toContain('The person has had written notice of the review.')
    await enter(site, keys, 'Drew Director')
    await page.goto(site.url + reviewsDue)
    const due = (await page.locator('main table').last().textContent()) ?? ''
    expect(due).toContain('Headquarters review decided')
    expect(due).toContain('end of 2026-08-21')
    expect(due).not.toContain('Removed, or released from custody')
    expect(await page.locator('#f-rule option[selected]').textContent()).toBe('Reviews of custody after an order')
    await seen.keep(page, 'reviews due')
    expect(await seen.findBarriers(await site.open('/'))).toEqual([])
  }, 400_000)
})
