import { z } from 'zod'
import { type CheckFinding, findingIn } from '../finding.ts'
import { isMonthColumn, isTotalRow } from '../tables/pick.ts'
import { addressOf, numberIn, shownAt } from '../tables/table.ts'
import { recomputedWords } from '../words/recomputed-words.ts'
import type { Edition } from '../workbook/edition.ts'
import { monthOfColumn } from '../workbook/month-of-column.ts'

/** The people held in a month as row-level data give them, counted in two ways. */
export const RecomputedMonth = z.object({
  month: z.string().describe('2025-10'),
  days: z.number(),
  atMidnight: z.number().describe('Average of the people still there when each day ended'),
  present: z.number().describe('Average of the people there at any time of each day, at every place'),
  facilities: z.number().describe('The most facilities with somebody in them on one day'),
})
export type RecomputedMonth = z.infer<typeof RecomputedMonth>

/** A published monthly average beside the recomputed ones. */
export interface ComparedMonth {
  file: string
  sheet: string
  cell: string
  month: string
  shown: string
  published: number
  recomputed: RecomputedMonth
  /** Whether the published number lies between the two. */
  isBetween: boolean
}

/** Official averages weigh a day by the hours people are held, roughly: they lie between the two counts. Rounding apart. */
const slack = 0.5

/** Every published monthly average daily population for which there are rows. Months that were not over on the day of the data are left out. */
export function comparePopulation(editions: readonly Edition[], months: readonly RecomputedMonth[]): ComparedMonth[] {
  const byMonth = new Map(months.map((month) => [month.month, month]))
  return editions.flatMap((edition) => {
    const { tables, fiscalYear, dataOn, workbook } = edition
    const table = tables.find(({ spec }) => spec.id === 'population-by-facility-type')
    const total = table?.rows.find(isTotalRow)
    if (!table || !total) return []
    return table.columns.filter(isMonthColumn).flatMap((column) => {
      const month = monthOfColumn(column, fiscalYear)
      const published = numberIn(table, total, column)
      const recomputed = byMonth.get(month?.toString() ?? '')
      const isOver =
        month !== undefined && (!dataOn || Temporal.PlainDate.compare(month.toPlainDate({ day: month.daysInMonth }), dataOn) <= 0)
      if (!published || !recomputed || !isOver) return []
      const isBetween = published >= recomputed.atMidnight - slack && published <= recomputed.present + slack
      return [
        {
          file: workbook.file,
          sheet: table.grid.name,
          cell: addressOf(total, column),
          month: recomputed.month,
          shown: shownAt(table, total, column),
          published,
          recomputed,
          isBetween,
        },
      ]
    })
  })
}

/** Published averages that no way of counting the rows gives. */
export const checkPopulation = (editions: readonly Edition[], months: readonly RecomputedMonth[]): CheckFinding[] =>
  comparePopulation(editions, months)
    .filter(({ isBetween }) => !isBetween)
    .map(({ file, sheet, cell, month, shown, published, recomputed: { atMidnight, present } }) =>
      findingIn(file, sheet, {
        check: 'differs-from-rows',
        cell,
        ...recomputedWords.month({ printed: shown, month: Temporal.PlainYearMonth.from(month), published, atMidnight, present }),
        severity: 'warning',
        sure: 'likely',
      }),
    )
