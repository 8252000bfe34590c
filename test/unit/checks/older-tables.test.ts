import { describe, expect, it } from 'vitest'
import { checkWorkbook } from '../../../src/checks/check-workbook.ts'
import { readEdition } from '../../../src/checks/workbook/edition.ts'
import type { Written } from '../../../src/demo/statistics/grid-of.ts'
import { workbookOf } from './workbook-of.ts'

/** Tables as the published workbooks of FY2019 to FY2023 lay them out, with invented numbers. */
const months = ['Oct', 'Nov', 'Dec']
const kinds = ['Convicted Criminal', 'Pending Criminal Charges', 'Other Immigration Violator']

const detention: Written[][] = [
  [
    'ICE Initial Book-Ins by Facility Type and Criminality: FY2019',
    ...gap(6),
    'ICE Final Releases by Facility Type: FY2019',
    ...gap(5),
    'ICE Removals: FY2019',
  ],
  ['Facility Type', ...kinds, 'Total', ...gap(2), 'Facility Type', null, 'Total', ...gap(5), 'Removals'],
  ['Total', 150, 30, 320, 500, ...gap(2), 'Total', null, 300, ...gap(3), 'Total', null, 267_258],
  ['FRC', 0, 10, 40, 50, ...gap(2), 'FRC', null, 70, ...gap(3), 'Removals with an FRC Detention', null, 1069],
  ['Adult', 150, 20, 280, 450, ...gap(2), 'Adult', null, 230],
  [],
  ['ICE Final Releases by Release Reason and Criminality: FY2019'],
  ['Release Reason', ...kinds, 'Total'],
  ['Total', 60, 30, 210, 300],
  ['Bonded Out', 20, 10, 70, 100],
  ['Bond Set by ICE', 15, 5, 20, 40],
  ['Bond Set by IJ', 5, 5, 50, 60],
  ['Paroled', 40, 20, 140, 200],
]

const releases: Written[][] = [
  ['ICE Final Releases by Release Reason, Month and Criminality: FY2021 YTD'],
  ['Release Reason', 'Criminality', ...months, 'Total'],
  ['Total', null, 100, 100, 100, 300],
  ['Paroled', 'Total', 100, 100, 100, 300],
  [null, 'Convicted Criminal', 1, 2, 3, 6],
  [null, 'Other Immigration Violator', 99, 98, 97, 294],
]

const alternatives: Written[][] = [
  ['Active ATD Participants and Average Length in Program, FY20, as of 9/30/2020, by AOR and Technology'],
  ['AOR/Technology', 'Count', 'Average Length in Program'],
  ['Total', 100, 22],
  ['Atlanta', 60, 20],
  ['GPS', 30, 10],
  ['TR', 30, 30],
  ['Boston', 40, 25],
  ['SmartLINK', 20, 20],
  ['TR', 20, 30],
]

const bond: Written[][] = [
  ['Bonded Out Releases Count and ALOS - Prior 12 months plus Current Month'],
  [],
  [
    null,
    ...Array.from(
      { length: 13 },
      (_, at) =>
        `${['Sep', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep'][at]} ${at < 4 ? 2021 : 2022}`,
    ),
  ],
  ['Total ICE Final Releases', ...same(200)],
  ['ICE Final Releases with Bond Posted', ...same(50)],
  ['Bond Posted Releases (%)', ...same(0.25)],
]

const transgender: Written[][] = [
  ['ICE Transgender* Detainee Population FY 2022 YTD:  as of 9/26/2022'],
  ['FY 2022 YTD', 'County'],
  ['Total Book-Ins', 124],
  ['Currently Detained Total', 18],
  ['Currently Detained with Final Order', 7],
  ['Currently Detained without Final Order', 11],
  ['Currently Detained Location/Area of Responsibility Total', 18],
  ['Alder Area of Responsibility', 10],
  ['Birch Area of Responsibility', 8],
]

const vulnerable: Written[][] = ['Fiscal Year (FY) 2022 Quarter 1 Data', 'FY 2022 Quarter 2 Data'].flatMap((title): Written[][] => [
  [title],
  ['Placement Reason', 'Number of Placements', 'Average Number of Consecutive Days in Segregation'],
  ['Disciplinary', 10, 12],
  ['Protective Custody', 30, 16],
  ['Grand Total', 40, 15],
  [],
])

function gap(cells: number): null[] {
  return Array.from({ length: cells }, () => null)
}
function same(value: number): number[] {
  return Array.from({ length: 13 }, () => value)
}

const sheets = {
  'ATD EOFY20': alternatives,
  'Detention FY19': detention,
  'Detention FY21 YTD': releases,
  'Monthly Bond Statistics': bond,
  'Trans. Detainee Pop. FY22 YTD ': transgender,
  'Vulnerable & Special Population': vulnerable,
}

describe('tables of earlier years', () => {
  it('are known, with every number in one of them', () => {
    const { tables, strayNumbers } = readEdition(workbookOf(sheets))
    expect([...strayNumbers]).toEqual([])
    expect(tables.map(({ spec }) => spec.id)).toEqual([
      'alternatives-by-area',
      ...['book-ins-by-criminality', 'book-outs', 'removals', 'book-outs-by-reason-of-year', 'book-outs-by-reason'],
      ...['bond', 'transgender-people', 'placements', 'placements'],
    ])
  })

  it('have no finding where every number is right', () => {
    expect(checkWorkbook(workbookOf(sheets))).toEqual([])
  })

  it.each([
    ['Detention FY19', 2, 9, 264, 'sum'],
    ['Detention FY19', 2, 9, 264, 'tables-disagree'],
    ['Detention FY19', 9, 4, 101, 'sum'],
    ['Detention FY21 YTD', 3, 5, 301, 'sum'],
    ['ATD EOFY20', 5, 1, 31, 'sum'],
    ['Monthly Bond Statistics', 5, 4, 0.4, 'percentage'],
    ['Trans. Detainee Pop. FY22 YTD ', 4, 1, 8, 'sum'],
    ['Trans. Detainee Pop. FY22 YTD ', 8, 1, 9, 'sum'],
    ['Vulnerable & Special Population', 10, 2, 14, 'weighted-average'],
  ] as const)('show a wrong number in the sheet %s, row %i, column %i', (name, row, column, value, check) => {
    const changed = sheets[name].map((cells, at) => (at === row ? cells.with(column, value) : cells))
    expect(checkWorkbook(workbookOf({ ...sheets, [name]: changed })).map((finding) => finding.check)).toContain(check)
  })

  it('may have a row that lost its name: it counts, and is told', () => {
    const nameless = alternatives.map((cells, at) => (at === 4 ? [null, ...cells.slice(1)] : cells))
    expect(checkWorkbook(workbookOf({ 'ATD FY26 YTD': nameless }))).toMatchObject([{ check: 'heading', cell: 'A5', expected: 'a name' }])
  })
})
