import { expect, test } from 'vitest'
import { openWorkbook } from '../../src/releases/xlsx/open-workbook.ts'
import { sheetRows } from '../../src/releases/xlsx/sheet-rows.ts'
import { checkOf } from '../unit/releases/audit-files.ts'
import { auditOnce, dataFile, describeData, fiscalYear, one, pairs } from './releases-files.ts'

const file = 'releases/UW-v-DHS_ICE-Productions_LESA-STU_FINAL.xlsx'

/** The agency's own yearly figures, from the Summary sheet: under each title, a row a fiscal year. */
async function summaryOf(title: RegExp): Promise<number[][]> {
  const workbook = await openWorkbook(dataFile(file))
  const sheet = workbook.sheets.find(({ name }) => name === 'Summary')
  if (!sheet) throw new Error('no Summary sheet')
  const years: number[][] = []
  let isUnder = false
  for await (const { cells } of sheetRows(workbook, sheet)) {
    const [first] = cells
    if (typeof first === 'string' && /for the Seattle Area/.test(first)) isUnder = title.test(first)
    if (isUnder && typeof first === 'string' && /^FY20/.test(first) && cells.length <= 4 && typeof cells[1] === 'number') {
      years.push(cells.slice(1).map(Number))
    }
  }
  return years
}

const byYear = (table: string, day: string, where = 'true') =>
  `select ${fiscalYear(day)} as fy, count(*) from 'tables/productions-2012-2019-${table}.parquet' where ${where} group by fy order by fy`

describeData('the productions of 2012 to 2019 (UW v. DHS)', () => {
  const audit = auditOnce(file)

  test('four sheets are tables, the Summary and the Footnotes are not, and no row is lost', () => {
    const { quality } = audit()
    expect(quality.sheets.map(({ sheet, rows, headerRow, noteCount }) => [sheet, rows, headerRow, noteCount])).toEqual([
      ['Arrests', 32_549, 7, 0],
      ['Book Ins', 36_811, 7, 0],
      ['Expedited Removals', 6_529, 7, 0],
      ['Other Removals', 20_384, 7, 0],
    ])
    expect(quality.notTables.map(({ sheet }) => sheet)).toEqual(['Summary', 'Footnotes'])
  })

  test('arrests by fiscal year equal the Summary sheet, eight of eight years', async () => {
    const summary = (await summaryOf(/ERO Administrative Arrests/)).flat()
    const counted = Object.values(await pairs(audit(), byYear('arrests', 'arrest_date')))
    expect(counted).toEqual([6_620, 7_165, 4_715, 2_977, 2_698, 3_376, 3_067, 1_931])
    expect(counted).toEqual(summary)
  })

  test('book-ins by fiscal year equal the Summary sheet, eight of eight years', async () => {
    const summary = (await summaryOf(/ICE Initial Book Ins/)).flat()
    const counted = Object.values(await pairs(audit(), byYear('book-ins', 'book_in_date')))
    expect(counted).toEqual([7_101, 7_626, 5_298, 3_277, 3_165, 3_899, 3_833, 2_612])
    expect(counted).toEqual(summary)
  })

  test('removals equal the Summary in total, not by year: the agency counts the year the case closed, as its Footnotes say', async () => {
    const summary = await summaryOf(/ICE Removals/)
    const total = (place: number) => summary.reduce((sum, year) => sum + (year[place] ?? 0), 0)
    const isExpedited = "sheet = 'Expedited Removals'"
    expect([total(0), total(1)]).toEqual([6_529, 20_384])
    const expedited = Object.values(await pairs(audit(), byYear('removals', 'departed_date', isExpedited)))
    expect(expedited.reduce((a, b) => a + b)).toBe(total(0))
    expect(expedited).not.toEqual(summary.map(([count]) => count))
    const { notes } = audit().quality.tables.find(({ format }) => format === 'productions-2012-2019-removals') ?? { notes: [] }
    expect(notes.join(' ')).toMatch(/in the year its case closed/)
  })

  test('"most serious conviction was not recorded before FY2015" holds for arrests and book-ins', () => {
    const { quality } = audit()
    expect(checkOf(quality, 'conviction-before-fy2015', 'productions-2012-2019-arrests').count).toBe(0)
    expect(checkOf(quality, 'conviction-before-fy2015', 'productions-2012-2019-book-ins').count).toBe(0)
  })

  test('"not recorded before FY2013" has 35 exceptions among removals', () => {
    const check = checkOf(audit().quality, 'conviction-before-fy2013', 'productions-2012-2019-removals')
    expect(check.count).toBe(35)
    expect(check.of).toBe(26_913)
    expect(check.examples).toHaveLength(5)
  })

  test('every expedited removal, and no other, is of case category 8F, 8G, 8H or 8I', () => {
    expect(checkOf(audit().quality, 'expedited-by-category', 'productions-2012-2019-removals').count).toBe(0)
  })

  test('"from 01/01/2012" has six exceptions, all other removals; the earliest departed on 2011-11-30', async () => {
    const check = checkOf(audit().quality, 'outside-the-production', 'productions-2012-2019-removals')
    expect(check.count).toBe(6)
    expect(check.examples.every(({ sheet }) => sheet === 'Other Removals')).toBe(true)
    const [first] = await audit().ask(`select departed_date, sheet from 'tables/productions-2012-2019-removals.parquet' order by 1 limit 1`)
    expect(first).toEqual({ departed_date: '2011-11-30', sheet: 'Other Removals' })
  })

  test('no linkage is invented: no entry names a person, and equal rows are counted but not flagged', async () => {
    expect(await one(audit(), `select count(person_id) from 'entries.parquet'`)).toBe(0)
    expect(await one(audit(), `select count(*) from 'entries.parquet'`)).toBe(32_549 + 36_811 + 26_913)
    expect(await one(audit(), `select count(*) from 'entries.parquet' where list_contains(flags, 'exact-duplicate')`)).toBe(0)
    const check = checkOf(audit().quality, 'exact-duplicate', 'productions-2012-2019-arrests')
    expect(check.count).toBe(4_480)
    expect(check.says).toMatch(/they may be different people/)
  })
})
