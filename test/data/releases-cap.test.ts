import { expect, test } from 'vitest'
import { auditOnce, describeData, one } from './releases-files.ts'

describeData('the Criminal Alien Program files of the Seattle area (2018-ICFO-36170)', () => {
  const audit = auditOnce('releases/2018-ICFO-36170_Seattle_CAP_Encounters_Arrests_Removals.xlsx')

  test('six sheets, their header on row 6, and their counts by fiscal year', () => {
    const { sheets } = audit().quality
    expect(sheets.every(({ headerRow }) => headerRow === 6)).toBe(true)
    expect(Object.fromEntries(sheets.map(({ sheet, rows }) => [sheet, rows]))).toEqual({
      'FY2017 Arrests': 2_656,
      'FY2018 Arrests': 1_410,
      'FY2017 Encounters': 11_712,
      'FY2018 Encounters': 7_829,
      'FY2017 Removals': 1_917,
      'FY2018 Removals': 1_267,
    })
  })

  test('the thousand empty columns the sheets claim are not read', () => {
    for (const { unknownColumns } of audit().quality.sheets) expect(unknownColumns).toEqual([])
  })

  test('encounters have no date, so no entry of them has one, and the quality report says so', async () => {
    expect(await one(audit(), `select count(*) from 'entries.parquet' where act = 'Encountered'`)).toBe(11_712 + 7_829)
    expect(await one(audit(), `select count(occurred_on) from 'entries.parquet' where act = 'Encountered'`)).toBe(0)
    const encounters = audit().quality.tables.find(({ table }) => table === 'encounters')
    expect(encounters?.notTested).toContainEqual({ id: 'encountered-impossible', why: 'the table gives no date of it' })
  })

  test('arrests that carry the day 01/01/0001 are counted as unreadable, each with its row, and flagged', async () => {
    const removals = audit().quality.tables.find(({ table }) => table === 'removals')
    const column = removals?.columns.find(({ name }) => name === 'arrest_date')
    expect(column?.unreadable).toBe(25)
    expect(new Set(column?.examples.map(({ raw }) => raw))).toEqual(new Set(['01/01/0001']))
    expect(await one(audit(), `select count(*) from 'entries.parquet' where list_contains(flags, 'unreadable-value')`)).toBe(25)
  })
})
