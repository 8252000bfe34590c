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
    says: { en: 'people detained by processing disposition', es: 'personas detenidas por tipo de trámite' },
    title: /currently detained by processing disposition/i,
    measures: 'counts',
    relations: [rowsAddUp, { kind: 'columns-sum', total: isTotalColumn, parts: isFacilityType }],
  },
  {
    id: 'fear-to-release',
    says: { en: 'days from fear decision to release', es: 'días desde la decisión sobre el temor hasta la liberación' },
    title: /average time from uscis fear decision/i,
    measures: 'averages',
  },
  {
    id: 'fear-established',
    says: { en: 'people with an established fear by facility type', es: 'personas con temor acreditado por tipo de centro' },
    title: /uscis-established fear decisions in an ice/i,
    measures: 'counts',
    relations: [rowsAddUp],
  },
  {
    id: 'detained-by-criminality',
    says: {
      en: 'people detained by criminality and arresting agency',
      es: 'personas detenidas por antecedentes penales y agencia que arrestó',
    },
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
    says: { en: 'book-ins by arresting agency and month', es: 'ingresos por agencia que arrestó y mes' },
    title: /initial book-?ins by arresting agency and month/i,
    measures: 'counts',
    relations: [rowsAddUp, monthsAddUp],
  },
  {
    id: 'book-ins-by-criminality',
    says: { en: 'book-ins by facility type and criminality', es: 'ingresos por tipo de centro y antecedentes penales' },
    title: /initial book-?ins by (facility type and )?criminality/i,
    measures: 'counts',
    relations: [rowsAddUp, { kind: 'columns-sum', total: isTotalColumn, parts: isCriminalityColumn }],
  },
  {
    id: 'book-outs',
    says: { en: 'final book-outs by facility type', es: 'salidas finales por tipo de centro' },
    title: /final (book[ -]?outs|releases) ?(by facility type)? ?:/i,
    measures: 'counts',
    relations: [rowsAddUp],
  },
  { id: 'removals', says: { en: 'removals', es: 'expulsiones' }, title: /^ice removals/i, measures: 'counts' },
  {
    id: 'book-outs-by-reason',
    says: {
      en: 'final book-outs by release reason, month and criminality',
      es: 'salidas finales por motivo de liberación, mes y antecedentes penales',
    },
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
    says: {
      en: 'final book-outs by release reason and criminality',
      es: 'salidas finales por motivo de liberación y antecedentes penales',
    },
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
    says: { en: 'average daily population by arresting agency and month', es: 'población diaria media por agencia que arrestó y mes' },
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
    says: { en: 'average length of stay by arresting agency and month', es: 'estancia media por agencia que arrestó y mes' },
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
    says: { en: 'average daily population by facility type and month', es: 'población diaria media por tipo de centro y mes' },
    title: /average daily population by (facility type|month)/i,
    measures: 'averages',
    relations: [rowsAddUp, yearBetween],
  },
  {
    id: 'stay-by-facility-type',
    says: { en: 'average length of stay by facility type and month', es: 'estancia media por tipo de centro y mes' },
    title: /average length of stay by (facility type|month)/i,
    measures: 'averages',
    relations: [totalBetween, yearBetween],
  },
  {
    id: 'stay-adult-by-agency',
    says: {
      en: 'average length of stay in adult facilities by arresting agency and month',
      es: 'estancia media en centros de adultos por agencia que arrestó y mes',
    },
    title: /average length of stay adult facility type/i,
    measures: 'averages',
    relations: [{ ...totalBetween, parts: isAgency }, yearBetween],
  },
  {
    id: 'parole-requested',
    says: {
      en: 'parole requested after a positive fear determination',
      es: 'solicitudes de permiso (parole) tras una decisión favorable sobre el temor',
    },
    title: /credible fear determination parole requested/i,
    measures: 'counts',
    relations: [monthsAddUp],
  },
  {
    id: 'parole-status',
    says: {
      en: 'parole granted and denied after a positive fear determination',
      es: 'permisos (parole) concedidos y negados tras una decisión favorable sobre el temor',
    },
    title: /credible fear determination parole status/i,
    labels: 2,
    measures: 'counts',
    relations: [monthsAddUp],
  },
  {
    id: 'stateless',
    says: { en: 'stateless people detained by facility', es: 'personas apátridas detenidas por centro' },
    title: /currently detained of stateless/i,
    labels: 2,
    measures: 'counts',
    relations: [{ kind: 'rows-sum', total: (row) => isTotalRow(row), parts: everyOther }],
  },
]
