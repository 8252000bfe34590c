import { findCell } from '../../../releases/workbook/grid.ts'
import { dayOf } from '../../../releases/workbook/shown-value.ts'
import { type FindingHere, notKnown } from '../../finding.ts'
import { readDay } from '../../read-day.ts'
import { sayCount, sayList } from '../../say-number.ts'
import { addressOf, type PublishedTable, plain, shownAt, type TableColumn, type TableRow } from '../../tables/table.ts'
import type { Edition } from '../edition.ts'
import { findColumn, textOf } from './facility-columns.ts'

/** The workbook's own footnote on inspection ratings: "Annual or biennial inspections". */
const longestGapYears = 2
/** Facilities named in a sentence. */
const named = 5

interface Inspection {
  row: TableRow
  type: string
  on: Temporal.PlainDate | undefined
  /** The text of the date cell where it holds no date. */
  text: string
  rating: string
}

/** Inspections that are missing, out of date, in the future, or a plan where a date should be. */
export function checkInspections(table: PublishedTable, { dataOn, namedOn }: Edition): FindingHere[] {
  const [type, date, rating] = [/^last inspection type$/, /^last inspection (end )?date$/, /^last (final rating|inspection rating.*)$/].map(
    (name) => findColumn(table, name),
  )
  if (!date) return []
  const asOf = dataOn ?? namedOn
  const all = table.rows.map((row) => inspectionOf(table, row, { type, date, rating }))
  return [
    ...missing(all, date, table),
    ...planned(all, date, table),
    ...(asOf ? [...old(all, date, asOf, table), ...future(all, date, asOf, table)] : []),
  ]
}

function inspectionOf(
  table: PublishedTable,
  row: TableRow,
  { type, date, rating }: { type: TableColumn | undefined; date: TableColumn; rating: TableColumn | undefined },
): Inspection {
  const cell = findCell(table.grid, row.row, date.column)
  const text = textOf(table, row, date)
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? []
  const on = dayOf(cell, table.is1904, true) ?? (year ? readDay(Number(year), Number(month), Number(day)) : undefined)
  return { row, type: textOf(table, row, type), on, text: on ? '' : text, rating: textOf(table, row, rating) }
}

const isNone = (text: string): boolean => /^(n\/?a|none|-)?$/.test(plain(text))

const sayNames = (found: readonly Inspection[]): string =>
  `${sayList(found.slice(0, named).map(({ row }) => row.label))}${found.length > named ? ' and others' : ''}`

function missing(all: readonly Inspection[], date: TableColumn, table: PublishedTable): FindingHere[] {
  const none = all.filter(({ type, on, text, rating }) => isNone(type) && on === undefined && isNone(text) && isNone(rating))
  const unrated = all.filter((one) => !none.includes(one) && isNone(one.rating))
  const [first] = none
  if (!first) return []
  return [
    {
      check: 'inspection-missing',
      cell: addressOf(first.row, date),
      alsoCells: none.slice(1).map(({ row }) => addressOf(row, date)),
      printed: shownAt(table, first.row, date),
      expected: 'an inspection, or the reason there is none',
      why: `${none.length} of the ${sayCount(all.length, 'facility', 'facilities')} listed have no inspection at all printed beside them, neither type nor date nor rating, though people are held there: ${sayNames(none)}.${unrated.length > 0 ? ` ${sayCount(unrated.length, 'other prints', 'others print')} an inspection and no rating, so ${none.length + unrated.length} have none.` : ''}`,
      severity: 'note',
      sure: 'certain',
    },
  ]
}

/** "Scheduled FY26" where the end of the last inspection should be. */
function planned(all: readonly Inspection[], date: TableColumn, table: PublishedTable): FindingHere[] {
  const plans = all.filter(({ text }) => !isNone(text))
  const inspected = plans.filter(({ type, rating }) => !isNone(type) || !isNone(rating))
  const [first] = inspected.length > 0 ? inspected : plans
  if (!first) return []
  return [
    {
      check: 'inspection-date',
      cell: addressOf(first.row, date),
      alsoCells: plans.filter(({ row }) => row !== first.row).map(({ row }) => addressOf(row, date)),
      printed: shownAt(table, first.row, date),
      expected: notKnown,
      why: `For ${sayCount(plans.length, 'facility', 'facilities')} the column “${date.label}” holds a plan and no date, as “${first.text}” at ${first.row.label}${inspected.length > 0 ? `; ${inspected.length} of them print a type or rating of an inspection whose day is thereby lost` : ''}.`,
      severity: 'warning',
      sure: 'certain',
    },
  ]
}

function old(all: readonly Inspection[], date: TableColumn, asOf: Temporal.PlainDate, table: PublishedTable): FindingHere[] {
  const limit = asOf.subtract({ years: longestGapYears })
  const late = all
    .filter(({ on }) => on !== undefined && Temporal.PlainDate.compare(on, limit) < 0)
    .toSorted((one, other) => Temporal.PlainDate.compare(one.on ?? asOf, other.on ?? asOf))
  const [first] = late
  if (!first) return []
  return [
    {
      check: 'inspection-old',
      cell: addressOf(first.row, date),
      alsoCells: late.slice(1).map(({ row }) => addressOf(row, date)),
      printed: shownAt(table, first.row, date),
      expected: `${limit} or later`,
      why: `The last inspection of ${sayCount(late.length, 'facility', 'facilities')} ended more than two years before the day of the data (${asOf}), while the workbook’s own footnote speaks of annual or biennial inspections: ${late
        .slice(0, named)
        .map(({ row, on }) => `${row.label} on ${on}`)
        .join('; ')}.`,
      arithmetic: `${asOf} − ${longestGapYears} years = ${limit}`,
      severity: 'note',
      sure: 'likely',
    },
  ]
}

function future(all: readonly Inspection[], date: TableColumn, asOf: Temporal.PlainDate, table: PublishedTable): FindingHere[] {
  return all
    .filter(({ on }) => on !== undefined && (Temporal.PlainDate.compare(on, asOf.add({ days: 7 })) > 0 || on.year < 2000))
    .map(({ row, on }) => ({
      check: 'impossible-day',
      cell: addressOf(row, date),
      printed: shownAt(table, row, date),
      expected: notKnown,
      why: `The last inspection of ${row.label} is printed as having ended on ${on}, ${(on?.year ?? 0) < 2000 ? 'before there were such inspections' : `after the day of the data (${asOf})`}.`,
      severity: 'error',
      sure: 'certain',
    }))
}
