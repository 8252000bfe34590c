import { plain, type TableColumn, type TableRow } from '../tables/table.ts'
import type { Edition } from '../workbook/edition.ts'
import { monthOfColumn } from '../workbook/month-of-column.ts'

/** Whether the year or month of a cell was not over on the day of an edition's data: its number is to grow, and growth is no revision. */
export function isStillRunning(row: TableRow, column: TableColumn, { dataOn, fiscalYear }: Edition): boolean {
  if (dataOn === undefined) return false
  const year = yearIn([...row.labels, ...column.names])
  const end = year === undefined ? undefined : Temporal.PlainDate.from({ year, month: 9, day: 30 })
  if (end && year === fiscalYear && Temporal.PlainDate.compare(dataOn, end) < 0) return true
  // People in custody in the middle or at the end of a month are counted on one day: such a number does not grow.
  if (/^(mid|end)$/.test(plain(column.names.at(-1) ?? ''))) return false
  const month = monthOfColumn(column, undefined)
  return month !== undefined && Temporal.PlainYearMonth.compare(month, dataOn.toPlainYearMonth()) >= 0
}

function yearIn(labels: readonly string[]): number | undefined {
  const [, digits] = labels.map((label) => /^fy ?(20\d\d)$/.exec(plain(label))).find((match) => match !== null) ?? []
  return digits === undefined ? undefined : Number(digits)
}
