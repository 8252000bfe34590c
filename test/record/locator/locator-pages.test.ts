import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SEARCHES_MAX_PER_ADDRESS } from '../../../src/doors/locator/add-locator.ts'
import { openDesk, origin, type TestDesk } from '../doors/open-desk.ts'
import { type InventedArrest, inventArrest } from './invent-arrest.ts'

let desk: TestDesk
let invented: InventedArrest

beforeAll(async () => {
  desk = await openDesk()
  invented = await inventArrest(desk)
  await invented.bookIn('EXAHOLD', '2026-03-06T08:10:00-05:00')
})
afterAll(() => desk.close())

const post = (path: string, form: Record<string, string>) =>
  desk.app.request(origin + path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form).toString(),
  })
const ana = { by: 'name', familyName: 'nunez inventada', givenNames: 'ANA', month: '2', day: '28', year: '1990' }
const mainOf = (html: string) => html.slice(html.indexOf('<main'), html.indexOf('</main>'))

describe('the pages of the locator', () => {
  it('answer whoever asks, signed in or not, in two languages, and are kept by nobody', async () => {
    const found = await post('/locator', ana)
    expect(found.status).toBe(200)
    expect(found.headers.get('cache-control')).toBe('no-store')
    expect(await found.text()).toContain('Held at Example City Hold Room')
    expect(await (await post('/locator?lang=es', ana)).text()).toContain('En custodia en Example City Hold Room')
  })

  it('say the same, byte for byte, of somebody protected and of nobody, with the same way to follow', async () => {
    const before = mainOf(await (await post('/locator', ana)).text())
    const input = { restriction: 'section-1367', under: 'An invented order', why: 'An invented reason.' }
    await invented.act('riley.records', 'Restrict', input, invented.personId)
    const withheld = await (await post('/locator', ana)).text()
    const nobody = await (await post('/locator', { ...ana, familyName: 'Nadie' })).text()
    expect(withheld.replaceAll('nunez inventada', 'NAME')).toBe(nobody.replaceAll('Nadie', 'NAME'))
    expect(mainOf(withheld)).toContain('data-answer="nothing-to-tell"')
    expect(before).toContain('data-answer="held"')
    expect(before).toContain('Get a code')
    expect(withheld).toContain('Get a code')
  })

  it('ask again for what is missing, and search by neither half alone', async () => {
    for (const half of [
      { ...ana, day: '' },
      { ...ana, month: '2', day: '31' },
      { ...ana, givenNames: '' },
      { by: 'number', aNumber: 'A012-345-678', country: '' },
      { by: 'number', aNumber: '12', country: 'Mexico' },
    ]) {
      const answer = await post('/locator', half)
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain('role="alert"')
    }
  })

  it('keep what was typed as text, whatever it is', async () => {
    const answer = await post('/locator', { ...ana, familyName: '"><script>alert(1)</script>', day: '' })
    expect(await answer.text()).not.toContain('<script>')
  })

  it('tell a code once, and by it what changed; a code nobody has is no page', async () => {
    const made = await (await post('/locator/follow', ana)).text()
    const code = /<code>([0-9A-Z-]{19})<\/code>/.exec(made)?.[1] ?? ''
    const looked = await desk.app.request(`${origin}/locator/watch/${code}`)
    expect(await looked.text()).toContain('Nothing has changed since you last looked.')
    expect((await desk.app.request(`${origin}/locator/watch/AAAA-AAAA-AAAA-AAAA`)).status).toBe(404)
    expect(await (await post(`/locator/watch/${code}/stop`, {})).text()).toContain('The code has ended')
    expect((await desk.app.request(`${origin}/locator/watch/${code}`)).status).toBe(404)
  })

  it('count how late the locator is by the law book’s clock, and say that the limit is unchecked', async () => {
    const html = mainOf(await (await desk.app.request(`${origin}/locator/age`)).text())
    expect(html).toContain('Recorded within 8 hours')
    expect(html).toMatch(/Changes counted<\/dt><dd>1<\/dd>/)
    expect(html).toContain('We found no text that says so')
  })

  it(`take ${SEARCHES_MAX_PER_ADDRESS} searches from one address in an hour, and say so in plain words`, async () => {
    const tries = Array.from({ length: SEARCHES_MAX_PER_ADDRESS + 1 }, () => post('/locator/watch/AAAA-AAAA-AAAA-AAAA/stop', {}))
    const busy = (await Promise.all(tries)).find(({ status }) => status === 429)
    expect(await busy?.text()).toContain('Too many searches came from your connection')
    desk.setClock('2026-03-06T16:01:00Z')
    expect((await post('/locator', ana)).status).toBe(200)
  })
})
