import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveApp } from '../../src/doors/web/serve-app.ts'
import { openRegisterApp } from '../unit/doors/open-register-app.ts'
import { keyboardOf } from './desk/keyboard.ts'
import { findBarriers } from './find-barriers.ts'
import { openBrowser, type TestBrowser } from './open-browser.ts'
import { widths } from './open-site.ts'

const lists = {
  'list.csv': `detention_facility_code,name,city,county,state,field_office
EXACONY,EXAMPLE COUNTY JAIL,SAMPLETON,SAMPLE,NY,Buffalo
EXACOHH,EXAMPLE COUNTY JAIL,SAMPLETON,SAMPLE,NY,Buffalo
XAAHOLD,EXAMPLE HOLD ROOM,SAMPLE CITY,EL PASO,TX,El Paso
`,
  'population.csv': `detention_facility_code,date,n_detained,n_detained_at_midnight,detention_facility
XAAHOLD,2026-01-01,3,1,EXAMPLE HOLD ROOM
XAAHOLD,2026-01-02,4,2,EXAMPLE HOLD ROOM
XAAHOLD,2026-01-03,2,0,EXAMPLE HOLD ROOM
NEWCODE,2026-01-03,1,1,QUITE UNHEARD OF
`,
  'detainers.csv': `Prepare Date,Detainer Type,Detainer Detention Facility,State,City,Detainer Lift Reason
2015-01-01,I-247,EXAMPLE HOLD RM,TEXAS,SAMPLE CITY,
2015-01-02,I-247,EXAMPLE COUNTY JAIL,NEW YORK,SAMPLETON,
`,
}

let register: Awaited<ReturnType<typeof openRegisterApp>>
let browser: TestBrowser
let served: Awaited<ReturnType<typeof serveApp>>
beforeAll(async () => {
  register = await openRegisterApp(lists)
  served = await serveApp(register.app, { host: '127.0.0.1', port: 0 })
  browser = await openBrowser()
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await served?.close()
  await register?.close()
})

async function open(path: string, javaScriptEnabled = true): Promise<Page> {
  const page = await (await browser.newContext({ viewport: widths.desktop, javaScriptEnabled })).newPage()
  await page.goto(served.url + path)
  return page
}

describe('a register of places, open to all', () => {
  test('is searched by keyboard without a script, and a place shows what each list says of it, with its row', async () => {
    const keys = keyboardOf(await open('/', false))
    await keys.press('Places')
    await keys.write('#filter-search', 'hold')
    await keys.press('Show')
    await keys.press('XAAHOLD')
    const { page } = keys
    expect(await page.locator('h1').textContent()).toBe('EXAMPLE HOLD ROOM')
    const main = (await page.locator('main').textContent()) ?? ''
    expect(main).toContain('America/Denver (county)')
    expect(main).toContain('People present at EXAMPLE HOLD ROOM, by day')
    expect(main).toContain('list.csv')
  })

  test('accounts for every name: from the number of the ambiguous to the candidates, with their likeness', async () => {
    const keys = keyboardOf(await open('/places', false))
    const { page } = keys
    const row = page.locator('tr', { has: page.getByRole('rowheader', { name: 'detainers.csv' }) })
    expect(await row.textContent()).toContain('name')
    await page.goto(`${served.url}/releases/register/rows?question=place-labels&file=detainers.csv&outcome=ambiguous`)
    expect(await page.locator('main').textContent()).toContain('2 places have the name')
    await keys.press(/^2 Candidates: show the rows$/)
    expect(await page.locator('main').textContent()).toContain('both have EXAMPLE COUNTY JAIL')
    const { length } = (await (await page.request.get(`${served.url}/releases/register/rows.csv?question=place-candidates`)).text())
      .trim()
      .split('\n')
    expect(length).toBeGreaterThanOrEqual(3)
  })

  test('says that a place is not there, and leads the address of the folder to the places', async () => {
    const gone = await fetch(`${served.url}/places/NOPLACE`)
    expect([gone.status, await gone.text()]).toEqual([404, expect.stringContaining('There is no place with the code or id')])
    expect((await fetch(`${served.url}/releases/register`)).url).toBe(`${served.url}/places`)
  })

  test('has no barrier in English or Spanish, on a phone or a desktop', async () => {
    const page = await open('/places')
    const found = await findBarriers(page, 'places')
    for (const path of [
      '/places?lang=es',
      '/places/XAAHOLD',
      '/places/XAAHOLD?lang=es',
      '/places/NEWCODE',
      '/releases/register/rows?question=place-labels',
    ]) {
      await page.goto(served.url + path)
      found.push(...(await findBarriers(page, path)))
    }
    expect(found).toEqual([])
  }, 120_000)
})
