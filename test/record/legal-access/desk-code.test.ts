import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type InventedCase, inventCase } from '../doors/invent-case.ts'
import { openDesk, type TestDesk } from '../doors/open-desk.ts'
import { lookIn } from './window-site.ts'

let desk: TestDesk
let file: InventedCase
let windowId: string
beforeAll(async () => {
  desk = await openDesk()
  file = await inventCase(desk)
  const input = { language: 'es', birthYear: '1990', identityShownBy: 'in custody, met in person' }
  windowId = (await file.act('riley.records', 'GrantWindow', input, file.personId)).entry.entryId
})
afterAll(() => desk?.close())

const purpose = 'Handing the person their code'
const make = async (signInName: string) =>
  (await desk.enter(signInName)).post('/desk/windows', { case: file.personId, window: windowId, purpose })

describe('at the desk', () => {
  it('the case page of the person shows the window and the way to a code, to whoever may grant one', async () => {
    const clerk = await desk.enter('riley.records')
    const text = await (await clerk.post('/desk/case', { case: file.personId, purpose })).text()
    expect(text).toContain('Windows to this file')
    expect(text).toContain('Make a code for this window')
    const attorney = await desk.enter('casey.counsel')
    expect(await (await attorney.post('/desk/case', { case: file.personId, purpose })).text()).not.toContain('Make a code')
  })

  it('a code is made, shown once, and opens the window', async () => {
    const made = await make('riley.records')
    expect([made.status, made.headers.get('cache-control')]).toEqual([200, 'no-store'])
    const code = /<code>((?:[0-9A-Z]{4}-){3}[0-9A-Z]{4})<\/code>/.exec(await made.text())?.[1] ?? ''
    const look = await lookIn(desk.app, code)
    const home = await look.text('/my-file')
    expect(home).toContain('File of Ana Inventada')
    expect(home).toContain('Custody and charging decision recorded')
    expect(await look.text('/my-file/readers')).toContain(purpose)
  })

  it('no code is made by those who may not grant a window, nor for a window that is none', async () => {
    expect((await make('casey.counsel')).status).toBe(403)
    const clerk = await desk.enter('riley.records')
    const none = await clerk.post('/desk/windows', { case: file.personId, window: file.caseId, purpose })
    expect(none.status).toBe(422)
    expect(await none.text()).toContain('This window is not open')
  })

  it('what somebody did through a window is shown as theirs, and no officer’s', async () => {
    const trace = { sessionId: null, address: null, door: 'web' } as const
    const input = { about: 'a delay', complaint: 'I wait.' }
    const asked = { act: 'SendComplaint', officerId: windowId, ofPerson: file.personId, caseId: file.personId, input, trace }
    await desk.record.registrar.act(asked)
    const clerk = await desk.enter('riley.records')
    const text = await (await clerk.post('/desk/case', { case: file.personId, purpose })).text()
    expect(text).toContain('By the person, through their window')
  })
})
