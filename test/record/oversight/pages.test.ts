import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { oversightCaseId } from '../../../src/offices/oversight/exports.ts'
import { placeId } from '../../../src/offices/places/exports.ts'
import { death, inventHeld } from '../deaths/invent-death.ts'
import type { InventedCase } from '../doors/invent-case.ts'
import { openDesk, origin, type TestDesk } from '../doors/open-desk.ts'

let desk: TestDesk
let invented: InventedCase
beforeAll(async () => {
  desk = await openDesk()
  invented = await inventHeld(desk)
})
afterAll(() => desk?.close())

const page = async (path = '/oversight') => {
  const answer = await desk.app.request(origin + path)
  return { status: answer.status, text: await answer.text() }
}
const act = (by: string, name: string, input: unknown) => invented.act(by, name, input, null)
const listedOneByOne = ['detainee-death', 'oversight-agreed', 'inspection-agreed']
const number = (count: number, what: string) => `aria-label="${count}, ${what}"`

describe('the public page of oversight', () => {
  it('begins empty', async () => {
    expect(await page()).toMatchObject({ status: 200, text: expect.stringContaining('Nothing is on record.') })
  })

  it('keeps everything in the one case, whichever case an act begins', async () => {
    for (const [code, name] of [
      ['OIG', 'Inspector General'],
      ['OIDO', 'Ombudsman'],
    ]) {
      const { entry } = await act('parker.policy', 'RegisterOverseer', {
        ...{ code, name: `Office of the ${name} (invented)`, overseerKind: 'of-the-department', sinceOn: '2020-01-01' },
      })
      expect(entry.caseId).toBe(oversightCaseId)
    }
  })

  it('counts who is late: the agency, and the overseer, from the moment after the date', async () => {
    const opened = await act('indy.inspector', 'OpenOversightItem', {
      ...{ subjectId: 'overseer:OIDO', occurredAt: '2026-03-01T15:00:00Z', itemKind: 'complaint', title: 'Telephones <b>do not work</b>' },
      ...{ reference: 'EX-88', agencyDueAt: '2026-03-20T21:00:00Z', overseerDueAt: '2026-03-30T21:00:00Z', dueBasis: 'Invented' },
    })
    expect(opened.outcome).toBe('recorded')
    desk.setClock('2026-03-20T21:00:00Z')
    expect((await page()).text).toContain(number(0, 'Agency late, OIDO'))
    desk.setClock('2026-03-23T21:00:00Z')
    const late = (await page()).text
    expect(late).toContain(number(1, 'Agency late, OIDO'))
    expect(late).toContain('overdue for 3 days')
    expect(late).toContain('Telephones &lt;b&gt;do not work&lt;/b&gt;')
    desk.setClock('2026-04-01T21:00:00Z')
    expect((await page()).text).toContain(number(1, 'Overseer late, OIDO'))
    expect((await page('/oversight?lang=es')).text).toContain('Supervisor tarde')
  })

  it('is not emptied by closing the office: that is refused until each item is with another', async () => {
    const close = { subjectId: 'overseer:OIDO', successor: 'OIG', order: 'Invented notice', closeReason: 'None given' }
    expect((await act('parker.policy', 'CloseOverseer', close)).outcome).toBe('refused')
    const state = await desk.record.registrar.findCase(oversightCaseId)
    const subjectId = [...(state?.subjects.values() ?? [])].find(({ kind }) => kind === 'oversight-item')?.id
    expect((await act('parker.policy', 'RerouteOversight', { subjectId, to: 'OIG', takenOnBy: 'Invented' })).outcome).toBe('recorded')
    expect((await act('parker.policy', 'CloseOverseer', close)).outcome).toBe('recorded')
    const { text } = await page()
    expect(text).toContain(number(1, 'Agency late, OIG'))
    expect(text).toContain('re-routed from OIDO')
    expect(text).toContain('closed on 2026-04-01; what comes in goes to OIG')
  })

  it('lists the inspection of a place from the moment after its date, with who owes it', async () => {
    const schedule = { inspectionKind: 'annual', inspectionDueAt: '2026-04-10T21:00:00Z', standard: 'NDS 2025', why: 'Invented.' }
    const quinn = await invented.act('quinn.compliance', 'ScheduleInspection', schedule, placeId('EXACNTY'))
    expect(quinn.outcome).toBe('recorded')
    expect((await page()).text).toContain('No inspection and no correction is past its date.')
    desk.setClock('2026-04-15T21:00:00Z')
    const { text } = await page()
    expect(text).toContain('Example County Detention Center')
    expect(text).toMatch(/overdue for 5 days.*the office that inspects.*2026-04-10.*annual/s)
    desk.setClock('2026-04-01T21:00:00Z')
  })

  it('takes what other desks keep from them: deaths, complaints, clocks that are overdue', async () => {
    await invented.act('dana.detention', 'RecordDeath', death)
    const complaint = { about: 'a delay', complaint: 'SECRET-COMPLAINT', occurredAt: '2026-03-02T15:00:00Z' }
    expect((await invented.act('riley.records', 'SendComplaint', complaint, invented.personId)).outcome).toBe('recorded')
    const { text } = await page()
    expect(text).toContain('News release: overdue for')
    expect(text).toContain('<th scope="row" lang="en">a delay</th>')
    expect(text).toContain('30 days')
    for (const secret of ['SECRET', 'Inventada', invented.personId]) expect(text).not.toContain(secret)
    const counted = (await desk.record.board.overdueByRule(desk.record.now())).filter(({ rule }) => !listedOneByOne.includes(rule))
    expect(counted.length).toBeGreaterThan(0)
    for (const { rule } of counted) expect(text).toContain(`/law/${encodeURIComponent(rule)}`)
    const answer = { outcome: 'put right', answer: 'Invented.' }
    const person = await desk.record.registrar.findCase(invented.personId)
    const subjectId = [...(person?.subjects.values() ?? [])].find(({ kind }) => kind === 'complaint')?.id
    await invented.act('rory.recordkeeper', 'AnswerComplaint', { subjectId, ...answer }, invented.personId)
    expect((await page()).text).toContain('Every complaint on record was answered.')
  })

  it('shows what the overseer itself closed, and how', async () => {
    const state = await desk.record.registrar.findCase(oversightCaseId)
    const subjectId = [...(state?.subjects.values() ?? [])].find(({ kind }) => kind === 'oversight-item')?.id
    const close = { subjectId, closing: 'not-carried-out', paper: 'Invented letter', occurredAt: '2026-04-01T20:00:00Z' }
    expect((await act('indy.inspector', 'CloseOversightItem', close)).outcome).toBe('recorded')
    const { text } = await page()
    expect(text).toContain('closed, not carried out, 2026-04-01')
    expect(text).toContain(number(1, 'Closed, OIG'))
  })

  it('is exported whole, each line with who owes it', async () => {
    const { text } = await page('/oversight.csv')
    expect(text).toMatch(/complaint,Telephones <b>do not work<\/b>,EX-88,OIG,OIDO,agency,.*,done-late,11,/)
    expect(text).toContain('death,news-release')
    expect(text).not.toContain('SECRET')
  })
})

describe('the desk of oversight', () => {
  it('lists items by who holds them, and complaints with their person, to officers only', async () => {
    expect((await page('/desk/oversight')).status).not.toBe(200)
    const inspector = await desk.enter('indy.inspector')
    const html = await (await inspector.get('/desk/oversight')).text()
    expect(html).toContain('Closed. What comes in goes to OIG.')
    expect(html).toContain('<td>Not carried out</td>')
    expect(html).toContain('detainee-death')
  })
})
