import { columnNamed, everyOther, isTotalRow, ofGroup, rowNamed } from '../pick.ts'
import { plain, type TableRow, type TableSpec } from '../table.ts'

const rowsAddUp = { kind: 'rows-sum', total: isTotalRow, parts: everyOther } as const
const isCount = columnNamed(/^(count|number of placements|placement count)$/)

const technologies = /^(smartlink|dual tech(nology)?|ankle monitor|wristworn|voice ?id|gps|veriwatch|no tech(nology)?|beacon|tr)$/
const countsAddUp = { ...rowsAddUp, columns: columnNamed(/^(count|daily tech cost)$/) } as const
const averageWeighs = {
  kind: 'weighted-average',
  whole: isTotalRow,
  parts: everyOther,
  weight: columnNamed(/^count$/),
  columns: columnNamed(/^(alip|average length in program)$/),
} as const

const alternatives: readonly TableSpec[] = [
  {
    id: 'alternatives-by-technology',
    says: { en: 'people in alternatives to detention by technology', es: 'personas en alternativas a la detención por tecnología' },
    title: /atd active population counts and daily cost/i,
    measures: 'mixed',
    relations: [countsAddUp],
  },
  {
    id: 'court-appearance',
    says: {
      en: 'court appearances of people in alternatives to detention',
      es: 'comparecencias ante el tribunal de personas en alternativas a la detención',
    },
    title: /court appearance: (total|final) hearings/i,
    measures: 'mixed',
    relations: [
      { ...rowsAddUp, columns: columnNamed(/^count$/) },
      { kind: 'share-of-total', share: columnNamed(/^%$/), count: columnNamed(/^count$/), total: isTotalRow },
    ],
  },
  {
    id: 'alternatives-by-status',
    says: {
      en: 'people in alternatives to detention by family status',
      es: 'personas en alternativas a la detención por situación familiar',
    },
    title: /atd active population by status/i,
    measures: 'mixed',
    relations: [countsAddUp, averageWeighs],
  },
  {
    id: 'alternatives-by-area',
    says: {
      en: 'people in alternatives to detention by area and technology',
      es: 'personas en alternativas a la detención por área y tecnología',
    },
    title: /active atd participants and average length in program/i,
    startsGroup: (label) => !technologies.test(label),
    measures: 'mixed',
    relations: [
      { ...countsAddUp, total: (row: TableRow) => row.isHead && !isTotalRow(row), parts: ofGroup },
      { ...countsAddUp, parts: (row: TableRow) => row.isHead && !isTotalRow(row) },
      { ...averageWeighs, whole: (row: TableRow) => row.isHead && !isTotalRow(row), parts: ofGroup },
      { ...averageWeighs, parts: (row: TableRow) => row.isHead && !isTotalRow(row) },
    ],
  },
]

const isDetainees = (row: TableRow) => row.group !== '' && !row.isHead
const custodyLength: readonly TableSpec[] = [
  {
    id: 'custody-stay',
    says: { en: 'average length of stay of people in custody on the day', es: 'estancia media de las personas detenidas ese día' },
    title: /average in custody length of stay/i,
    heading: /^population$/i,
    headingRows: 3,
    measures: 'averages',
    relations: [{ kind: 'rows-between', whole: isTotalRow, parts: everyOther }],
  },
  {
    id: 'custody-bands',
    says: { en: 'people in custody by days held', es: 'personas detenidas por días de detención' },
    title: /^detainees$/i,
    heading: /^population$/i,
    headingRows: 3,
    startsGroup: () => false,
    measures: 'counts',
    relations: [
      {
        kind: 'rows-sum',
        total: (row) => isDetainees(row) && isTotalRow(row),
        parts: (row, total) => ofGroup(row, total) && !isTotalRow(row),
      },
      {
        kind: 'rows-sum',
        total: (row) => isDetainees(row) && plain(row.group) === 'total',
        parts: (row, total) => isDetainees(row) && plain(row.group) !== 'total' && plain(row.label) === plain(total.label),
      },
    ],
  },
]

const people = '(united states armed forces|united states citizens?|parents of usc|temporary protected status)'
const semiannual: readonly TableSpec[] = [
  {
    id: 'semiannual',
    says: { en: 'a yearly series', es: 'una serie anual' },
    title: new RegExp(`^${people}.* (arrests|book-?ins|removals) fy`, 'i'),
    heading: /^(fiscal year|citizenship country)$/i,
    measures: 'counts',
  },
]

const others: readonly TableSpec[] = [
  {
    id: 'bond',
    says: { en: 'book-outs with bond by month', es: 'salidas con fianza por mes' },
    title: /bonded out (book outs|releases)/i,
    measures: 'mixed',
    relations: [
      {
        kind: 'row-share',
        share: rowNamed(/^bond posted .*\(%\)$/),
        part: rowNamed(/with bond posted$/),
        whole: rowNamed(/^total ice final (book outs|releases)/),
      },
    ],
  },
  {
    id: 'book-ins-of-transgender-people',
    says: { en: 'book-ins of transgender people', es: 'ingresos de personas transgénero' },
    title: /ice transgender detainee population/i,
    measures: 'counts',
    relations: [
      { kind: 'rows-sum', total: rowNamed(/^total book-ins/), parts: rowNamed(/^with(out)? final order/) },
      { kind: 'rows-sum', total: rowNamed(/^total book-ins/), parts: rowNamed(/area of responsibility$/) },
    ],
  },
  {
    id: 'transgender-people',
    layoutOf: 'book-ins-of-transgender-people',
    says: { en: 'book-ins and custody of transgender people', es: 'ingresos y detención de personas transgénero' },
    title: /transgender\* (detainee )?population/i,
    measures: 'counts',
    relations: [
      {
        kind: 'rows-sum',
        total: rowNamed(/^currently detained( total)?$/),
        parts: rowNamed(/^currently detained with(out)? final order$/),
      },
      { kind: 'rows-sum', total: rowNamed(/^total book-ins$/), parts: rowNamed(/^book-ins with(out)? final order$/) },
      { kind: 'rows-sum', total: rowNamed(/location\/area of responsibility total$/), parts: (row, total) => row.row > total.row },
    ],
  },
  {
    id: 'segregation',
    says: { en: 'people in segregation by facility and month', es: 'personas en segregación por centro y mes' },
    title: /^(january|february|march|april|may|june|july|august|september|october|november|december) 20\d\d\b/i,
    heading: /^facilities$/i,
    unheaded: ['Placement Count'],
    measures: 'counts',
    relations: [{ ...rowsAddUp, columns: isCount }],
  },
  {
    id: 'placements',
    says: {
      en: 'segregation of vulnerable people by reason and quarter',
      es: 'segregación de personas vulnerables por motivo y trimestre',
    },
    title: /^(fiscal year \()?fy\)?\s+\d{4}\s+quarter \d/i,
    heading: /^placement reason$/i,
    measures: 'mixed',
    relations: [
      { ...rowsAddUp, columns: isCount },
      {
        kind: 'weighted-average',
        whole: isTotalRow,
        parts: everyOther,
        weight: isCount,
        columns: columnNamed(/^average number of (consecutive|cumulative) days/),
      },
      {
        kind: 'at-most',
        less: columnNamed(/^average number of consecutive days/),
        more: columnNamed(/^average number of cumulative days/),
        because: { en: 'days in a row cannot be more than all days', es: 'los días seguidos no pueden ser más que todos los días' },
      },
    ],
  },
  {
    id: 'facilities',
    says: { en: 'facilities', es: 'centros' },
    title: /^name$/i,
    heading: /^(type detailed|aor)$/i,
    isTitleHeading: true,
    measures: 'mixed',
  },
]

export const otherTables: readonly TableSpec[] = [...alternatives, ...custodyLength, ...semiannual, ...others]
