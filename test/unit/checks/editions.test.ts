import { describe, expect, it } from 'vitest'
import { dropCovered } from '../../../src/checks/drop-covered.ts'
import { compareWorkbooks } from '../../../src/checks/editions/compare-editions.ts'
import type { CheckFinding } from '../../../src/checks/finding.ts'
import type { Written } from '../../../src/demo/statistics/grid-of.ts'
import { workbookOf } from './workbook-of.ts'

const asOf = (day: string): Written[][] => [[`Data Source: ICE Integrated Decision Support (IIDS), ${day}`]]
const series = (values: readonly number[], name = 'Alien'): Written[][] => [
  [`United States Armed Forces ${name} Arrests FY2018 - FY2025`],
  ['Fiscal Year', 'Arrests'],
  ...values.map((value, at): Written[] => [`FY${2025 - values.length + 1 + at}`, value]),
]
const edition = (year: number, day: string, sheets: Readonly<Record<string, Written[][]>>) => {
  const [month, date, full] = day.split('/')
  return workbookOf({ [`Detention FY${year}`]: asOf(day), ...sheets }, `FY${year}_detentionStats${month}${date}${full}.xlsx`)
}
const kinds = (findings: ReturnType<typeof compareWorkbooks>) => findings.map(({ check, cell }) => `${check} ${cell}`)

describe('two editions of one publication', () => {
  it('that are one file under two dates are told to be, and nothing else is said of them', () => {
    const first = edition(25, '09/24/2025', { Semiannual: series([10, 12, 14]) })
    const again = { ...first, file: 'FY25_detentionStats10012025.xlsx' }
    const found = compareWorkbooks([again, first])
    expect(found).toMatchObject([{ check: 'identical-reissue', file: 'FY25_detentionStats10012025.xlsx', sure: 'certain' }])
    expect(found[0]?.why).toContain('byte for byte the same file')
    expect(found[0]?.why).toContain('October 1, 2025')
  })

  it('with the same cells in other bytes are told to be so', () => {
    const first = edition(25, '09/24/2025', { Semiannual: series([10, 12, 14]) })
    const [found] = compareWorkbooks([first, { ...first, file: 'FY25_detentionStats10012025.xlsx', sha256: 'other' }])
    expect(found?.why).toContain('in every cell the same')
  })

  it('of which the later has zeros where the earlier has numbers: the numbers exist', () => {
    const found = compareWorkbooks([
      edition(25, '12/31/2025', { Semiannual: series([15, 9, 16]) }),
      edition(26, '04/09/2026', { Semiannual: series([15, 9, 0]) }),
    ])
    expect(found).toMatchObject([{ check: 'never-filled', cell: 'B5', printed: '0', expected: '16', sure: 'certain' }])
  })

  it('are the same series where only the word for people changed', () => {
    const found = compareWorkbooks([
      edition(25, '10/07/2025', { Semiannual: series([15, 9, 160], 'Noncitizen') }),
      edition(26, '04/09/2026', { Semiannual: series([15, 9, 100], 'Alien') }),
    ])
    expect(kinds(found)).toEqual(['series-break B5'])
  })

  it('may differ in a year that was still running: growth is no revision', () => {
    const found = compareWorkbooks([
      edition(25, '04/22/2025', { Semiannual: series([15, 9, 100]) }),
      edition(26, '04/09/2026', { Semiannual: series([15, 9, 300]) }),
    ])
    expect(found).toEqual([])
  })

  it('of one running year may differ in every number of a day, and in months that were not over', () => {
    const tables = (detained: number, january: number, total: number): Record<string, Written[][]> => ({
      'Detention FY26 YTD': [
        ['ICE Currently Detained by Processing Disposition: FY2026 YTD'],
        ['Processing Disposition', 'Adult', 'Total'],
        ['Total', detained, detained],
        ['Other', detained, detained],
        [],
        ['ICE Initial Book-Ins by Arresting Agency and Month: FY2026 YTD'],
        ['Agency', 'Oct', 'Nov', 'Dec', 'Jan', 'Total'],
        ['Total', 900, 800, 700, january, total],
        ['ICE', 900, 800, 700, january, total],
      ],
    })
    const found = compareWorkbooks([
      edition(26, '01/28/2026', tables(500, 300, 2700)),
      edition(26, '02/11/2026', tables(900, 650, 3050)),
      edition(26, '04/09/2026', tables(1500, 651, 3051)),
    ])
    // January was over, and counted to its end, in the second: one more in the third is a revision.
    expect(found.map(({ check, file, cell }) => `${check} ${file} ${cell}`)).toEqual(['revised FY26_detentionStats04092026.xlsx E8'])
  })

  it('with a past number that moved a little are told once, as revised without a mark', () => {
    const found = compareWorkbooks([
      edition(25, '12/31/2025', { Semiannual: series([1000, 1100, 1200]) }),
      edition(26, '04/09/2026', { Semiannual: series([1001, 1102, 1200]) }),
    ])
    expect(found).toMatchObject([{ check: 'revised', severity: 'note', alsoCells: ['B3'], cell: 'B4' }])
  })

  it('of which the later lacks a table are told of it', () => {
    const found = compareWorkbooks([
      edition(24, '09/30/2024', {
        Semiannual: series([1, 2, 3]),
        'Trans. Detainee Pop.': [['ICE Transgender Detainee Population FY 2024*'], [], ['FY 2024', 'Count'], ['Total Book-Ins', 1]],
      }),
      edition(25, '09/24/2025', { Semiannual: series([1, 2, 3]) }),
    ])
    expect(kinds(found)).toEqual(['table-dropped A1'])
  })

  it('list facilities: one gone, one under another name at the same address, and no more', () => {
    const heading = ['Name', 'Address', 'City', 'State', 'AOR', 'Type Detailed']
    const place = (name: string, address: string): Written[] => [name, address, 'TOWN', 'ZZ', 'EXA', 'IGSA']
    const found = compareWorkbooks([
      edition(25, '09/24/2025', {
        'Facilities FY25': [
          heading,
          place('ALDER JAIL', '1 ALDER ST'),
          place('BIRCH DET CTR', '20 BIRCH RD.'),
          place('CEDAR JAIL', '3 CEDAR ST'),
        ],
      }),
      edition(26, '04/09/2026', {
        'Facilities FY26': [heading, place('BIRCH DETENTION CENTER', '20 BIRCH ROAD'), place('CEDAR JAIL', '3 CEDAR ST')],
      }),
    ])
    expect(found.map(({ check, printed, expected }) => [check, printed, expected])).toEqual([
      ['facility-renamed', 'BIRCH DETENTION CENTER', 'BIRCH DET CTR'],
      ['facility-gone', 'not listed', 'ALDER JAIL'],
    ])
  })

  it('named in two ways, or named for a day before their data, are told to be', () => {
    const later = { ...edition(26, '04/09/2026', {}), file: 'FY26_detentionStats_04012026.xlsx' }
    const found = compareWorkbooks([edition(25, '09/24/2025', {}), later])
    expect(found.map(({ check }) => check)).toEqual(['misdated', 'file-names'])
  })
})

describe('what one edition makes likely and another proves', () => {
  it('is said once, as certain', () => {
    const likely: CheckFinding = {
      check: 'never-filled',
      file: 'a',
      sheet: 's',
      cell: 'B4',
      alsoCells: ['B5'],
      printed: '0',
      expected: '',
      why: '',
      arithmetic: '',
      es: { printed: '', expected: '', why: '', arithmetic: '' },
      severity: 'error',
      sure: 'likely',
    }
    const certain: CheckFinding = { ...likely, cell: 'B5', alsoCells: ['B4'], sure: 'certain' }
    expect(dropCovered([likely, certain])).toEqual([certain])
    expect(dropCovered([likely, { ...certain, sheet: 't' }])).toHaveLength(2)
  })
})
