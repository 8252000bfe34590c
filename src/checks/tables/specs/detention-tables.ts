import {
  columnNamed,
  everyOther,
  isCriminality,
  isCriminalityColumn,
  isMonthColumn,
  isTotalColumn,
  isTotalRow,
  isYearOverall,
  ofGroup,
  rowNamed,
} from '../pick.ts'
import { plain, type TableRow, type TableSpec } from '../table.ts'

const isFacilityType = columnNamed(/^(fsc|adult|frc)$/)
const isAgency = (row: TableRow) => rowNamed(/^(cbp|ice)$/)(row)
const isAverage = (label: string) => /^(cbp|ice)? ?average$/.test(label)

const monthsAddUp = { kind: 'columns-sum', total: columnNamed(/^(total|fy overall)$/), parts: isMonthColumn } as const
const rowsAddUp = { kind: 'rows-sum', total: isTotalRow, parts: everyOther } as const
const yearBetween = { kind: 'columns-between', whole: isYearOverall, parts: isMonthColumn } as const
const totalBetween = { kind: 'rows-between', whole: isTotalRow, parts: everyOther } as const

/** The reason's own total, within a table of reason by criminality. */
const isReasonTotal = (row: TableRow) => plain(row.labels[1] ?? '') === 'total'
const isOfReason = (row: TableRow, reason: RegExp) => reason.test(plain(row.labels[0] ?? ''))
const isBondSet = (row: TableRow) => isOfReason(row, /^bond set by/)

/** Tables of the sheet named Detention. */
export const detentionTables: readonly TableSpec[] = [
  {
    id: 'detained-by-disposition',
    says: 'people detained by processing disposition',
    title: /currently detained by processing disposition/i,
    measures: 'counts',
    relations: [rowsAddUp, { kind: 'columns-sum', total: isTotalColumn, parts: isFacilityType }],
  },
  {
    id: 'fear-to-release',
    says: 'days from fear decision to release',
    title: /average time from uscis fear decision/i,
    measures: 'averages',
  },
  {
    id: 'fear-established',
    says: 'people with an established fear by facility type',
    title: /uscis-established fear decisions in an ice/i,
    measures: 'counts',
    relations: [rowsAddUp],
  },
  {
    id: 'detained-by-criminality',
    says: 'people detained by criminality and arresting agency',
    title: /currently detained by criminality/i,
    measures: 'mixed',
    relations: [
      { ...rowsAddUp, columns: columnNamed(/^(ice|cbp|total)$/) },
      { kind: 'columns-sum', total: isTotalColumn, parts: columnNamed(/^(ice|cbp)$/) },
      { kind: 'column-share', share: columnNamed(/^percent ice$/), part: columnNamed(/^ice$/), whole: isTotalColumn },
      { kind: 'column-share', share: columnNamed(/^percent cbp$/), part: columnNamed(/^cbp$/), whole: isTotalColumn },
    ],
  },
  {
    id: 'book-ins-by-month',
    says: 'book-ins by arresting agency and month',
    title: /initial book-?ins by arresting agency and month/i,
    measures: 'counts',
    relations: [rowsAddUp, monthsAddUp],
  },
  {
    id: 'book-ins-by-criminality',
    says: 'book-ins by facility type and criminality',
    title: /initial book-?ins by (facility type and )?criminality/i,
    measures: 'counts',
    relations: [rowsAddUp, { kind: 'columns-sum', total: isTotalColumn, parts: isCriminalityColumn }],
  },
  {
    id: 'book-outs',
    says: 'final book-outs by facility type',
    title: /final (book[ -]?outs|releases) ?(by facility type)? ?:/i,
    measures: 'counts',
    relations: [rowsAddUp],
  },
  { id: 'removals', says: 'removals', title: /^ice removals/i, measures: 'counts' },
  {
    id: 'book-outs-by-reason',
    says: 'final book-outs by release reason, month and criminality',
    title: /final (book[ -]?outs|releases) by release reason, month/i,
    labels: 2,
    measures: 'counts',
    relations: [
      monthsAddUp,
      { kind: 'rows-sum', total: isReasonTotal, parts: (row, total) => row.labels[0] === total.labels[0] && isCriminality(row) },
      {
        kind: 'rows-sum',
        total: (row) => isOfReason(row, /^bonded out$/),
        parts: (row, total) => isBondSet(row) && row.labels[1] === total.labels[1],
      },
      {
        kind: 'rows-sum',
        total: (row) => isOfReason(row, /^total$/) && plain(row.labels[1] ?? '') === '',
        parts: (row) => isReasonTotal(row) && !isBondSet(row),
      },
    ],
  },
  {
    id: 'book-outs-by-reason-of-year',
    layoutOf: 'book-outs-by-reason',
    says: 'final book-outs by release reason and criminality',
    title: /final (book[ -]?outs|releases) by release reason and criminality/i,
    measures: 'counts',
    relations: [
      { kind: 'columns-sum', total: isTotalColumn, parts: isCriminalityColumn },
      { kind: 'rows-sum', total: rowNamed(/^bonded out$/), parts: isBondSet },
      { kind: 'rows-sum', total: isTotalRow, parts: (row) => !isTotalRow(row) && !isBondSet(row) },
    ],
  },
  {
    id: 'population',
    says: 'average daily population by arresting agency and month',
    title: /average daily population by arresting agency/i,
    startsGroup: isAverage,
    measures: 'averages',
    relations: [
      { kind: 'rows-sum', total: (row) => row.isHead, parts: ofGroup },
      { kind: 'rows-sum', total: rowNamed(/^average$/), parts: (row) => rowNamed(/^(cbp|ice) average$/)(row) },
      yearBetween,
    ],
  },
  {
    id: 'stay',
    says: 'average length of stay by arresting agency and month',
    title: /average length of stay by arresting agency/i,
    startsGroup: isAverage,
    measures: 'averages',
    relations: [
      { kind: 'rows-between', whole: (row) => row.isHead, parts: ofGroup },
      { kind: 'rows-between', whole: rowNamed(/^average$/), parts: (row) => rowNamed(/^(cbp|ice) average$/)(row) },
      yearBetween,
    ],
  },
  {
    id: 'population-by-facility-type',
    says: 'average daily population by facility type and month',
    title: /average daily population by (facility type|month)/i,
    measures: 'averages',
    relations: [rowsAddUp, yearBetween],
  },
  {
    id: 'stay-by-facility-type',
    says: 'average length of stay by facility type and month',
    title: /average length of stay by (facility type|month)/i,
    measures: 'averages',
    relations: [totalBetween, yearBetween],
  },
  {
    id: 'stay-adult-by-agency',
    says: 'average length of stay in adult facilities by arresting agency and month',
    title: /average length of stay adult facility type/i,
    measures: 'averages',
    relations: [{ ...totalBetween, parts: isAgency }, yearBetween],
  },
  {
    id: 'parole-requested',
    says: 'parole requested after a positive fear determination',
    title: /credible fear determination parole requested/i,
    measures: 'counts',
    relations: [monthsAddUp],
  },
  {
    id: 'parole-status',
    says: 'parole granted and denied after a positive fear determination',
    title: /credible fear determination parole status/i,
    labels: 2,
    measures: 'counts',
    relations: [monthsAddUp],
  },
  {
    id: 'stateless',
    says: 'stateless people detained by facility',
    title: /currently detained of stateless/i,
    labels: 2,
    measures: 'counts',
    relations: [{ kind: 'rows-sum', total: (row) => isTotalRow(row), parts: everyOther }],
  },
]
