import type { Context } from 'hono'
import { tallyNights, tallyYear, type YearLine } from '../../../../offices/inspections/exports.ts'
import { csvLine } from '../../../../releases/csv/write-csv.ts'
import { eventsOf } from './line-page.ts'
import { nightRows } from './nights-page.ts'
import type { ReadYear } from './read-place-year.ts'

type Cells = readonly (string | number | null)[]

/** The table of the year as CSV: a row a line, a column a month. */
export function yearCsv(context: Context, { year }: ReadYear): Response {
  const nights = tallyNights(year)
  const rows: Cells[] = [
    ['people-at-midnight-most', ...nights.map((month) => month?.most ?? null), null],
    ['people-at-midnight-mean', ...nights.map((month) => (month ? Number(month.mean.toFixed(2)) : null)), null],
    ...tallyYear(year).map(({ line, byMonth, all }) => [line, ...byMonth, all]),
  ]
  return csv(context, `${year.code}-year.csv`, ['line', ...year.months, 'year'], rows)
}

/** Everything counted, or one line of it, a row each. */
export function eventsCsv(context: Context, read: ReadYear, line: YearLine | undefined, month: string | undefined): Response {
  const rows = eventsOf(read, line, month).map((event) => [
    event.line,
    event.on,
    event.says,
    event.caseKind,
    event.caseId,
    event.entryId,
    event.dollars ?? null,
  ])
  return csv(context, `${read.year.code}-${line ?? 'all'}.csv`, ['line', 'on', 'says', 'case_kind', 'case_id', 'entry_id', 'dollars'], rows)
}

export function nightsCsv(context: Context, read: ReadYear, month: string | undefined): Response {
  const rows = nightRows(read, month).map(({ on, people, beds, counted }) => [on, people, beds, counted])
  return csv(context, `${read.year.code}-nights.csv`, ['on', 'people', 'beds', 'counted'], rows)
}

function csv(context: Context, name: string, head: readonly string[], rows: readonly Cells[]): Response {
  context.header('Content-Type', 'text/csv; charset=utf-8')
  context.header('Content-Disposition', `attachment; filename="${name}"`)
  return context.body([head, ...rows].map((row) => csvLine(row)).join(''))
}
