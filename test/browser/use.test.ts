import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everyPage } from './every-page.ts'
import { follow } from './follow.ts'
import { openSite, type TestSite } from './open-site.ts'

let site: TestSite
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

describe('with the keyboard alone', () => {
  test('the first stop is a link that skips to the main part', async () => {
    const page = await site.open('/releases/invented/findings')
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').textContent()).toBe('Skip to main content')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.evaluate("document.querySelector('main').contains(document.activeElement)")).toBe(true)
  })

  test('a filter is set and sent with Enter, and stays in the address and in its field', async () => {
    const page = await site.open('/releases/invented/findings')
    await page.locator('#filter-facility').focus()
    await page.keyboard.type('EXAHOLD')
    await page.keyboard.press('Enter')
    await page.waitForURL('**facility=EXAHOLD**')
    expect(await page.locator('#filter-facility').inputValue()).toBe('EXAHOLD')
    const total = Number(await page.locator('[data-total]').getAttribute('data-total'))
    expect(total).toBeGreaterThan(0)
    await page.reload()
    expect(Number(await page.locator('[data-total]').getAttribute('data-total'))).toBe(total)
  })

  test('a due date is computed with Enter', async () => {
    const page = await site.open('/law/ero-48h-custody-determination')
    await page.locator('#filter-from').fill('2026-03-06T21:00-05:00')
    await page.locator('#filter-zone').fill('America/New_York')
    await page.keyboard.press('Enter')
    await page.waitForURL('**from=**')
    expect(await page.locator('section[aria-labelledby=due]').textContent()).toContain('2026-03-09 02:00 UTC')
  })

  test('a table wider than the screen can be scrolled', async () => {
    const page = await site.open('/releases/invented/rows?question=findings', 'phone')
    const table = page.locator('.writ-table').first()
    await table.focus()
    for (let press = 0; press < 8; press++) await page.keyboard.press('ArrowRight')
    await expect.poll(() => page.evaluate("document.querySelector('.writ-table').scrollLeft")).toBeGreaterThan(0)
  })
})

describe('without JavaScript', () => {
  test('no page loads any script or anything from another host', async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    const foreign: string[] = []
    const broken: string[] = []
    page.on('request', (request) => {
      if (!request.url().startsWith(site.url) || request.resourceType() === 'script') foreign.push(request.url())
    })
    page.on('response', (response) => {
      if (response.status() >= 400 && response.request().resourceType() !== 'document') broken.push(response.url())
    })
    for (const path of everyPage) {
      await page.goto(site.url + path)
      expect(await page.locator('main').isVisible(), path).toBe(true)
    }
    expect(foreign).toEqual([])
    expect(broken).toEqual([])
    await context.close()
  })

  test('filters, folds, pages and the language work', async () => {
    const page = await site.open('/releases/invented/rows?question=findings', 'desktop', { javaScriptEnabled: false })
    await page.getByText('Filters', { exact: true }).click()
    await page.locator('#filter-severity').selectOption('policy')
    await follow(page.getByRole('button', { name: 'Show' }))
    expect(page.url()).toContain('severity=policy')
    expect(page.url()).toContain('question=findings')
    await follow(page.getByRole('link', { name: 'Next' }))
    expect(page.url()).toContain('page=2')
    expect(page.url()).toContain('severity=policy')
    await follow(page.getByRole('link', { name: 'Español' }))
    expect(await page.locator('html').getAttribute('lang')).toBe('es')
    expect(page.url()).toContain('severity=policy')
  })
})

describe('numbers', () => {
  test('every number that is a link leads to a page with exactly that many rows', async () => {
    const seen = new Map<string, number>()
    for (const path of everyPage) {
      const html = await (await fetch(site.url + path)).text()
      for (const [, rows, href] of html.matchAll(/data-rows="(\d+)" href="([^"]+)"/g))
        seen.set((href ?? '').replaceAll('&amp;', '&'), Number(rows))
    }
    expect(seen.size).toBeGreaterThan(60)
    const wrong: string[] = []
    for (const [href, rows] of seen) {
      const html = await (await fetch(site.url + href)).text()
      const total = Number(/data-total="(\d+)"/.exec(html)?.[1])
      if (total !== rows) wrong.push(`${href} shows ${total}, the number was ${rows}`)
    }
    expect(wrong).toEqual([])
  })

  test('a chart stands on the same page as a table with every value it draws', async () => {
    const page = await site.open('/releases/invented/findings')
    const bars = await page.locator('.writ-plot--wide').first().getAttribute('aria-labelledby')
    expect(await page.locator(`#${bars?.split(' ')[0]}`).textContent()).toContain('Findings by the month')
    await page.getByText('Findings by month as a table').click()
    expect(await page.getByRole('rowheader', { name: '2026-03' }).first().isVisible()).toBe(true)
  })
})

describe('downloads', () => {
  test('a list comes as CSV with every row, and no cell a spreadsheet would run', async () => {
    const page = await site.open('/releases/invented/rows?question=entries')
    const started = page.waitForEvent('download')
    await page.getByRole('link', { name: /^Download CSV/ }).click()
    const download = await started
    expect(download.suggestedFilename()).toBe('invented-entries.csv')
    const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n')
    expect(lines).toHaveLength(1 + 235)
    const formula = lines.find((line) => line.includes('HYPERLINK'))
    expect(formula).toContain(`"'=HYPERLINK(""http://example.invalid"")"`)
  })
})
