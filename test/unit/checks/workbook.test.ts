import { describe, expect, it } from 'vitest'
import { checkWorkbook } from '../../../src/checks/check-workbook.ts'
import type { Written } from '../../../src/demo/statistics/grid-of.ts'
import { workbookOf } from './workbook-of.ts'

const months: Written[] = ['Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep']
const twelve = (value: number): number[] => months.map(() => value)
const asOf: Written[][] = [['Data Source: ICE Integrated Decision Support (IIDS), 09/30/2025']]

describe('an average divided by too few days', () => {
  it('is told with the days: the sum holds when the part is divided by the whole month', () => {
    const found = checkWorkbook(
      workbookOf({
        'Detention FY25': [
          ['ICE Average Daily Population by Facility Type and Month: FY2025'],
          ['Facility Type', 'Mar', 'Apr'],
          ['Total', 1000, 3101 / 30 + 900],
          ['FSC', 0, 3101 / 24],
          ['Adult', 1000, 900],
        ],
      }),
    )
    expect(found).toMatchObject([{ check: 'sum', cell: 'C4', expected: '103.366667', sure: 'certain' }])
    expect(found[0]?.why).toContain('divided by 24 days and not by all 30 days of the month')
  })
})

describe('an average over all', () => {
  it('cannot lie outside the averages of its parts; parts of zero people weigh nothing', () => {
    const sheet = (total: number): Written[][] => [
      ['ICE Average Length of Stay by Facility Type and Month: FY2025'],
      ['Facility Type', 'Oct', 'Nov'],
      ['Total', total, 50],
      ['FSC', 20, 0],
      ['Adult', 51, 50],
    ]
    expect(checkWorkbook(workbookOf({ 'Detention FY25': sheet(50.5) }))).toEqual([])
    expect(checkWorkbook(workbookOf({ 'Detention FY25': sheet(52) }))).toMatchObject([
      { check: 'average', cell: 'B3', expected: 'between 20 and 51' },
    ])
  })

  it('of adult facilities that repeats the average of all is a table under the wrong name', () => {
    const sheet = (adult: number[]): Written[][] => [
      ['ICE Average Length of Stay by Facility Type and Month: FY2025'],
      ['Facility Type', 'Oct', 'Nov'],
      ['Total', 47.2, 47.5],
      ['FSC', 29, 11],
      ['Adult', 47.3, 47.6],
      [],
      ['ICE Average Length of Stay Adult Facility Type by Month and Arresting Agency: FY2025'],
      ['Arresting Agency', 'Oct', 'Nov'],
      ['Total', ...adult],
    ]
    expect(checkWorkbook(workbookOf({ 'Detention FY25': sheet([47.3, 47.6]) }))).toEqual([])
    expect(checkWorkbook(workbookOf({ 'Detention FY25': sheet([47.2, 47.5]) }))).toMatchObject([
      { check: 'mislabelled', cell: 'B9', expected: '47.3' },
    ])
  })

  it('of zero days where people were held is no average', () => {
    const found = checkWorkbook(
      workbookOf({
        'Detention FY25': [
          ['ICE Average Daily Population by Facility Type and Month: FY2025'],
          ['Facility Type', 'Oct'],
          ['Total', 143],
          ['FSC', 143],
          [],
          ['ICE Average Length of Stay by Facility Type and Month: FY2025'],
          ['Facility Type', 'Oct'],
          ['Total', 30],
          ['FSC', 0],
        ],
      }),
    )
    expect(found).toMatchObject([{ check: 'zero-average', cell: 'B9', expected: 'blank: no average' }])
  })
})

describe('a zero', () => {
  const bands = (rows: Written[][]): Written[][] => [
    ['Detainees'],
    ['Population', 2025, null, null, null],
    [null, 'August', null, 'September', null],
    [null, 'mid', 'end', 'mid', 'end'],
    ...rows,
    [],
    ...asOf,
  ]

  it('in a month that had not come on the day of the data is no finding', () => {
    const sheet = bands([['Adults'], ['0-180 Days', 500, 510, 520, 0], ['Total', 500, 510, 520, 0]])
    const on = (day: string) => sheet.map((row) => (row[0] === asOf[0]?.[0] ? [`Data updated through ${day}`] : row))
    expect(checkWorkbook(workbookOf({ 'ICLOS and Detainees': on('09/24/2025') }))).toEqual([])
    // The workbook of FY2022 names October 1, of another sheet; its half months end with the middle of September.
    expect(checkWorkbook(workbookOf({ 'ICLOS and Detainees': on('10/01/2025') }))).toEqual([])
    expect(checkWorkbook(workbookOf({ 'ICLOS and Detainees': on('10/20/2025') }))).toMatchObject([{ check: 'never-filled', cell: 'E6' }])
  })

  it('of few people is believed', () => {
    const sheet = bands([['Adults'], ['0-180 Days', 5, 4, 0, 3], ['Total', 5, 4, 0, 3]])
    expect(checkWorkbook(workbookOf({ 'ICLOS and Detainees': sheet }))).toEqual([])
  })

  it('in all twelve months after a year of thousands is a row never filled', () => {
    const found = checkWorkbook(
      workbookOf({
        'Detention FY26': [
          ['Aliens with Positive Credible Fear Determination Parole Requested: FY2024 - FY2026'],
          ['Fiscal Year', ...months, 'FY Overall'],
          ['FY2026', ...twelve(1), 12],
          ['FY2025', ...twelve(0), 0],
          ['FY2024', ...twelve(400), 4800],
        ],
      }),
    )
    expect(found).toMatchObject([{ check: 'never-filled', cell: 'N4', expected: 'not known' }])
  })
})

describe('what stands around a table', () => {
  it('tells of a heading printed twice, a table without one, and a title that promises other months', () => {
    const found = checkWorkbook(
      workbookOf({
        ' ICLOS and Detainees': [
          ['Detainees'],
          ['Population', 2025, null, null],
          [null, 'January', 'February', 'January'],
          [null, 'end', 'end', 'end'],
          ['Adults'],
          ['0-180 Days', 500, 510, 600],
          ['Total', 500, 510, 600],
        ],
        'Monthly Segregation': [['May 2025'], ['INVENTED JAIL', 3], ['Grand Total', 3]],
        'Monthly Bond Statistics': [
          ['FY2025 Bonded Out Book Outs Count and ALOS - Prior 12 months plus Current Month'],
          ['', { value: 45870, format: 'mmm-yyyy' }, { value: 45901, format: 'mmm-yyyy' }],
          ['Total ICE Final Book Outs', 100, 100],
        ],
      }),
    )
    expect(found.map(({ check, cell, expected }) => [check, cell, expected])).toEqual([
      ['heading', 'D3', '2026 January end'],
      ['heading', 'A2', 'a heading'],
      ['heading', 'A1', '13 months'],
    ])
  })

  it('tells of dates that no calendar has, and leaves those it has alone', () => {
    const found = checkWorkbook(workbookOf({ Footnotes: [['Bonds recorded from 08/01/2024 - 09/022/2025, a 1/2 share, 02/30/2025.']] }))
    expect(found.map(({ printed, expected }) => [printed, expected])).toEqual([
      ['09/022/2025', '2025-09-22'],
      ['02/30/2025', 'not known'],
    ])
  })

  it('tells of hidden numbers, and not of hidden notes', () => {
    const workbook = workbookOf({ 'Detention FY25': [['ICE Removals: FY2025'], ['Removals', 'Total'], ['Total', 5]], Notes: [['a note']] })
    const hidden = { ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet, isHidden: true })) }
    expect(checkWorkbook(workbook)).toEqual([])
    expect(checkWorkbook(hidden)).toMatchObject([{ check: 'hidden', sheet: 'Detention FY25', cell: 'B3' }])
  })
})

describe('a list of facilities', () => {
  const heading = [
    'Name',
    'Address',
    'City',
    'State',
    'Zip',
    'AOR',
    'Male/Female',
    'Male Crim',
    'Male Non-Crim',
    'Female Crim',
    'Female Non-Crim',
    'Last Inspection Type',
    'Last Inspection End Date',
    'Last Final Rating',
  ]
  const listed = (...rows: Written[][]) => workbookOf({ 'Facilities FY25': [...asOf, heading, ...rows] })
  const good: Written[] = [
    'ALDER JAIL',
    '1 A ST',
    'X',
    'ZZ',
    '00001',
    'EXA',
    'Male',
    5,
    5,
    0,
    0.2,
    'ODO',
    { value: 45850, format: 'm/d/yyyy' },
    'Pass',
  ]
  const changed = (at: number, value: Written): Written[] => good.map((old, place) => (place === at ? value : old))

  it('has no finding where all is well, one woman a year in a place for men included', () => {
    expect(checkWorkbook(listed(good))).toEqual([])
  })

  it.each([
    ['the same facility twice', [good, good], 'duplicate-row', 'A4'],
    ['a zip code without its zero', [changed(4, 3570)], 'zip', 'E3'],
    ['a place for men with many women', [changed(10, 6)], 'contradiction', 'G3'],
    ['an inspection three years old', [changed(12, { value: 44750, format: 'm/d/yyyy' })], 'inspection-old', 'M3'],
    ['no inspection at all', [good.slice(0, 11)], 'inspection-missing', 'M3'],
    ['one word in two spellings', [good, changed(0, 'BIRCH JAIL'), changed(13, 'pass').with(0, 'CEDAR JAIL')], 'spelling', 'N5'],
  ])('tells of %s', (_says, rows, check, cell) => {
    expect(checkWorkbook(listed(...rows))).toMatchObject([{ check, cell }])
  })
})
