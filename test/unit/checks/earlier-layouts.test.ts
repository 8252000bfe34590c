import { describe, expect, it } from 'vitest'
import { checkWorkbook } from '../../../src/checks/check-workbook.ts'
import { compareWorkbooks } from '../../../src/checks/editions/compare-editions.ts'
import { readEdition } from '../../../src/checks/workbook/edition.ts'
import { findFileDay } from '../../../src/checks/workbook/find-file-day.ts'
import { inventedWorkbook } from '../../../src/demo/statistics/invented-workbook.ts'
import { seededFaults } from '../../../src/demo/statistics/seeded-faults.ts'
import type { Grid, GridCell, WorkbookGrids } from '../../../src/releases/workbook/grid.ts'
import { dayOf, isDateFormat, shownValue } from '../../../src/releases/workbook/shown-value.ts'

/**
 * What is known of how the years before FY2024 were laid out, tried on invented workbooks, for want of the files: the heading of the facilities stands in
 * another row, sheets are missing, names of sheets and files are others, columns have other names or are not there, days are text.
 */
interface Layout {
  year: number
  file: string
  /** The row in which the facilities' headings stand. */
  headingRow: number
  /** Beginnings of the names of the sheets it has. */
  sheets: readonly string[]
  /** What the year adds to the names of its sheets. */
  named: (year: number) => string
  /** Headings of the facilities under other names; null where the column is not there. */
  headings: Readonly<Record<string, string | null>>
  areDaysText: boolean
}

const five = ['Header', 'Detention', 'ICLOS', 'Facilities', 'Semiannual']
const most = [...five, 'Monthly Bond', 'Vulnerable']
const all = [...most, 'Monthly Segregation']

const layouts: readonly Layout[] = [
  {
    ...{ year: 2019, file: 'FY19-detentionstats.xlsx', headingRow: 6, sheets: five, named: (year) => `FY${year}`, areDaysText: true },
    headings: {
      'Last Inspection End Date': 'Last Inspection Date',
      'Last Final Rating': 'Last Inspection Rating - Final',
      Mandatory: null,
    },
  },
  {
    ...{
      year: 2020,
      file: 'FY20-detentionstats-20200930.xlsx',
      headingRow: 6,
      sheets: five,
      named: (year) => `EOFY${year % 100}`,
      areDaysText: true,
    },
    headings: { 'Last Inspection End Date': 'Last Inspection Date', 'Guaranteed Minimum': null },
  },
  {
    ...{
      year: 2021,
      file: 'FY21_detentionStats210503.xlsx',
      headingRow: 7,
      sheets: most,
      named: (year) => `FY${year % 100} YTD`,
      areDaysText: false,
    },
    headings: { 'Last Inspection Standard': null },
  },
  {
    ...{
      year: 2022,
      file: 'FY22_detentionStats09302022.xlsx',
      headingRow: 7,
      sheets: all,
      named: (year) => `FY ${year % 100}`,
      areDaysText: true,
    },
    headings: { 'Male/Female': null },
  },
  {
    ...{
      year: 2023,
      file: 'FY23_detentionStats04122023b.xlsx',
      headingRow: 10,
      sheets: all,
      named: (year) => `FY${year % 100}`,
      areDaysText: false,
    },
    headings: {},
  },
]

const usualHeadingRow = 4

/** An invented workbook laid out as another year was. */
function laidOut(workbook: WorkbookGrids, layout: Layout): WorkbookGrids {
  const sheets = workbook.sheets
    .filter(({ name }) => layout.sheets.some((begins) => name.trim().startsWith(begins)))
    .map((grid) => (layout.areDaysText ? daysAsText(grid) : grid))
    .map((grid) => (grid.name.startsWith('Facilities') ? facilitiesAs(grid, layout) : grid))
    .map((grid) => ({ ...grid, name: grid.name.replace(/FY\d\d/, layout.named(layout.year)) }))
  return { ...workbook, file: layout.file, sheets }
}

/** Days of inspections and months of headings as the text a spreadsheet would show. */
const daysAsText = (grid: Grid): Grid => ({
  ...grid,
  rows: new Map(
    [...grid.rows].map(([row, cells]) => [row, cells.map((cell) => (cell && isDateFormat(cell.format) ? { value: shownOf(cell) } : cell))]),
  ),
})

const shownOf = (cell: GridCell): string => {
  const day = dayOf(cell, false, true)
  return cell.format === 'm/d/yyyy' && day ? `${day.month}/${day.day}/${day.year}` : shownValue(cell)
}

function facilitiesAs(grid: Grid, { headingRow, headings }: Layout): Grid {
  const heading = grid.rows.get(usualHeadingRow) ?? []
  const left = heading.flatMap((cell, column) => (cell && headings[String(cell.value)] === null ? [column] : []))
  const rows = [...grid.rows].map(([row, cells]): [number, (GridCell | undefined)[]] => {
    const kept = cells.map((cell) => {
      const named = row === usualHeadingRow && cell ? headings[String(cell.value)] : undefined
      return named ? { value: named } : cell
    })
    return [
      row < usualHeadingRow ? row : row + headingRow - usualHeadingRow,
      row < usualHeadingRow ? kept : kept.filter((_, at) => !left.includes(at)),
    ]
  })
  return { ...grid, rows: new Map(rows) }
}

describe.each(layouts.map((layout) => [layout.year, layout] as const))('the layout of FY%i, on an invented workbook', (year, layout) => {
  it('is read: its year, its tables wherever they stand, every number in one of them', () => {
    const { fiscalYear, tables, strayNumbers } = readEdition(laidOut(inventedWorkbook(year, year), layout))
    expect(fiscalYear).toBe(year)
    expect([...strayNumbers]).toEqual([])
    const facilities = tables.find(({ spec }) => spec.id === 'facilities')
    expect([facilities?.titleAt.row, facilities?.rows.length]).toEqual([layout.headingRow, 8])
  })

  it('has no finding where every number is right', () => {
    for (const seed of [1, 2, 3, 4, 5]) expect(checkWorkbook(laidOut(inventedWorkbook(seed, year), layout))).toEqual([])
  })

  it('shows its faults as any other year does', () => {
    const clean = inventedWorkbook(year, year)
    const tried = seededFaults.filter(({ id }) => (layout.areDaysText ? id !== 'dates-as-bare-numbers' : true))
    const found = tried.map(({ id, check, seed }) => {
      const seeded = laidOut(seed(clean), layout)
      const isThere =
        JSON.stringify(seeded.sheets.map(({ rows }) => [...rows])) !==
        JSON.stringify(laidOut(clean, layout).sheets.map(({ rows }) => [...rows]))
      return { id, isThere, isFound: checkWorkbook(seeded).some((finding) => finding.check === check) }
    })
    // A fault in a sheet the year does not have is not there to be found.
    expect(found.filter(({ isThere, isFound }) => isThere !== isFound)).toEqual([])
    expect(found.filter(({ isFound }) => isFound).length).toBeGreaterThanOrEqual(layout.sheets === five ? 8 : 12)
  })
})

it('an inspection in the future is found where days are text too', () => {
  const layout = layouts[0]
  const seed = seededFaults.find(({ id }) => id === 'inspection-in-the-future')?.seed
  if (!layout || !seed) throw new Error('the layout and the fault are there')
  expect(checkWorkbook(laidOut(seed(inventedWorkbook(7, 2019)), layout)).map(({ check }) => check)).toContain('impossible-day')
})

it('editions of years laid out differently are one series of editions', () => {
  const [one, other] = layouts.slice(1, 3).map((layout) => laidOut(inventedWorkbook(9, layout.year), layout))
  if (!one || !other) throw new Error('two layouts are there')
  expect(compareWorkbooks([one, other]).map(({ check }) => check)).not.toContain('facility-gone')
})

it.each([
  ['FY21_detention-stats_0301.xlsx', undefined],
  ['FY21_detentionStats210503.xlsx', '2021-05-03'],
  ['FY23_detentionStats04122023b.xlsx', '2023-04-12'],
  ['FY26_detentionStats_04092026.xlsx', '2026-04-09'],
  ['FY20-detentionstats-20200930.xlsx', '2020-09-30'],
  ['FY25_detentionStats09242025.xlsx', '2025-09-24'],
  ['FY24_detentionStats.xlsx', undefined],
])('the name %s gives the day %s', (file, day) => {
  expect(findFileDay(file)?.toString()).toBe(day)
})
