import { createHash } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { en } from '../../src/doors/numbers/words/en.ts'
import { es } from '../../src/doors/numbers/words/es.ts'
import { publicationId } from '../../src/offices/statistics/exports.ts'
import { findPublication } from '../../src/publications/catalogue.ts'
import type { Edition } from '../../src/publications/editions/edition.ts'
import { publishEdition } from '../../src/publications/publish/publish-edition.ts'
import { inventPlaces } from '../record/doors/invent-case.ts'
import { makeTestFolder } from '../record/make-test-folder.ts'
import { englishLeft, phrasesOf } from '../unit/doors/english-left.ts'
import { type DeskSite, openDeskSite } from './desk/open-desk-site.ts'
import { findBarriers } from './find-barriers.ts'

const trace = { sessionId: null, address: null, door: 'system' } as const
const caseId = publicationId('detention-statistics')

let site: DeskSite
let dir: string

const officer = (signInName: string) => site.desk.officers.get(signInName) ?? ''
const act = (signInName: string, name: string, input: unknown, of?: string) =>
  site.desk.record.registrar.act({ act: name, officerId: officer(signInName), input, trace, ...(of === undefined ? {} : { caseId: of }) })

async function bookIn(occurredAt: string) {
  const person = { familyName: 'Inventada', givenNames: 'Ana', birthOn: '1990-02-28', language: 'es', isMinor: false }
  const personId = (await act('riley.records', 'RegisterPerson', person)).entry.caseId
  const input = { personId, occurredAt, facility: 'EXAHOLD', facilityKind: 'hold-room', zone: 'America/New_York', from: 'arrest' }
  await act('dana.detention', 'BookIn', input)
}

async function publish(countedOn: string) {
  const publication = findPublication('detention-statistics')
  if (!publication) throw new Error('The publication is gone from the catalogue.')
  const key = { name: 'rotation 1', bytes: new Uint8Array(32).fill(3) }
  const asked = {
    publication,
    countedOn: Temporal.PlainDate.from(countedOn),
    officerId: officer('stacy.statistics'),
    positions: ['statistician'],
    dir,
    key,
  }
  return publishEdition(site.desk.record, asked)
}

beforeAll(async () => {
  dir = await makeTestFolder()
  site = await openDeskSite({ publications: dir })
  await inventPlaces(site.desk)
  for (let number = 0; number < 7; number++) await bookIn('2026-03-04T15:00:00Z')
  await publish('2026-03-05')
  site.desk.setClock('2026-04-03T15:00:00Z')
  await bookIn('2026-04-02T15:00:00Z')
  await publish('2026-03-31')
  await act(
    'stacy.statistics',
    'ScheduleEdition',
    { publication: 'detention-statistics', edition: '2026-04-30', plannedOn: '2026-05-10' },
    caseId,
  )
  await act(
    'stacy.statistics',
    'CorrectEdition',
    { edition: '2026-03-05', tables: 'Det_04', correctedOn: '2026-04-03', says: 'An invented correction: one book-in was entered twice.' },
    caseId,
  )
  await act(
    'stacy.statistics',
    'NoteComparability',
    { tables: 'Det_04', fromOn: '2026-03-15', says: 'An invented break: transfers are left out.' },
    caseId,
  )
}, 120_000)
afterAll(async () => {
  await site?.close()
  await rm(dir, { recursive: true, force: true })
})

const edition = '/numbers/detention-statistics/2026-03-05'

describe('a published number', () => {
  test('leads by the keyboard and without a script to when it was counted, the query, and the rows behind it', async () => {
    const page = await site.open('/numbers', { javaScriptEnabled: false })
    for (const name of ['Counted to 2026-03-05', 'Det_04: Initial book-ins, by arresting agency and month']) {
      await page.getByRole('link', { name }).focus()
      await page.keyboard.press('Enter')
    }
    const number = page
      .getByRole('row', { name: /^Not recorded/ })
      .getByRole('link', { name: '7', exact: true })
      .first()
    await number.focus()
    await page.keyboard.press('Enter')
    const shown = (await page.locator('main').textContent()) ?? ''
    expect(await page.locator('h1').textContent()).toBe('Not recorded, March 2026 (from the 4, to the 5)')
    expect(shown).toContain('7 of 7 rows')
    expect(shown).toContain('group by cube')
    expect(await page.locator('tbody tr').count()).toBe(7)
  })

  test('of a month before the record began is not collected, of one to come not yet counted, and neither is a zero', async () => {
    const page = await site.open(`${edition}/Det_04`)
    const cells = await page.getByRole('row', { name: /^ICE/ }).locator('td').allTextContents()
    expect(cells.slice(0, 8)).toEqual([...Array<string>(5).fill('not collected'), '0', 'not yet counted', 'not yet counted'])
  })
})

describe('an edition', () => {
  test('that is not the latest says so, with its corrections and the breaks in its series, and is kept', async () => {
    const page = await site.open(`${edition}/Det_04`)
    const shown = (await page.locator('main').textContent()) ?? ''
    expect(shown).toContain('This is not the latest edition. The latest is counted to 2026-03-31.')
    expect(shown).toContain('An invented correction')
    expect(shown).toContain('An invented break')
  })

  test('gives its numbers as a workbook, as CSV and as JSON', async () => {
    for (const [file, begins] of [
      ['workbook.en.xlsx', 'PK'],
      ['workbook.es.xlsx', 'PK'],
      ['cells.csv', 'publication,edition,table'],
      ['edition.json', '{"publication"'],
      ['rows.parquet', 'PAR1'],
    ] as const) {
      const answer = await fetch(`${site.url}${edition}/${file}`)
      expect(answer.status, file).toBe(200)
      expect((await answer.bytes()).slice(0, begins.length).toString(), file).toBe(Buffer.from(begins).join(','))
    }
  })

  test('whose file is not the one that was published is not shown', async () => {
    const path = join(dir, 'detention-statistics', '2026-03-31', 'edition.json')
    await writeFile(path, '{}')
    const answer = await fetch(`${site.url}/numbers/detention-statistics/2026-03-31`)
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('not those that were published')
  })

  test('promised for a day that has passed is shown as late', async () => {
    site.desk.setClock('2026-05-11T15:00:00Z')
    const page = await site.open('/numbers?lang=es')
    expect(await page.locator('main').textContent()).toContain('Prometida para el 2026-05-10 (con retraso)')
    site.desk.setClock('2026-04-03T15:00:00Z')
  })
})

describe('the feed of changes', () => {
  test('tells of editions, corrections and breaks, as a page, as JSON and as Atom', async () => {
    const page = await site.open('/changes')
    const shown = (await page.locator('main').textContent()) ?? ''
    for (const kind of ['Edition published', 'Correction', 'Break in a series']) expect(shown).toContain(kind)
    const feed = (await (await fetch(`${site.url}/changes.json`)).json()) as { version: string; items: { tags: string[] }[] }
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1')
    expect(feed.items.flatMap(({ tags }) => tags)).toContain('break-in-series')
    expect(await (await fetch(`${site.url}/changes.atom`)).text()).toMatch(/^<\?xml[\s\S]*<\/feed>\s*$/)
  })
})

describe('the API of the numbers', () => {
  const asked = async (path: string) => (await fetch(`${site.url}/api/v1${path}`)).json() as Promise<Record<string, unknown>>
  const api = '/numbers/detention-statistics'

  test('gives an edition with the entry it was counted to, and that another came after it', async () => {
    const { publications } = (await asked('/numbers')) as { publications: { planned: unknown[]; notes: unknown[]; editions: unknown[] }[] }
    expect(publications[0]).toMatchObject({ planned: [{ edition: '2026-04-30' }], notes: [{ tables: 'Det_04' }] })
    const found = await asked(`${api}/2026-03-05`)
    expect(found).toMatchObject({ edition: '2026-03-05', supersededBy: '2026-03-31', corrections: [{ tables: 'Det_04' }] })
    expect(found.ledgerPosition).toBeGreaterThan(0)
    expect(found.ledgerHash).toMatch(/^[0-9a-f]{64}$/)
  })

  test('gives one number with its query, the hash of it, and the rows behind it', async () => {
    const { code, cells } = (await asked(`${api}/2026-03-05/Det_04`)) as { code: string; cells: { row: string; kind: string }[] }
    expect(code).toBe('Det_04')
    expect(cells.some(({ kind }) => kind === 'not-yet-counted')).toBe(true)
    const shown = (await asked(`${api}/2026-03-05/Det_04/cell?row=not-recorded&column=2026-03`)) as {
      cell: { value: number; counted: number; queryHash: string }
      query: string
      rowsBehind: number
      rows: { caseId: string }[]
    }
    expect(shown.cell).toMatchObject({ value: 7, counted: 7 })
    expect(createHash('sha256').update(shown.query).digest('hex')).toBe(shown.cell.queryHash)
    expect([shown.rowsBehind, shown.rows.length]).toEqual([7, 7])
  })

  test('is in the description of the API, and says what is not there', async () => {
    const { paths } = (await (await fetch(`${site.url}/openapi.json`)).json()) as { paths: Record<string, unknown> }
    expect(Object.keys(paths)).toEqual(expect.arrayContaining([`/api/v1/numbers/{publication}/{edition}/{table}/cell`, '/api/v1/changes']))
    expect((await fetch(`${site.url}/api/v1${api}/1999-01-01`)).status).toBe(404)
    const { changes } = (await asked('/changes')) as { changes: { kind: string }[] }
    expect(changes.map(({ kind }) => kind)).toContain('break-in-series')
  })
})

test('no English is left on a page in Spanish, but what is said to be English', async () => {
  const { tables, notCollected } = (await (await fetch(`${site.url}${edition}/edition.json`)).json()) as Edition
  const labels = tables.flatMap(({ title, says, rows, columns, panels }) => [
    title,
    says,
    ...[...rows, ...columns, ...panels].map(({ label }) => label),
  ])
  const both = [...labels, ...notCollected.flatMap(({ title, because }) => [title, because])]
  const phrases = [...phrasesOf(en, es), ...both.flatMap((words) => (words.en === words.es ? [] : [words.en]))]
  const left: Record<string, string[]> = {}
  for (const path of [
    '/numbers',
    '/numbers/detention-statistics',
    edition,
    '/changes',
    ...tables.map(({ code }) => `${edition}/${code}`),
    `${edition}/Det_04/cell?row=ICE&column=2026-03`,
  ]) {
    const found = englishLeft(await (await fetch(`${site.url}${path}${path.includes('?') ? '&' : '?'}lang=es`)).text(), phrases)
    if (found.length > 0) left[path] = found
  }
  expect(left).toEqual({})
})

test('a table that is not of months is drawn row by row', async () => {
  const page = await site.open(`${edition}/Det_05`)
  expect(await page.getByRole('img', { name: /Initial book-ins, by kind of place/ }).count()).toBeGreaterThan(0)
})

test('no page of the numbers has a barrier, in English or Spanish, on a phone or a desktop', async () => {
  const page = await site.open('/numbers')
  const found: string[] = []
  for (const path of [
    '/numbers',
    '/numbers/detention-statistics',
    edition,
    `${edition}/Det_04`,
    `${edition}/Det_11`,
    `${edition}/Det_04/cell?panel=all&row=ICE&column=2026-03`,
    '/changes',
  ])
    for (const lang of ['en', 'es']) {
      await page.goto(`${site.url}${path}${path.includes('?') ? '&' : '?'}lang=${lang}`)
      found.push(...(await findBarriers(page, `${path} (${lang})`)))
    }
  expect(found).toEqual([])
}, 120_000)
