import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { facts } from '../../unit/protection/invented.ts'
import { type InventedCase, inventCase } from '../doors/invent-case.ts'
import { openDesk, type TestDesk } from '../doors/open-desk.ts'

let desk: TestDesk
let invented: InventedCase
const at = '2026-03-06T12:30:00Z'
beforeAll(async () => {
  desk = await openDesk()
  invented = await inventCase(desk)
  const bookedIn = {
    facility: 'EXACNTY',
    facilityKind: 'detention',
    from: 'arrest',
    zone: 'America/New_York',
    occurredAt: '2026-03-06T12:00:00Z',
  }
  await invented.act('dana.detention', 'BookIn', bookedIn)
  await invented.act('devon.deportation', 'NoteMinor', { occurredAt: at, basis: 'determined', isUnaccompanied: true, source: 'Invented.' })
  const tie = {
    occurredAt: at,
    relativeName: 'Invented Tía',
    relation: 'aunt-or-uncle',
    isFoundTogether: true,
    relativeAt: 'same-place',
    facts,
  }
  await invented.act('devon.deportation', 'NoteFamilyTie', tie)
})
afterAll(() => desk?.close())

const get = async (signInName: string, path: string) => {
  const reply = await (await desk.enter(signInName)).get(path)
  return { status: reply.status, text: await reply.text() }
}

describe('the lists of children and of families', () => {
  for (const list of ['children', 'families']) {
    it(`of ${list} name nobody, and can be taken away as CSV, by those cleared for minors`, async () => {
      const page = await get('drew.director', `/desk/${list}`)
      expect(page.status).toBe(200)
      expect(page.text).toContain(invented.caseId.slice(-8))
      expect(page.text).not.toMatch(/Tía|Inventada/)
      const csv = await get('drew.director', `/desk/${list}.csv`)
      expect(csv.text.split('\n')[0]).toMatch(/^caseId,/)
      expect(csv.text).toContain(invented.caseId)
      expect(csv.text).not.toMatch(/Tía|Inventada/)
    })

    it(`of ${list} show nothing but a count to whoever is not`, async () => {
      const page = await get('devon.deportation', `/desk/${list}`)
      expect(page.status).toBe(200)
      expect(page.text).not.toContain(invented.caseId.slice(-8))
      expect(page.text).toContain('left out: reading them is restricted')
      expect((await get('devon.deportation', `/desk/${list}.csv`)).text).not.toContain(invented.caseId)
    })
  }
})
