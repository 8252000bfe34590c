import { findCell } from '../../../releases/workbook/grid.ts'
import { dayOf } from '../../../releases/workbook/shown-value.ts'
import type { FindingHere } from '../../finding.ts'
import { readDay } from '../../read-day.ts'
import { addressOf, type PublishedTable, plain, shownAt, type TableColumn, type TableRow } from '../../tables/table.ts'
import { facilityWords } from '../../words/facility-words.ts'
import type { Edition } from '../edition.ts'
import { findColumn, textOf } from './facility-columns.ts'

/** The workbook's own footnote on inspection ratings: "Annual or biennial inspections". */
const longestGapYears = 2
/** Facilities named in a sentence. */
const named = 5
/** Dates before this are slips of the hand. */
const firstYear = 2000

/** Files are named some days before or after their data are taken. */
const isAfter = (day: Temporal.PlainDate, other: Temporal.PlainDate): boolean => Temporal.PlainDate.compare(day, other.add({ days: 7 })) > 0

interface Inspection {
  row: TableRow
  type: string
  on: Temporal.PlainDate | undefined
  /** The text of the date cell where it holds no date. */
  text: string
  rating: string
}

/** Inspections that are missing, out of date, later than the data, or words where a date should be. */
export function checkInspections(table: PublishedTable, edition: Edition): FindingHere[] {
  const [type, date, rating] = [/^last inspection type$/, /^last inspection (end )?date$/, /^last (final rating|inspection rating.*)$/].map(
    (name) => findColumn(table, name),
  )
  if (!date) return []
  const made = madeOf(edition)
  const all = table.rows.map((row) => inspectionOf(table, row, { type, date, rating }))
  return [
    ...missing(all, date, table),
    ...planned(all, date, table),
    ...(made
      ? [
          ...old(all, date, made.asOf, table),
          ...impossible(all, date, made, table),
          ...later(
            all.filter(({ on }) => on !== undefined && isPossible(on, made)),
            date,
            made.asOf,
            table,
          ),
        ]
      : []),
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
      ...facilityWords.noInspection({
        printed: shownAt(table, first.row, date),
        none: none.length,
        all: all.length,
        names: none.slice(0, named).map(({ row }) => row.label),
        unrated: unrated.length,
      }),
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
      ...facilityWords.wordsForDay({
        printed: shownAt(table, first.row, date),
        column: date.label,
        text: first.text,
        facility: first.row.label,
        count: plans.length,
        inspected: inspected.length,
      }),
      severity: inspected.length > 0 ? 'warning' : 'note',
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
      ...facilityWords.oldInspections({
        printed: shownAt(table, first.row, date),
        limit,
        asOf,
        years: longestGapYears,
        count: late.length,
        oldest: late.slice(0, named).flatMap(({ row, on }) => (on ? [{ facility: row.label, on }] : [])),
      }),
      severity: 'note',
      sure: 'likely',
    },
  ]
}

/** Days that no inspection can have ended on: later than any day this edition can have been made on, or before there were any. */
function impossible(all: readonly Inspection[], date: TableColumn, made: Made, table: PublishedTable): FindingHere[] {
  return all.flatMap(({ row, on }) =>
    on === undefined || isPossible(on, made)
      ? []
      : [
          {
            check: 'impossible-day',
            cell: addressOf(row, date),
            ...facilityWords.impossibleInspection({
              printed: shownAt(table, row, date),
              facility: row.label,
              on,
              until: on.year < firstYear ? undefined : made.until,
            }),
            severity: 'error',
            sure: 'certain',
          },
        ],
  )
}

/** The day of the data, and the last day on which the workbook can have been made. */
interface Made {
  asOf: Temporal.PlainDate
  until: Temporal.PlainDate
}

/** Files are named for the day they are made on; those that are not are made within the year. */
function madeOf({ dataOn, namedOn }: Edition): Made | undefined {
  const asOf = dataOn ?? namedOn
  if (!asOf) return undefined
  if (!namedOn) return { asOf, until: asOf.add({ years: 1 }) }
  return { asOf, until: Temporal.PlainDate.compare(namedOn, asOf) > 0 ? namedOn : asOf }
}

const isPossible = (on: Temporal.PlainDate, { until }: Made): boolean => on.year >= firstYear && !isAfter(on, until)

/** Inspections later than the data beside them: the column is of another day than the sheet says. */
function later(all: readonly Inspection[], date: TableColumn, asOf: Temporal.PlainDate, table: PublishedTable): FindingHere[] {
  const after = all
    .filter(({ on }) => on !== undefined && isAfter(on, asOf))
    .toSorted((one, other) => Temporal.PlainDate.compare(other.on ?? asOf, one.on ?? asOf))
  const [last] = after
  if (!last?.on) return []
  return [
    {
      check: 'inspection-date',
      cell: addressOf(last.row, date),
      alsoCells: after.slice(1).map(({ row }) => addressOf(row, date)),
      ...facilityWords.laterInspections({
        printed: shownAt(table, last.row, date),
        asOf,
        count: after.length,
        last: { facility: last.row.label, on: last.on },
      }),
      severity: 'note',
      sure: 'certain',
    },
  ]
}
