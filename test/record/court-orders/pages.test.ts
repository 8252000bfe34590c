import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type InventedCase, inventCase } from '../doors/invent-case.ts'
import { openDesk, origin, type TestDesk } from '../doors/open-desk.ts'

let desk: TestDesk
let invented: InventedCase
beforeAll(async () => {
  desk = await openDesk()
  invented = await inventCase(desk)
})
afterAll(() => desk?.close())

const order = {
  court: 'Court of <b>Examplia</b>',
  docket: 'SECRET-DOCKET-1',
  orderedOn: '2026-03-05',
  isTransferForbidden: false,
  isRemovalForbidden: false,
  releaseByAt: '2026-03-06T22:00:00Z',
  isSealed: false,
  says: 'Secret words.',
}
const page = async (path = '/orders') => {
  const answer = await desk.app.request(origin + path)
  return { status: answer.status, html: await answer.text() }
}

describe('the public count of orders', () => {
  it('is open to all, and moves as orders are recorded and their hour passes', async () => {
    expect(await page()).toMatchObject({ status: 200, html: expect.stringContaining('No order of a court is on record.') })
    await invented.act('devon.deportation', 'RecordCourtOrder', order)
    expect((await page()).html).toContain('aria-label="1, Hour not come"')
    desk.setClock('2026-03-06T22:00:01Z')
    const { html } = await page()
    expect(html).toContain('aria-label="1, Broken"')
    expect(html).toContain('aria-label="0, Hour not come"')
    desk.setClock('2026-03-06T15:00:00Z')
  })

  it('names nobody, shows no docket, and no table while orders are few', async () => {
    const { html } = await page()
    for (const secret of ['SECRET-DOCKET-1', 'Secret words', invented.caseId]) expect(html).not.toContain(secret)
    expect(html).toContain('With fewer than 5 orders in all, no table is shown')
    expect(html).not.toContain('Examplia')
  })

  it('shows courts and months once there are enough, with every number leading to how it is counted', async () => {
    for (let i = 0; i < 5; i++) await invented.act('devon.deportation', 'RecordCourtOrder', order)
    const { html } = await page()
    expect(html).toContain('<th scope="row">Court of &lt;b&gt;Examplia&lt;/b&gt;</th>')
    expect(html).toContain('<th scope="row">2026-03</th>')
    const targets = new Set([...html.matchAll(/href="#(how-[a-z]+)"/g)].map(([, id]) => id))
    expect(targets.size).toBe(9)
    for (const id of targets) expect(html).toContain(`<dt id="${id}">`)
  })

  it('is in Spanish too', async () => {
    const { html } = await page('/orders?lang=es')
    expect(html).toContain('<html lang="es">')
    expect(html).toContain('Órdenes de los tribunales')
    expect(html).toContain('Incumplidas')
  })
})

describe('the registers of the desks', () => {
  it('list the orders that bind and who answers for each, to officers only', async () => {
    expect((await page('/desk/orders')).status).not.toBe(200)
    const devon = await desk.enter('devon.deportation')
    const html = await (await devon.get('/desk/orders')).text()
    expect(html).toContain('nobody yet')
    expect(html).toContain('Release by')
    expect(html).not.toContain('SECRET-DOCKET-1')
  })

  it('list the claims of citizenship with the days held', async () => {
    const claim = { occurredAt: '2026-03-06T14:00:00Z', from: 'a-record', isDetainedOrToBeDetained: true, evidence: 'Invented.' }
    await invented.act('devon.deportation', 'RecordCitizenshipClaim', claim)
    const devon = await desk.enter('devon.deportation')
    const html = await (await devon.get('/desk/citizenship')).text()
    expect(html).toContain('<dt>Open</dt><dd>1</dd>')
    expect(html).toContain('not registered')
  })
})
