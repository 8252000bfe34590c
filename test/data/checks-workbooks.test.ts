import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { monthlyPopulation } from '../../src/audit/population/monthly-population.ts'
import { checkPublications } from '../../src/checks/check-publications.ts'
import type { CheckResult } from '../../src/checks/checked-file.ts'
import type { CheckFinding } from '../../src/checks/finding.ts'
import { readPublications } from '../../src/checks/read-publications.ts'
import { comparePopulation } from '../../src/checks/recomputed/compare-population.ts'
import { findCell } from '../../src/releases/workbook/grid.ts'
import { readWorkbookGrids } from '../../src/releases/workbook/read-workbook-grids.ts'
import { shownValue } from '../../src/releases/workbook/shown-value.ts'
import { dataFile, describeData } from './releases-files.ts'

const names = ['FY24_detentionStats.xlsx', 'FY25_detentionStats09242025.xlsx', 'FY26_detentionStats_04092026.xlsx'] as const
const [fy24, fy25, fy26] = names
const path = (name: string) => dataFile(`workbooks/${name}`)

/** Checks by name, with how many findings each has. */
const tally = (findings: readonly CheckFinding[]) =>
  Object.fromEntries([...Map.groupBy(findings, ({ check }) => check)].map(([check, all]) => [check, all.length]).toSorted())

describeData('each published workbook, by itself', () => {
  const alone = new Map<string, readonly CheckFinding[]>()
  beforeAll(async () => {
    for (const name of names) alone.set(name, checkPublications(await readPublications([path(name)])).findings)
  })
  const found = (name: string, check: string) => alone.get(name)?.filter((finding) => finding.check === check) ?? []

  it('FY2026: the bond rows have changed places, as seven months of the detention sheet prove to the last person', () => {
    expect(found(fy26, 'swapped-rows')).toMatchObject([
      { sheet: 'Monthly Bond Statistics', cell: 'J4', printed: '1,124 and 37,537', expected: '37,537 and 1,124', sure: 'certain' },
    ])
    expect(found(fy26, 'swapped-rows')[0]?.why).toContain('7 months agree to the last person')
  })

  it('FY2026: the share of bonds is printed as 3339.6%, the inverse, where 1,124 of 37,537 are 2.99%', () => {
    const shares = found(fy26, 'percentage-inverse')
    expect(shares.map(({ cell }) => cell)).toEqual(['J6', 'K6', 'L6', 'M6', 'N6', 'O6', 'P6'])
    expect(shares[0]).toMatchObject({
      printed: '3339.6%',
      expected: '2.99%',
      arithmetic: '37,537 / 1,124 = 33.4; 1,124 / 37,537 = 0.0299; the cell computes IF(ISERROR(J5/J4),0,J5/J4)',
    })
  })

  it('FY2025 printed the same share rightly, 3.85% in August 2024, and FY2024 mixes no units: both rows have no finding', async () => {
    for (const name of [fy24, fy25])
      expect(alone.get(name)?.filter(({ sheet, cell }) => sheet.includes('Bond') && cell !== 'A1')).toEqual([])
    const [of24, of25] = await Promise.all([fy24, fy25].map((name) => readWorkbookGrids(path(name))))
    const shown = (workbook: typeof of24, cell: [number, number]) => {
      const grid = workbook?.sheets.find((sheet) => sheet.name.includes('Bond'))
      const at = grid && findCell(grid, ...cell)
      return at && shownValue(at)
    }
    expect(shown(of25, [6, 1])).toBe('3.9%')
    // The file holds 0.0569… as 5.6945261918775754E-2: who drops the exponent sees 5.69 beside 0.117.
    expect([shown(of24, [6, 1]), shown(of24, [6, 3])]).toEqual(['11.7%', '5.7%'])
    expect(shown(of25, [3, 1])).toBe('Aug 2024')
  })

  it('FY2026: FY2025 is zero in 44 of 45 yearly series and was never filled in, citizens arrested among them', () => {
    const zeros = found(fy26, 'never-filled').filter(({ sheet }) => sheet === 'Semiannual')
    expect(zeros.map(({ cell }) => cell)).toEqual(['B12', 'B23', 'B34', 'B45', 'B56', 'B78', 'B100', 'I110', 'I130', 'I150'])
    expect(zeros[0]?.why).toContain('44 of the 45 series')
  })

  it('FY2026: people in custody by days held are zero from October 2024 to September 2025', () => {
    expect(found(fy26, 'never-filled').filter(({ sheet }) => sheet.includes('ICLOS'))).toMatchObject([
      { cell: 'AR7', expected: 'not known' },
      { cell: 'AR20', why: expect.stringContaining('2024 October mid to 2025 September end') },
    ])
  })

  it('all three: 64 removals of parents of citizens in FY2021, between 10,998 and 4,065', () => {
    const broken = names.map((name) => found(name, 'series-break').filter(({ sheet }) => sheet === 'Semiannual'))
    expect(broken.map((all) => all.map(({ cell, printed }) => [cell, printed]))).toEqual([
      [['B88', '64']],
      [['B96', '64']],
      [['B96', '64']],
    ])
  })

  it('FY2026: an average of 117 days in a row in protective custody, in a quarter of 90', () => {
    expect(found(fy26, 'longer-than-period').map(({ cell, printed }) => [cell, printed])).toEqual([
      ['C106', '117.88'],
      ['C166', '94.72'],
      ['C187', '107.01'],
      ['C190', '116.81'],
    ])
  })

  it('all three: citizens removed, 2 and 1, beside the 70 the GAO found, as a note that is only possible', () => {
    for (const name of names) expect(found(name, 'told-elsewhere')).toMatchObject([{ severity: 'note', sure: 'possible', printed: '3' }])
  })

  it('what else they hold: sums, labels, headings, days, facilities; nothing on any other cell', () => {
    expect(names.map((name) => tally(alone.get(name) ?? []))).toEqual([
      {
        contradiction: 1,
        'duplicate-row': 1,
        heading: 1,
        'inspection-missing': 1,
        'longer-than-period': 1,
        'name-not-listed': 1,
        'series-break': 2,
        spelling: 1,
        sum: 1,
        'told-elsewhere': 1,
        'weighted-average': 3,
      },
      {
        contradiction: 1,
        heading: 2,
        'impossible-day': 2,
        'inspection-missing': 1,
        'longer-than-period': 2,
        'name-not-listed': 1,
        'series-break': 2,
        spelling: 1,
        sum: 2,
        'told-elsewhere': 1,
        'weighted-average': 6,
        'zero-average': 1,
      },
      {
        contradiction: 1,
        heading: 3,
        'inspection-date': 1,
        'inspection-missing': 1,
        'inspection-old': 1,
        'longer-than-period': 4,
        mislabelled: 1,
        'missing-period': 1,
        'name-not-listed': 1,
        'never-filled': 16,
        'percentage-inverse': 7,
        'series-break': 2,
        'swapped-rows': 1,
        'told-elsewhere': 1,
        'weighted-average': 10,
        'zero-average': 1,
      },
    ])
  })
})

describeData('the three workbooks together', () => {
  let result: CheckResult = { files: [], findings: [], recomputed: [], facilities: [], names: [] }
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'writ-checks-'))
    result = checkPublications(await readPublications(names.map(path)))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))
  const of = (check: string) => result.findings.filter((finding) => finding.check === check)

  it('are read whole: no number stands in a table that is not known', () => {
    expect(result.files.map(({ strayNumbers }) => strayNumbers)).toEqual([{}, {}, {}])
  })

  it('prove the zeros: the edition before printed the numbers', () => {
    const proved = of('never-filled').filter(({ sure }) => sure === 'certain')
    expect(proved).toHaveLength(15)
    expect(proved.find(({ cell }) => cell === 'B45')).toMatchObject({ printed: '-', expected: '7 or more' })
    expect(proved.find(({ sheet }) => sheet.includes('Bond'))).toMatchObject({ cell: 'H4', expected: '32,395' })
  })

  it('tell of a series remade between editions: 5 people held up to 180 days in September 2024 became 3,995', () => {
    expect(of('series-break').find(({ file, cell }) => file === fy25 && cell === 'AQ32')).toMatchObject({ printed: '3,995', expected: '5' })
  })

  it('tell of a table dropped, of facilities gone and renamed, and of three ways of naming three files', () => {
    expect(of('table-dropped')).toMatchObject([{ file: fy25, expected: expect.stringContaining('Transgender') }])
    expect(of('facility-gone').map(({ why }) => why.slice(0, 16))).toEqual(['4 of the 109 fac', '20 of the 189 fa'])
    expect(of('facility-renamed').map(({ alsoCells }) => alsoCells.length + 1)).toEqual([4, 8])
    expect(of('file-names')).toMatchObject([{ why: expect.stringContaining('3 ways') }])
  })

  it('tell of a file published again under a new date', async () => {
    const again = join(folder, 'FY26_detentionStats_04162026.xlsx')
    await copyFile(path(fy26), again)
    const { findings } = checkPublications(await readPublications([again, path(fy26)]))
    expect(findings.filter(({ check }) => check === 'identical-reissue')).toMatchObject([
      { file: 'FY26_detentionStats_04162026.xlsx', sure: 'certain', why: expect.stringContaining('byte for byte') },
    ])
  })
})

describeData('the printed daily population beside the one recomputed from released rows', () => {
  it('lies between midnight and any-time counts in each of 28 months', async () => {
    const months = await monthlyPopulation(dataFile('facilities/facilities-daily-population-latest.parquet'))
    expect(months).toHaveLength(41)
    const publications = await readPublications(names.map(path))
    const editions = publications.flatMap((one) => (one.kind === 'workbook' ? [one.edition] : []))
    const compared = comparePopulation(editions, months)
    expect(compared).toHaveLength(28)
    expect(compared.filter(({ isBetween }) => !isBetween)).toEqual([])
    const october = compared.find(({ month }) => month === '2025-10')
    expect(
      [october?.recomputed.atMidnight, october?.published, october?.recomputed.present].map((value) => Math.round(value ?? 0)),
    ).toEqual([61351, 63176, 64964])
    expect(checkPublications(publications, months).findings.filter(({ check }) => check === 'differs-from-rows')).toEqual([])
  })
})
