import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { InventedCase } from '../doors/invent-case.ts'
import { openDesk, origin, type TestDesk } from '../doors/open-desk.ts'
import { death, inventHeld } from './invent-death.ts'

let desk: TestDesk
let invented: InventedCase
beforeAll(async () => {
  desk = await openDesk()
  invented = await inventHeld(desk)
})
afterAll(() => desk?.close())

const page = async (path: string) => {
  const answer = await desk.app.request(origin + path)
  return { status: answer.status, text: await answer.text(), type: answer.headers.get('content-type') }
}
const ofDeath = () => page(`/deaths/${invented.caseId}`)

describe('the public pages of deaths', () => {
  it('say that there is none, to anybody', async () => {
    expect(await page('/deaths')).toMatchObject({ status: 200, text: expect.stringContaining('No death is on record.') })
    expect((await ofDeath()).status).toBe(404)
  })

  it('count a death at once, and say nothing else of it before the family can have heard', async () => {
    expect((await invented.act('dana.detention', 'RecordDeath', death)).outcome).toBe('recorded')
    const { text } = await page('/deaths')
    expect(text).toContain('aria-label="1, Not listed yet, so that the family hears first"')
    expect(text).not.toContain(invented.caseId)
    expect((await page('/deaths.csv')).text).not.toContain(invented.caseId)
    expect((await ofDeath()).status).toBe(404)
  })

  it('list it by themselves once two business days are over, with nobody having done anything', async () => {
    desk.setClock('2026-03-11T03:59:59Z')
    expect((await ofDeath()).status).toBe(404)
    desk.setClock('2026-03-11T04:00:00Z')
    const { status, text } = await ofDeath()
    expect(status).toBe(200)
    expect(text).toContain('<dt>Day of death</dt><dd>2026-03-06</dd>')
    expect(text).toContain('Example County Detention Center (EXACNTY)')
    expect(text).toContain('<dd>41</dd>')
    expect(text).toContain('Nothing was published.')
    expect((await page('/deaths')).text).toContain('News release: overdue for')
  })

  it('say the day after the ninetieth that the final report is overdue', async () => {
    desk.setClock('2026-06-05T03:00:00Z')
    expect((await ofDeath()).text).not.toContain('The final public report was due')
    desk.setClock('2026-06-07T15:00:00Z')
    expect((await ofDeath()).text).toContain('The final public report was due on 2026-06-04.')
    expect((await page('/deaths')).text).toContain('aria-label="1, With a public report overdue"')
    const es = await page(`/deaths/${invented.caseId}?lang=es`)
    expect(es.text).toContain('El informe público final vencía el 2026-06-04')
  })

  it('hold nothing that is sealed, and no name before it is published', async () => {
    const pages = [await ofDeath(), await page('/deaths'), await page('/deaths.csv')]
    for (const { text } of pages) for (const secret of ['SECRET-CALLER', 'Inventada', 'Ana', '1990']) expect(text).not.toContain(secret)
    const refused = await invented.act('drew.director', 'PublishDeathName', { publicName: 'Ana Inventada' })
    expect(refused.outcome).toBe('refused')
    expect((await ofDeath()).text).not.toContain('Inventada')
    const kin = {
      ...{ occurredAt: '2026-06-07T14:00:00Z', toldBy: desk.officers.get('drew.director'), how: 'telephone' },
      ...{ language: 'es', isInterpreterUsed: true, whom: 'SECRET-SISTER' },
    }
    await invented.act('drew.director', 'TellNextOfKin', kin)
    await invented.act('drew.director', 'PublishDeathName', { publicName: 'Ana Inventada' })
    const { text } = await ofDeath()
    expect(text).toContain('<h1>Death of Ana Inventada</h1>')
    expect(text).not.toContain('SECRET-SISTER')
  })

  it('show what was published word for word, and escape it', async () => {
    const report = {
      ...{ which: 'final', text: 'At 05:00 <b>invented</b> words.\nA second line.', cause: 'Invented cause' },
      ...{ causeFoundBy: 'Example Medical Examiner', causeFoundOn: '2026-05-01' },
    }
    expect((await invented.act('drew.director', 'PublishDeathReport', report)).outcome).toBe('recorded')
    const { text } = await ofDeath()
    expect(text).toContain('At 05:00 &lt;b&gt;invented&lt;/b&gt; words.')
    expect(text).toContain('Cause, in the words of the finding published by Example Medical Examiner on 2026-05-01')
    expect(text).not.toContain('The final public report was due')
    expect((await page('/deaths.csv')).text).toMatch(/final-report,2026-06-04,2026-06-07T15:00:00.000Z,done-late/)
  })

  it('of somebody whom 8 USC 1367 protects only count, from the moment the restriction stands', async () => {
    const restrict = { restriction: 'section-1367', under: 'Invented form', why: 'Invented.' }
    const { outcome } = await invented.act('rory.recordkeeper', 'Restrict', restrict, invented.personId)
    expect(outcome).toBe('recorded')
    expect((await ofDeath()).status).toBe(404)
    expect((await page('/deaths')).text).toContain('aria-label="1, Counted only: a law or a court keeps the rest"')
  })
})

describe('a report from outside', () => {
  it('is public until it is answered, whoever it is of', async () => {
    const report = {
      ...{ occurredAt: '2026-06-01T12:00:00Z', zone: 'America/New_York', from: 'a-newspaper', place: 'EXACNTY' },
      ...{ source: 'The Example Courier, page 3', report: 'SECRET-STORY' },
    }
    const { entry } = await invented.act('riley.records', 'LogOutsideReport', report, null)
    const before = (await page('/deaths')).text
    expect(before).toContain('The Example Courier, page 3')
    expect(before).toContain('none yet, for 6 days')
    expect(before).not.toContain('SECRET-STORY')
    const settle = { subjectId: `outside-death-report:${entry.entryId}`, end: 'found-on-record', reasons: 'Invented.' }
    expect((await invented.act('riley.records', 'SettleOutsideReport', settle, entry.caseId)).outcome).toBe('refused')
    const named = { ...settle, ofCase: invented.caseId }
    expect((await invented.act('riley.records', 'SettleOutsideReport', named, entry.caseId)).outcome).toBe('recorded')
    expect((await page('/deaths')).text).toContain('the death is on record')
  })
})

describe('the desk of deaths', () => {
  it('lists what has to follow, to officers only', async () => {
    expect((await page('/desk/deaths')).status).not.toBe(200)
    const director = await desk.enter('drew.director')
    const html = await (await director.get('/desk/deaths')).text()
    expect(html).toContain('Consulate told')
    expect(html).not.toContain('SECRET')
  })
})
