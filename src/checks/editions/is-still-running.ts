import { isMonthColumn, isTotalColumn, isYearOverall } from '../tables/pick.ts'
import { type PublishedTable, plain, type TableColumn, type TableRow } from '../tables/table.ts'
import type { Edition } from '../workbook/edition.ts'
import { monthOfColumn } from '../workbook/month-of-column.ts'

/** The sheets of one workbook are of days a little apart: what ended fewer days before the latest of them may not have been counted to its end. */
const daysApart = 5

/** Whether the year or month of a cell was not over on the day of an edition's data: its number is to grow, and growth is no revision. */
export function isStillRunning(row: TableRow, column: TableColumn, { dataOn, fiscalYear }: Edition): boolean {
  if (dataOn === undefined) return false
  const isOver = (end: Temporal.PlainDate) => Temporal.PlainDate.compare(end.add({ days: daysApart }), dataOn) <= 0
  // People in custody in the middle or at the end of a month are counted on one day: such a number does not grow.
  if (/^(mid|end)$/.test(plain(column.names.at(-1) ?? ''))) return false
  const year = yearIn([...row.labels, ...column.names])
  const month = monthOfColumn(column, year ?? fiscalYear)
  if (month !== undefined) return !isOver(month.toPlainDate({ day: month.daysInMonth }))
  const ofYear = year ?? fiscalYear
  return ofYear !== undefined && !isOver(Temporal.PlainDate.from({ year: ofYear, month: 9, day: 30 }))
}

/** Whether a cell says of which month or year it is: any other is of the day of the data, and another day has another number. */
export const isOfATime = (table: PublishedTable, row: TableRow, column: TableColumn): boolean =>
  yearIn([...row.labels, ...column.names]) !== undefined ||
  monthOfColumn(column, 2000) !== undefined ||
  ((isYearOverall(column) || isTotalColumn(column)) && table.columns.some(isMonthColumn)) ||
  ofOneTime.has(table.spec.id)

/** Tables whose title names the month or quarter that they are of. */
const ofOneTime = new Set(['segregation', 'placements'])

function yearIn(labels: readonly string[]): number | undefined {
  const [, digits] = labels.map((label) => /^fy ?(20\d\d)$/.exec(plain(label))).find((match) => match !== null) ?? []
  return digits === undefined ? undefined : Number(digits)
}
