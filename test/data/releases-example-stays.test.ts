import { expect, test } from 'vitest'
import { auditOnce, describeData, pairs } from './releases-files.ts'

const names = [0, 1, 2].map((n) => `releases/example_stays_${n}.csv`)

describeData('three published examples in the layout of 2011-2024', () => {
  const audit = auditOnce(...names)

  test('5, 10 and 6 placements, one person a file', async () => {
    expect(audit().quality.sheets.map(({ rows }) => rows)).toEqual([5, 10, 6])
    const people = `select file, count(distinct unique_identifier) from 'tables/placements-2011-2024.parquet' group by file order by file`
    expect(Object.values(await pairs(audit(), people))).toEqual([1, 1, 1])
  })

  test('the first and the last file are one stay each; the second, counted by its stay book-ins, is three', async () => {
    const stays = `select file, count(distinct stay_book_in_date_time) from 'tables/placements-2011-2024.parquet' group by file order by file`
    expect(Object.values(await pairs(audit(), stays))).toEqual([1, 3, 1])
  })

  test('each placement is a book-in, and a book-out where it ended: the last of the second file is still open', async () => {
    expect(await pairs(audit(), `select act, count(*) from 'entries.parquet' group by act`)).toEqual({ BookedIn: 21, BookedOut: 20 })
    const [last] = await audit().ask(`select occurred_at, facility, outcome from 'entries.parquet' order by occurred_at desc limit 1`)
    expect(last).toEqual({ occurred_at: '2022-08-11 23:00:00', facility: 'ELIZABETH CONTRACT D.F.', outcome: null })
  })
})
