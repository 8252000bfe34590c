import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type InventedArrest, inventArrest } from '../record/locator/invent-arrest.ts'
import { keyboardOf } from './desk/keyboard.ts'
import { type DeskSite, openDeskSite } from './desk/open-desk-site.ts'
import { findBarriers } from './find-barriers.ts'
import { widths } from './open-site.ts'

let site: DeskSite
let invented: InventedArrest
beforeEach(async () => {
  site = await openDeskSite()
  // An hour after the arrest, at ten at night in New York.
  site.desk.setClock('2026-03-07T03:00:00Z')
  invented = await inventArrest(site.desk, '2026-03-06T21:00:00-05:00')
})
afterEach(() => site.close())

describe('a family looks for somebody an hour after an arrest, at night, before anybody was booked in', () => {
  test('finds her in Spanish on a phone, by keyboard alone and without a script, gets a code, and sees her booked in by it', async () => {
    const page = await site.open('/locator?lang=es', { javaScriptEnabled: false, viewport: widths.phone })
    const keys = keyboardOf(page)
    await keys.write('#familyName', 'nunez inventada')
    await keys.write('#givenNames', 'ana')
    await keys.pick('#month', '2')
    await keys.write('#day', '28')
    await keys.write('#year', '1990')
    await keys.press('Buscar por nombre')
    const found = page.locator('.writ-locator')
    expect(await found.locator('h2').textContent()).toBe('Arrestada hace 1 hora, todavía sin ingreso registrado')
    expect(await found.textContent()).toContain('Registrado el 6 de marzo de 2026')
    expect(page.url()).not.toMatch(/inventada|1990/i)
    await keys.press('Obtener un código')
    const code = (await page.locator('code').textContent()) ?? ''
    await keys.press('Abrir la página de este código')
    expect(await page.locator('[role=status]').textContent()).toBe('Nada ha cambiado desde la última vez que miró.')
    site.desk.setClock('2026-03-07T05:00:00Z')
    await invented.bookIn('EXAHOLD', '2026-03-06T23:40:00-05:00')
    await page.goto(`${site.url}/locator?lang=es`)
    await keys.write('#code', code.toLowerCase())
    await keys.press('Mirar')
    expect(await page.locator('[role=status]').textContent()).toBe('Esto ha cambiado desde la última vez que miró.')
    expect(await page.locator('.writ-locator h2').first().textContent()).toBe('En custodia en Example City Hold Room')
    expect(await page.locator('[data-before=arrested]').textContent()).toContain('Arrestada el 6 de marzo de 2026')
  })

  test('is told in English what is missing, with the focus on it, and finds her by number', async () => {
    const page = await site.open('/locator')
    const keys = keyboardOf(page)
    await keys.write('#aNumber', 'a012 345 678')
    await keys.press('Find by number')
    expect(await page.locator('[role=alert] a').allTextContents()).toEqual([
      'Country of birth: write the country. Without it nobody is found.',
    ])
    expect(await page.locator('[role=alert]:focus').count()).toBe(1)
    expect(await page.locator('#aNumber').inputValue()).toBe('a012 345 678')
    await keys.write('#country', 'guatemala')
    await keys.press('Find by number')
    expect(await page.locator('.writ-locator h2').textContent()).toBe('Arrested 1 hour ago, not yet booked in')
  })

  test('has no barrier that axe finds on any page, in either language, on a phone and on a desktop', async () => {
    const found: string[] = []
    const page = await site.open('/locator', { viewport: widths.phone })
    const see = async (name: string) => found.push(...(await findBarriers(page, name)))
    for (const lang of ['', '?lang=es']) {
      await page.goto(`${site.url}/locator${lang}`)
      await see(`search${lang}`)
      await page.click('section[aria-labelledby=by-name] button')
      await see(`faults${lang}`)
      await page.fill('#aNumber', 'A012-345-678')
      await page.fill('#country', 'Guatemala')
      await page.click('section[aria-labelledby=by-number] button')
      await see(`arrested${lang}`)
      await page.click('section[aria-labelledby=follow] button')
      await see(`code${lang}`)
      await page.click('main a.usa-button')
      await see(`watch${lang}`)
      await page.goto(`${site.url}/locator${lang}`)
      await page.fill('#aNumber', 'A012-345-679')
      await page.fill('#country', 'Guatemala')
      await page.click('section[aria-labelledby=by-number] button')
      await see(`nothing${lang}`)
      await page.goto(`${site.url}/locator/age${lang}`)
      await see(`age${lang}`)
    }
    expect(found).toEqual([])
  }, 240_000)
})
