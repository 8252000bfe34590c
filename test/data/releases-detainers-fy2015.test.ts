import { expect, test } from 'vitest'
import { auditOnce, describeData, one, pairs } from './releases-files.ts'

const table = "'tables/detainers-fy2015.parquet'"

describeData('the detainers of fiscal year 2015 (15-87693)', () => {
  const audit = auditOnce('releases/rif-FOIA_15-87693_07262015_LESA-STU_FINAL_FY15YTD.xlsx')

  test('79,053 rows under a header on row 1', () => {
    expect(audit().quality.sheets).toMatchObject([{ sheet: 'FOIA 15-06333 Detail', rows: 79_053, headerRow: 1 }])
    expect(audit().quality.sheets[0]?.release).toBe('15-87693')
  })

  test('by month, from 2014-10', async () => {
    const months = await pairs(audit(), `select strftime(prepare_date, '%Y-%m') as m, count(*) from ${table} group by m order by m`)
    expect(Object.keys(months)[0]).toBe('2014-10')
    expect(Object.values(months)).toEqual([11_437, 9_657, 8_306, 7_140, 7_079, 8_081, 8_139, 7_638, 7_590, 3_986])
  })

  test('by type', async () => {
    const types = await pairs(audit(), `select detainer_type, count(*) as n from ${table} group by 1 order by n desc`)
    expect(Object.values(types)).toEqual([75_497, 2_811, 546, 199])
  })

  test('by lift reason', async () => {
    const reasons = await pairs(audit(), `select coalesce(detainer_lift_reason, 'missing') as r, count(*) from ${table} group by 1`)
    expect(reasons).toMatchObject({
      missing: 52_263,
      'Booked into Detention': 15_877,
      'Detainer Declined by LEA': 5_501,
      Lifted: 3_773,
      'United States Citizen Interviewed': 55,
    })
  })

  test('each row is one detainer issued, its outcome the reason it was lifted', async () => {
    const issued = `from 'entries.parquet' where act = 'DetainerIssued'`
    expect(await one(audit(), `select count(*) ${issued}`)).toBe(79_053)
    expect(await one(audit(), `select count(*) ${issued} and outcome = 'United States Citizen Interviewed'`)).toBe(55)
  })
})
