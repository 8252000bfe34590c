import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { placeId } from '../../src/offices/places/exports.ts'
import { inventPlaces, person } from '../record/doors/invent-case.ts'
import { keyboardOf } from './desk/keyboard.ts'
import { type DeskSite, openDeskSite } from './desk/open-desk-site.ts'
import { enter } from './desk/work-a-case.ts'
import { findBarriers } from './find-barriers.ts'

const trace = { sessionId: null, address: null, door: 'system' } as const
const zone = 'America/New_York'
const holdRoom = placeId('EXAHOLD')

let site: DeskSite
let bookedIn: string
beforeAll(async () => {
  site = await openDeskSite()
  await inventPlaces(site.desk)
  const act = async (signInName: string, name: string, input: unknown, caseId?: string) => {
    const officerId = site.desk.officers.get(signInName) ?? signInName
    const { entry, outcome } = await site.desk.record.registrar.act({ act: name, officerId, input, trace, ...(caseId ? { caseId } : {}) })
    if (outcome !== 'recorded') throw new Error(`${name} was refused`)
    return entry
  }
  const { caseId: personId } = await act('riley.records', 'RegisterPerson', person)
  const booked = {
    personId,
    occurredAt: '2026-02-10T14:00:00Z',
    facility: 'EXAHOLD',
    facilityKind: 'hold-room',
    zone,
    from: 'another-agency',
  }
  bookedIn = (await act('dana.detention', 'BookIn', booked)).caseId
  const state = await site.desk.record.registrar.findCase(bookedIn)
  const stint = state?.subjects.values().find(({ kind }) => kind === 'stint')
  await act('dana.detention', 'BookOut', { subjectId: stint?.id, occurredAt: '2026-02-11T20:00:00Z', to: 'another-place' }, bookedIn)
  await act('dana.detention', 'RecordMidnightCount', { countedOn: '2026-02-10', countedPeople: 2, countedHow: 'roll-call' }, holdRoom)
  const schedule = { inspectionKind: 'special', inspectionDueAt: '2026-03-01T21:00:00Z', standard: 'NDS 2025', why: 'Invented.' }
  const inspection = await act('quinn.compliance', 'ScheduleInspection', schedule, holdRoom)
  const subjectId = `inspection:${inspection.entryId}`
  await act(
    'quinn.compliance',
    'RecordInspection',
    { subjectId, occurredAt: '2026-02-20T21:00:00Z', inspectedBy: 'Example inspectors', isAnnounced: false },
    holdRoom,
  )
  await act(
    'quinn.compliance',
    'RecordDeficiency',
    { subjectId, part: '2.5 Hold rooms', gravity: 'deficiency', found: 'Invented.' },
    holdRoom,
  )
  await act('quinn.compliance', 'IssueInspectionReport', { subjectId, overallRating: 'deficient', summary: 'Invented.' }, holdRoom)
  await act('quinn.compliance', 'Deduct', { deductionKind: 'withheld', dollars: 5_000, clause: 'H-12', why: 'Invented.' }, holdRoom)
}, 120_000)
afterAll(() => site?.close())

const numberOf = (page: Page, line: string) =>
  page
    .locator('tr', { has: page.getByRole('rowheader', { name: line }) })
    .locator('td')
    .last()

describe('an inspector walks one facility’s last year', () => {
  test('from the list of places to the year, and from a number to the case behind it: by keyboard, without a script', async () => {
    const page = await site.open('/demonstration', { javaScriptEnabled: false })
    const keys = keyboardOf(page)
    await enter(site, keys, 'Quinn Compliance')
    await keys.press('Places')
    await page.goto(`${site.url}/desk/places`)
    await keys.press(/Example City Hold Room/)
    await keys.press('Its last year')
    expect(await page.locator('h1').textContent()).toBe('The year of Example City Hold Room')
    for (const [line, count] of [
      ['Hold-room stays over 12 hours', '1'],
      ['Counts that differ', '1'],
      ['Inspections held', '1'],
      ['Deficiencies found', '1'],
      ['Deficiencies closed', '0'],
      ['Segregation placements', '0'],
      ['Deaths', '0'],
    ] as const)
      expect((await numberOf(page, line).textContent())?.match(/^\d+/)?.[0], line).toBe(count)
    expect(await page.locator('main').textContent()).toContain('$5,000')
    expect(await page.locator('main').textContent()).not.toContain('Inventada')

    await keys.press(/Hold-room stays over 12 hours, 2026-02$/)
    expect(await page.locator('h1').textContent()).toBe('Hold-room stays over 12 hours')
    expect(await page.locator('main').textContent()).toContain('30 hours')
    await keys.press(/^[0-9a-f]{8}/)
    expect(new URL(page.url()).pathname).toBe(`/desk/cases/${bookedIn}`)
  }, 240_000)

  test('takes the numbers away as CSV: the table, everything counted, every night', async () => {
    const quinn = await site.desk.enter('quinn.compliance')
    const lines = async (path: string) => (await (await quinn.get(path)).text()).trim().split('\r\n')
    const table = await lines('/desk/places/EXAHOLD/year.csv?until=2026-03')
    expect(table[0]).toMatch(/^line,2025-04,.*,2026-03,year$/)
    expect(table.find((line) => line.startsWith('hold-room-over-12-hours'))).toMatch(/,1,0,1$/)
    const all = await lines('/desk/places/EXAHOLD/year/all.csv?until=2026-03')
    expect(all.find((line) => line.startsWith('counts-that-differ'))).toContain('"2 counted, 1 on record"')
    const nights = await lines('/desk/places/EXAHOLD/year/nights.csv?until=2026-03&month=2026-02')
    expect(nights).toHaveLength(29)
    expect(nights.find((line) => line.startsWith('2026-02-10'))).toBe('2026-02-10,1,40,2 counted')
  })

  test('says what is wrong with a month, and has no page for a line or a place that is not there', async () => {
    const quinn = await site.desk.enter('quinn.compliance')
    const wrong = await quinn.get('/desk/places/EXAHOLD/year?until=2030-01')
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('is not a month up to 2026-03')])
    expect((await quinn.get('/desk/places/EXAHOLD/year/nothing')).status).toBe(404)
    expect((await quinn.get('/desk/places/NOPLACE/year')).status).toBe(404)
  })

  test('has no barrier, on a phone or a desktop', async () => {
    const page = await site.open('/demonstration')
    await enter(site, keyboardOf(page), 'Quinn Compliance')
    const found: string[] = []
    for (const path of ['year', 'year/hold-room-over-12-hours', 'year/nights?month=2026-02']) {
      await page.goto(`${site.url}/desk/places/EXAHOLD/${path}`)
      found.push(...(await findBarriers(page, path)))
    }
    expect(found).toEqual([])
  }, 120_000)
})

describe('the public pages of places', () => {
  test('tell of the place what the record has, without signing in, in English and Spanish, and have no barrier', async () => {
    const page = await site.open('/places', { javaScriptEnabled: false })
    const keys = keyboardOf(page)
    await keys.press('EXAHOLD')
    expect(await page.locator('h1').textContent()).toBe('Example City Hold Room')
    expect(await page.locator('main').textContent()).toContain('On the record of this agency')
    const read = await site.open('/places')
    const found = await findBarriers(read, 'places')
    for (const path of ['/places?lang=es', '/places/EXAHOLD', '/places/EXAHOLD?lang=es']) {
      await read.goto(site.url + path)
      found.push(...(await findBarriers(read, path)))
    }
    expect(found).toEqual([])
  }, 120_000)
})
