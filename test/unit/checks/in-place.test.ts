import { beforeAll, describe, expect, it } from 'vitest'
import { openDuckDb } from '../../../src/audit/duckdb.ts'
import { checkPublications } from '../../../src/checks/check-publications.ts'
import { readChecked } from '../../../src/checks/folder/read-checked.ts'
import { writeChecked } from '../../../src/checks/folder/write-checked.ts'
import type { Publication } from '../../../src/checks/publication.ts'
import { recogniseWorkbook } from '../../../src/checks/read-publications.ts'
import { inventedWorkbook } from '../../../src/demo/statistics/invented-workbook.ts'
import { checkReport } from '../../../src/doors/checks/check-report.ts'
import { en } from '../../../src/doors/checks/words/en.ts'
import { es } from '../../../src/doors/checks/words/es.ts'
import { createApp } from '../../../src/doors/web/create-app.ts'
import { englishLeft, phrasesOf } from '../doors/english-left.ts'
import { scratchFolder } from '../xlsx/build-workbook.ts'
import { inventedReport } from './invented-report.ts'
import { workbookOf } from './workbook-of.ts'

const inFolder = scratchFolder()

const agreement = ['ZZ', 'Alder Sheriff', 'County', 'Alder County', 'Task Force Model', '2025-05-01', 'link']
const register = workbookOf(
  { Sheet1: [['STATE', 'LAW ENFORCEMENT AGENCY', 'TYPE', 'COUNTY', 'SUPPORT TYPE', 'SIGNED', 'MOA'], agreement, agreement] },
  'participatingAgencies05182026am.xlsx',
)

const span = { from: '2024-10-01', until: '2025-09-30' }
const rowsOf = (code: string, name: string, people: number) => ({ ...span, code, name, atMidnight: people, present: people + 1 })
/** Alder: one code, far from what is printed; Birch: two codes of one name; the rest: no code, but for Cedar, which a list names. */
const byFacility = {
  facilities: [
    rowsOf('ALDERZZ', 'Invented Alder Center (Example)', 5000),
    rowsOf('BIRCHZZ', 'INVENTED BIRCH CENTER (EXAMPLE)', 100),
    rowsOf('BIRCHYY', 'INVENTED BIRCH CENTER (EXAMPLE)', 100),
    rowsOf('CEDARZZ', 'CEDAR', 100),
  ],
  names: [{ code: 'CEDARZZ', name: 'INVENTED CEDAR CENTER (EXAMPLE)' }],
}

let ask: (path: string) => Promise<{ status: number; text: string }>
beforeAll(async () => {
  const publications: Publication[] = [
    { kind: 'foia-report', report: inventedReport },
    recogniseWorkbook(register),
    recogniseWorkbook(inventedWorkbook(4, 2025)),
  ]
  const result = checkPublications(publications, [], byFacility)
  const dir = inFolder('others')
  await writeChecked(dir, { publications, result, report: await checkReport(result) })
  const database = await openDuckDb({ threads: 1 })
  const options = { releases: [], lawBook: [], database, asOf: () => Temporal.Instant.from('2026-09-01T00:00:00Z') }
  const app = await createApp({ ...options, checks: [await readChecked(dir)] })
  ask = async (path) => {
    const response = await app.request(path)
    return { status: response.status, text: await response.text() }
  }
  return () => database.close()
})

describe('a FOIA report', () => {
  const section = '/checks/others/files/inv-2024/sections/ProcessedRequestSection'

  it('is a table with its findings marked in place, in both languages', async () => {
    for (const lang of ['', '?lang=es']) {
      const { status, text } = await ask(section + lang)
      expect(status).toBe(200)
      expect(text).toContain('id="c-AAA-ProcessingStatisticsPendingAtEndQuantity"')
      expect(text).toMatch(/writ-marked--error" id="c-AAA-[^>]+><a href="#finding-\d+">25/)
      expect(text).toContain('An invented footnote.')
    }
  })

  it('is led to from its findings, field by field', async () => {
    const { text } = await ask('/checks/others/files/inv-2024')
    expect(text).toContain(`href="${section}#c-AAA-ProcessingStatisticsPendingAtEndQuantity"`)
    expect((await ask(`/api/v1${section}`)).text).toContain(
      '"component":"AAA","field":"ProcessingStatisticsReceivedQuantity","value":"100"',
    )
    expect((await ask('/checks/others/files/inv-2024/sections/NoSuchSection')).status).toBe(404)
  })
})

describe('a register of agreements', () => {
  it('is a table with its findings marked in place', async () => {
    const { text } = await ask('/checks/others/files/participatingagencies05182026am/sheets/1')
    expect(text).toMatch(/writ-marked--error" id="c-B3"><a href="#finding-\d+">Alder Sheriff/)
    expect(text).toContain('is listed 2 times')
  })
})

describe('printed and recomputed populations by facility', () => {
  it('are matched by exact name only: a name of two codes and a name of none are counted, not guessed', async () => {
    const { editions } = JSON.parse((await ask('/api/v1/checks/others/population')).text)
    expect(editions[0]).toMatchObject({ from: '2024-10-01', until: '2025-09-30', isReached: true })
    const found = new Map<string, { codes: number; recomputed: { code: string } | null; isBetween: boolean }>(
      editions[0].facilities.map((one: { name: string }) => [one.name.split(' ')[1], one]),
    )
    expect(found.get('ALDER')).toMatchObject({ codes: 1, recomputed: { code: 'ALDERZZ' }, isBetween: false })
    expect(found.get('BIRCH')).toMatchObject({ codes: 2, recomputed: null })
    expect(found.get('CEDAR')).toMatchObject({ codes: 1, recomputed: { code: 'CEDARZZ' } })
    expect(found.get('ELM')).toMatchObject({ codes: 0, recomputed: null })
  })

  it('are a table and a file, with the explanation of the two ways to count a day', async () => {
    const { text } = await ask('/checks/others/population')
    for (const part of ['At midnight: only who is still there', 'ALDERZZ', '6 facilities not matched', '2 codes go by this name'])
      expect(text).toContain(part)
    expect((await ask('/checks/others/population-by-facility.csv')).text).toContain('INVENTED BIRCH CENTER (EXAMPLE)')
  })

  it('give a note where the rows do not give what is printed, and are only possible', async () => {
    const { findings } = JSON.parse((await ask('/api/v1/checks/others/findings?check=facility-differs-from-rows')).text)
    expect(findings).toMatchObject([
      { severity: 'note', sure: 'possible', why: expect.stringContaining('INVENTED ALDER CENTER (EXAMPLE)') },
    ])
  })
})

it('no English is left on a page in Spanish, but what is said to be English', async () => {
  const left: Record<string, string[]> = {}
  const register = '/checks/others/files/participatingagencies05182026am'
  const paths = ['', '/series', '/facilities', '/population', '/files/inv-2024', '/files/inv-2024/sections/ProcessedRequestSection']
  for (const path of ['/checks', ...paths.map((end) => `/checks/others${end}`), register, `${register}/sheets/1`]) {
    const found = englishLeft((await ask(`${path}?lang=es`)).text, phrasesOf(en, es))
    if (found.length > 0) left[path] = found
  }
  expect(left).toEqual({})
})

it.each(['series.csv', 'facilities.csv', 'population.csv', 'population-by-facility.csv', 'findings.csv'])(
  'the list %s is a file to take along',
  async (name) => {
    const { status, text } = await ask(`/checks/others/${name}`)
    expect(status).toBe(200)
    expect(text.split('\r\n')[0]?.split(',').length).toBeGreaterThan(1)
  },
)
