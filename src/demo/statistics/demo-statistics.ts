import type { WorkbookGrids } from '../../releases/workbook/grid.ts'
import { inventedWorkbook } from './invented-workbook.ts'
import { seededFaults } from './seeded-faults.ts'

/** The people held in a month, counted in the two ways a day can be counted. */
interface CountedMonth {
  /** `2025-10`. */
  month: string
  atMidnight: number
  present: number
}

const years = [2024, 2025] as const

/**
 * Two editions of an invented agency's statistics: an earlier one without a fault, and a later one with most of those that workbooks have had.
 * @param counted months of the invented release; the workbooks print a number between the two counts
 */
export function demoStatistics(counted: readonly CountedMonth[]): WorkbookGrids[] {
  const [earlier, later] = years.map((year) => inventedWorkbook(year, year, heldIn(year, counted)))
  if (!earlier || !later) return []
  const seeded = seededFaults.filter(({ id }) => id !== 'fraction-and-percent-mixed' && id !== 'dates-as-bare-numbers')
  return [earlier, seeded.reduce((workbook, { seed }) => seed(workbook), later)]
}

/** The twelve months of a fiscal year, which begins in October; none where one of them was not counted. */
function heldIn(year: number, counted: readonly CountedMonth[]): number[] {
  const byMonth = new Map(counted.map((month) => [month.month, month]))
  const held = Array.from({ length: 12 }, (_, at) =>
    byMonth.get(
      Temporal.PlainYearMonth.from({ year: year - 1, month: 10 })
        .add({ months: at })
        .toString(),
    ),
  )
  return held.every((month) => month !== undefined)
    ? held.map(({ atMidnight, present }) => Math.round(((atMidnight + present) / 2) * 1e6) / 1e6)
    : []
}
