import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type InventedCase, inventCase, note } from './invent-case.ts'
import { openDesk, type TestDesk, type Visitor } from './open-desk.ts'

let desk: TestDesk
let invented: InventedCase
let sasha: Visitor
let kit: Visitor
beforeAll(async () => {
  desk = await openDesk()
  invented = await inventCase(desk)
  await desk.handOn()
  sasha = await desk.enter('sasha.supervisor')
  kit = await desk.enter('kit.keys')
})
afterAll(() => desk.close())

const text = async (answer: Promise<Response>) => (await answer).text()

describe('a notice', () => {
  test('waits on the desk of the office it is for until somebody there has read it', async () => {
    const home = await text(sasha.get('/desk'))
    expect(home).toContain('An example is on record')
    expect(home).toContain(`/desk/cases/${invented.caseId}`)
    const ids = [...home.matchAll(/name="notice" value="([^"]+)"/g)].map((match) => match[1] ?? '')
    expect((await sasha.post('/desk/notices', { notice: ids })).status).toBe(303)
    expect(await text(sasha.get('/desk'))).toContain('Nothing new.')
    expect(await text(sasha.get('/desk/notices'))).toMatch(/Read .* by Sasha Supervisor/)
  })

  test('is on the page of its case, with who read it', async () => {
    const page = await text(sasha.post('/desk/case', { case: invented.caseId, purpose: 'Preparing the custody review' }))
    expect(page.split('id="told"')[1]).toMatch(/Office custody[\s\S]*by Sasha Supervisor/)
  })

  test('is not marked as read by somebody of another office', async () => {
    await invented.act('devon.deportation', 'NoteExample', note)
    await desk.handOn()
    const ids = [...(await text(sasha.get('/desk'))).matchAll(/name="notice" value="([^"]+)"/g)].map((match) => match[1] ?? '')
    expect(ids).toHaveLength(1)
    await (await desk.enter('riley.records')).post('/desk/notices', { notice: ids })
    expect(await text(sasha.get('/desk'))).toContain('Something was noted of an example.')
  })
})

describe('a system of a partner', () => {
  const connect = (url: string) =>
    kit.post('/desk/webhooks', {
      'in.name': 'Example Partner',
      'in.url': url,
      'in.recipients': 'office:custody\npartner:example',
      'in.abouts': '',
    })

  test('is connected only by https, and by an address that is on the public internet', async () => {
    for (const url of ['http://example.org/writ', 'https://10.0.0.1/writ', 'https://user:secret@example.org/', 'no address']) {
      const answer = await connect(url)
      expect([url, answer.status]).toEqual([url, 422])
    }
  })

  test('is given its secret once, told of what happens, tried again, given up, and asked again', async () => {
    const made = await text(connect('https://writ.invalid/hook'))
    expect(made).toMatch(/never shown again/)
    expect(await text(kit.get('/desk/webhooks'))).not.toMatch(/never shown again/)
    await invented.act('alex.anotherofficer', 'NoteExample', note)
    await desk.handOn()
    expect(await text(kit.get('/desk/deliveries'))).toContain('Waiting for its next try')
    for (let tries = 1; tries < 14; tries++) {
      desk.setClock(desk.record.now().add({ hours: 7 }).toString())
      await desk.handOn()
    }
    // Seven hours at a time pass every session by.
    kit = await desk.enter('kit.keys')
    const page = await text(kit.get('/desk/deliveries'))
    expect(page).toContain('Given up until somebody asks again')
    const [, subscription = '', notice = ''] =
      /name="subscription" value="([^"]+)"><input type="hidden" name="notice" value="([^"]+)"/.exec(page) ?? []
    expect(await text(kit.post('/desk/deliveries', { subscription, notice }))).toContain('It is tried again now.')
    expect(await text(kit.post('/desk/webhooks/end', { subscription }))).toContain('It is ended')
  })
})
